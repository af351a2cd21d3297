import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'

/** Something that opens on request; `inLine` where what opens goes on below and stands in one line with it. */
export function Details(props: {
  summary: string
  open?: boolean
  inLine?: boolean
  children: ComponentChildren
}) {
  return (
    <details class={classNames('details', props.inLine && 'details-in-line')} open={props.open}>
      <summary>{props.summary}</summary>
      <div class="details-body">{props.children}</div>
    </details>
  )
}

export type LinkGroup = { title: string; links: { href: string; label: string }[] }

/** More links than one takes in at a glance, each group under a small heading. */
export function LinkGroups(props: { groups: LinkGroup[] }) {
  return (
    <dl class="link-groups">
      {props.groups.map(({ title, links }) => (
        <div key={title}>
          <dt>{title}</dt>
          {links.map(({ href, label }) => (
            <dd key={href}>
              <a href={href}>{label}</a>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** Someone's own words; the paragraph breaks of the text are kept. */
export function Quote(props: {
  by?: ComponentChildren
  when?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <figure class="quote">
      <blockquote>{props.children}</blockquote>
      {(props.by || props.when) && (
        <figcaption>
          {props.by && <span>{props.by}</span>}
          {props.when && <span>{props.when}</span>}
        </figcaption>
      )}
    </figure>
  )
}

/** A number with its unit, what it counts, and how it is defined. */
export function Figure(props: {
  value: number | string
  unit: string
  label: string
  /** A part of the number: 其中 2026 年 3 件. */
  note?: string
  definition?: string
  /** The rows it counts, and those of the part. */
  href?: string
  noteHref?: string
}) {
  const number = (
    <>
      <span class="figure-value">{props.value}</span>
      <span class="figure-unit">{props.unit}</span>
    </>
  )
  return (
    <div class="figure">
      {props.href ? (
        <a class="figure-link" href={props.href}>
          <span class="figure-number">{number}</span>
          <span class="figure-label">{props.label}</span>
        </a>
      ) : (
        <>
          <p class="figure-number">{number}</p>
          <p class="figure-label">{props.label}</p>
        </>
      )}
      {props.note && (
        <p class="figure-note">{props.noteHref ? <a href={props.noteHref}>{props.note}</a> : props.note}</p>
      )}
      {props.definition && <p class="figure-definition">{props.definition}</p>}
    </div>
  )
}

/** Figures side by side. */
export function Figures(props: { children: ComponentChildren }) {
  return <div class="figures">{props.children}</div>
}

/** A name the reader may not see in full. */
export function Masked(props: { children?: ComponentChildren }) {
  const words = useWords(uiWords)
  return (
    <span class="masked">
      {props.children ?? words.masked}
      {props.children && <span class="visually-hidden">{words.maskedNote}</span>}
    </span>
  )
}

/**
 * Links to newer and older entries; a list is read by key ranges, so there are no page numbers. A list in another order
 * than that of time brings its own labels.
 */
export function Pager(props: {
  newer?: string | null
  older?: string | null
  labels?: { newer?: string; older?: string }
  /** The list begins with the oldest: what is older then comes before, what is newer after. */
  oldestFirst?: boolean
}) {
  const words = { ...useWords(uiWords), ...props.labels }
  if (!props.newer && !props.older) return null
  const newer = { href: props.newer, label: words.newer }
  const older = { href: props.older, label: words.older }
  const [before, after] = props.oldestFirst ? [older, newer] : [newer, older]
  return (
    <nav class="pager" aria-label={words.pages}>
      {before.href ? (
        <a class="button button-secondary" href={before.href} rel="prev">
          <Icon name="left" />
          {before.label}
        </a>
      ) : (
        <span />
      )}
      {after.href && (
        <a class="button button-secondary" href={after.href} rel="next">
          {after.label}
          <Icon name="right" />
        </a>
      )}
    </nav>
  )
}

/** Appears only where script runs: copies an address, or prints the page. */
export function CopyLink(props: { url: string; children?: string }) {
  const words = useWords(uiWords)
  return (
    <button class="button button-quiet" type="button" data-copy={props.url} hidden>
      <Icon name="link" />
      {props.children ?? words.copyLink}
    </button>
  )
}

/** The same for a number or word that one has to keep: copies the text itself. */
export function CopyText(props: { text: string; children: string }) {
  return (
    <button class="button button-secondary no-print" type="button" data-copy-text={props.text} hidden>
      <Icon name="link" />
      {props.children}
    </button>
  )
}

export function PrintButton(props: { children?: string }) {
  const words = useWords(uiWords)
  return (
    <button class="button button-secondary no-print" type="button" data-print hidden>
      <Icon name="print" />
      {props.children ?? words.print}
    </button>
  )
}

/** What was and what is, in one line: the result a resident can recognise. */
export function BeforeAfter(props: { before: ComponentChildren; after: ComponentChildren }) {
  return (
    <p class="before-after">
      {props.before && <span class="before">{props.before}</span>}
      {props.after && (
        <span class="after">
          <Icon name="onward" />
          {props.after}
        </span>
      )}
    </p>
  )
}

/** What somebody typed, its lines as they were. */
export function AsTyped(props: { text: string }) {
  return <p class="as-typed">{props.text}</p>
}
