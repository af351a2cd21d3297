import type { ComponentChildren } from 'preact'
import { PartHeading } from './section.tsx'

/** One thing of a list: its title leads to it, a line of state above, facts below. */
export function Card(props: {
  title: string
  href?: string
  /** Tags above the title. */
  over?: ComponentChildren
  /** Small facts in one line: place, date. */
  meta?: ComponentChildren
  actions?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <article class="card">
      {props.over && <div class="card-over">{props.over}</div>}
      <PartHeading class="card-title">
        {props.href ? <a href={props.href}>{props.title}</a> : props.title}
      </PartHeading>
      {props.children && <div class="card-body">{props.children}</div>}
      {props.meta && <div class="card-meta">{props.meta}</div>}
      {props.actions && <div class="card-actions">{props.actions}</div>}
    </article>
  )
}

/** Cards under each other, or in columns where there is room. */
export function CardList(props: { columns?: boolean; children: ComponentChildren[] | ComponentChildren }) {
  const cards = Array.isArray(props.children) ? props.children.flat() : [props.children]
  return (
    <ul class={props.columns ? 'card-list card-columns' : 'card-list'}>
      {cards.filter(Boolean).map((card, index) => (
        <li key={index}>{card}</li>
      ))}
    </ul>
  )
}

/**
 * A whole-width link to one big thing a person may do: the four answers of a handler, 我有话说. Where a page has several
 * of one title, `about` says what each is for to who hears the links one by one.
 */
export function BigLink(props: {
  href: string
  title: string
  note?: string
  about?: string
  tone?: 'primary' | 'plain'
}) {
  return (
    <a
      class={`big-link big-link-${props.tone ?? 'plain'}`}
      href={props.href}
      aria-label={props.about && `${props.title} ${props.about}`}
    >
      <strong>{props.title}</strong>
      {props.note && <span>{props.note}</span>}
    </a>
  )
}
