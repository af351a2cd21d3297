import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

/** Things under each other with the page's rhythm. */
export function Stack(props: { gap?: 'small' | 'normal' | 'large'; children: ComponentChildren }) {
  return <div class={`stack stack-${props.gap ?? 'normal'}`}>{props.children}</div>
}

/** Small things side by side, wrapping; `end` sets fields with labels and buttons on one line. */
export function Cluster(props: { align?: 'end'; children: ComponentChildren }) {
  return <div class={classNames('cluster', props.align && 'cluster-end')}>{props.children}</div>
}

/** Equal columns, as many as fit. */
export function Grid(props: { min?: 'small' | 'medium'; children: ComponentChildren }) {
  return <div class={classNames('grid', props.min === 'small' && 'grid-small')}>{props.children}</div>
}

/** Running text, at most 36 characters wide. */
export function Prose(props: { children: ComponentChildren }) {
  return <div class="prose">{props.children}</div>
}

/** Quiet text for what is secondary. */
export function Muted(props: { children: ComponentChildren }) {
  return <span class="muted">{props.children}</span>
}

/** Main matter with something beside it; on phones `aside` follows, or leads with `asideFirst`. */
export function Split(props: {
  aside: ComponentChildren
  asideFirst?: boolean
  children: ComponentChildren
}) {
  return (
    <div class={classNames('split', props.asideFirst && 'split-aside-first')}>
      <div class="split-main">{props.children}</div>
      <aside class="split-aside">{props.aside}</aside>
    </div>
  )
}

/** The staff page of a topic: steps, record, next action. On phones: next action, steps, record. */
export function ThreeColumns(props: {
  steps: ComponentChildren
  next: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class="three-columns">
      <div class="three-next">{props.next}</div>
      <div class="three-steps">{props.steps}</div>
      <div class="three-main">{props.children}</div>
    </div>
  )
}

/** What only paper has to say, such as what a page belongs to: on screens the way there says it. */
export function OnPaper(props: { children: ComponentChildren }) {
  return <span class="on-paper">{props.children}</span>
}

/** What only a screen can offer, within what is printed: a link to do something. */
export function OffPaper(props: { children: ComponentChildren }) {
  return <span class="no-print">{props.children}</span>
}
