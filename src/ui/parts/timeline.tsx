import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './tag.tsx'

export type TimelineItem = {
  /** `<Day>`, `<Moment>`, or a word for what lies ahead. */
  date: ComponentChildren
  title: ComponentChildren
  body?: ComponentChildren
  tone?: Tone
  /** `seal`: a body decided (审定, 交办). `now`: here we are. `ahead`: not yet. */
  mark?: 'seal' | 'now' | 'ahead'
}

const marks: Record<Tone, IconName> = {
  neutral: 'dot',
  active: 'dot',
  good: 'check',
  warn: 'warning',
  bad: 'cross',
}

/** The way of a topic: a vertical line with its dates. */
export function Timeline(props: { items: TimelineItem[] }) {
  return (
    <div class="timeline-frame">
      <ol class="timeline">
        {props.items.map((item, index) => {
          const { tone = 'neutral' } = item
          return (
            <li
              key={index}
              class={classNames('moment', `moment-${tone}`, item.mark && `moment-${item.mark}`)}
            >
              <span class="moment-mark">
                <Icon name={item.mark === 'seal' ? 'seal' : item.mark === 'ahead' ? 'circle' : marks[tone]} />
              </span>
              <div class="moment-date">{item.date}</div>
              <div class="moment-text">
                <div class="moment-title">{item.title}</div>
                {item.body && <div class="moment-body">{item.body}</div>}
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
