import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'active' | 'good' | 'warn' | 'bad'

const icons: Record<Tone, IconName> = {
  neutral: 'circle',
  active: 'clock',
  good: 'check',
  warn: 'warning',
  bad: 'error',
}

/** A state in one or two words, with a sign, so that colour is never alone. */
export function Tag(props: { tone?: Tone; icon?: IconName; children: string }) {
  const { tone = 'neutral' } = props
  return (
    <span class={`tag tag-${tone}`}>
      <Icon name={props.icon ?? icons[tone]} />
      {props.children}
    </span>
  )
}
