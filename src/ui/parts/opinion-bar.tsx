import type { ComponentChildren } from 'preact'
import { type Told, toldShare } from '../../base/told.ts'
import { classNames } from '../class-names.ts'
import { opinionWords } from '../opinion-words.ts'
import { useTold } from '../told.ts'
import { useWords } from '../words.ts'

export type OpinionCounts = { agrees: Told; disagrees: Told; passes: Told }

/** How those who agree and disagree divide, with all three counts under it; what is not told stays open in the bar. */
export function OpinionBar(props: { label: ComponentChildren; counts: OpinionCounts }) {
  const words = useWords(opinionWords)
  const { count, percent } = useTold()
  const { agrees, disagrees, passes } = props.counts
  const share = toldShare(agrees, disagrees)
  const said = percent(share)
  const none = passes.high === 0 ? words.unanswered : words.undecided
  return (
    <div class="opinion">
      <span class="opinion-label">{props.label}</span>
      <svg class="opinion-bar" aria-hidden="true">
        <rect class="opinion-ground" width="100%" height="100%" />
        {said && share && share.low > 0 && (
          <rect class="opinion-agree" width={across(share.low)} height="100%" />
        )}
        {/* A thick dashed line: stripes tell the two sides apart without colour. */}
        {said && share && share.high < 1 && (
          <line class="opinion-disagree" x1={across(share.high)} x2="100%" y1="50%" y2="50%" />
        )}
      </svg>
      <strong class="opinion-share">{said ? words.agreeShare(said) : share ? words.noShare : none}</strong>
      <p class="opinion-counts">
        <span>{words.agrees(count(agrees))}</span>
        <span>{words.disagrees(count(disagrees))}</span>
        <span>{words.passes(count(passes))}</span>
      </p>
    </div>
  )
}

function across(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

/** The bars of several groups, side by side where there is room. */
export function OpinionBars(props: { children: ComponentChildren }) {
  return <div class="opinions">{props.children}</div>
}

/** A statement with what became of it: the text as its heading, then figures. */
export function OpinionItem(props: {
  /** By which a link leads to it. */
  id?: string
  /** What it is called elsewhere; left out where it is of no use to the reader. */
  number?: number
  text: string
  /** Where it comes from, or one line of meaning. */
  over?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <li class={classNames('opinion-item', props.number === undefined && 'opinion-bare')} id={props.id}>
      {props.over && <p class="opinion-over">{props.over}</p>}
      <p class="opinion-text">
        {props.number !== undefined && <span class="opinion-number">{props.number}</span>}
        <span>{props.text}</span>
      </p>
      {props.children && <div class="opinion-figures">{props.children}</div>}
    </li>
  )
}

/** `compact`: texts alone, close together. */
export function OpinionList(props: { compact?: boolean; children: ComponentChildren }) {
  return <ol class={classNames('opinion-list', props.compact && 'opinion-list-compact')}>{props.children}</ol>
}
