import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { opinionWords } from '../opinion-words.ts'
import { useWords } from '../words.ts'

export type OpinionCounts = { agrees: number; disagrees: number; passes: number }

/** A share of agree and disagree in whole percents; never 100 % or 0 % where somebody stands on the other side. */
export function percentOf(part: number, whole: number): string {
  if (part > 0 && part < whole) return `${Math.min(99, Math.max(1, Math.round((part / whole) * 100)))}%`
  return part > 0 ? '100%' : '0%'
}

/** How those who agree and disagree divide, with all three counts under it. */
export function OpinionBar(props: { label: ComponentChildren; counts: OpinionCounts }) {
  const words = useWords(opinionWords)
  const { agrees, disagrees, passes } = props.counts
  const decided = agrees + disagrees
  const cut = decided > 0 ? Math.round((agrees / decided) * 1000) / 10 : 0
  return (
    <div class="opinion">
      <span class="opinion-label">{props.label}</span>
      <svg class="opinion-bar" aria-hidden="true">
        <rect class="opinion-ground" width="100%" height="100%" />
        {agrees > 0 && <rect class="opinion-agree" width={`${cut}%`} height="100%" />}
        {/* A thick dashed line: stripes tell the two sides apart without colour. */}
        {disagrees > 0 && <line class="opinion-disagree" x1={`${cut}%`} x2="100%" y1="50%" y2="50%" />}
      </svg>
      <strong class="opinion-share">
        {decided > 0 ? words.agreeShare(percentOf(agrees, decided)) : words.undecided}
      </strong>
      <p class="opinion-counts">
        <span>{words.agrees(agrees)}</span>
        <span>{words.disagrees(disagrees)}</span>
        <span>{words.passes(passes)}</span>
      </p>
    </div>
  )
}

/** The bars of several groups, side by side where there is room. */
export function OpinionBars(props: { children: ComponentChildren }) {
  return <div class="opinions">{props.children}</div>
}

/** A statement with what became of it: the text as its heading, then figures. */
export function OpinionItem(props: {
  number: number
  text: string
  /** Where it comes from, or one line of meaning. */
  over?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <li class="opinion-item">
      {props.over && <p class="opinion-over">{props.over}</p>}
      <p class="opinion-text">
        <span class="opinion-number">{props.number}</span>
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
