import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

const Level = createContext(2)

/** Which sections stay open, by id, and what a folded one says of its content in one line. */
export type Folding = { open: readonly string[]; briefs: Readonly<Record<string, string | undefined>> }

const Folded = createContext<Folding | null>(null)

/**
 * Folds the topmost sections that have an id, so that a long record is calm at rest: one line each, its content on
 * request. An address that ends in `#id` unfolds the section it names.
 */
export function FoldedSections(props: Folding & { children?: ComponentChildren }) {
  const { children, ...folding } = props
  return <Folded.Provider value={folding}>{children}</Folded.Provider>
}

/** A heading that fits where it stands: sections inside sections go one level down by themselves. */
export function Section(props: {
  title: string
  id?: string
  /** One sentence under the heading. */
  lead?: ComponentChildren
  /** Something on the right of the heading: a link or a quiet button. */
  aside?: ComponentChildren
  children?: ComponentChildren
}) {
  const level = useContext(Level)
  const folding = useContext(Folded)
  if (folding && props.id && level === 2) return <FoldedSection {...props} id={props.id} folding={folding} />
  return (
    <section class={`section section-${level}`} id={props.id}>
      <div class="section-head">
        <Heading level={level}>{props.title}</Heading>
        {props.aside && <div class="section-aside">{props.aside}</div>}
      </div>
      {props.lead && <p class="section-lead">{props.lead}</p>}
      <Level.Provider value={Math.min(level + 1, 5)}>{props.children}</Level.Provider>
    </section>
  )
}

type FoldedProps = Parameters<typeof Section>[0] & { id: string; folding: Folding }

function FoldedSection({ folding, ...props }: FoldedProps) {
  const brief = folding.briefs[props.id]
  return (
    <details class="section section-2 section-folded" open={folding.open.includes(props.id)}>
      <summary class="section-head">
        <Heading level={2}>{props.title}</Heading>
        {brief && <span class="section-brief">{brief}</span>}
      </summary>
      {/* The id stands inside: a browser that goes to it opens what is folded around it. */}
      <div id={props.id}>
        {props.aside && <p class="section-aside">{props.aside}</p>}
        {props.lead && <p class="section-lead">{props.lead}</p>}
        <Level.Provider value={3}>{props.children}</Level.Provider>
      </div>
    </details>
  )
}

/** A heading at the level where it stands, for parts that have a title of their own. */
export function PartHeading(props: { class?: string; children: ComponentChildren }) {
  return (
    <Heading level={useContext(Level)} class={props.class}>
      {props.children}
    </Heading>
  )
}

function Heading(props: { level: number; class?: string; children: ComponentChildren }) {
  const Name = `h${props.level}` as 'h2' | 'h3' | 'h4' | 'h5'
  return <Name class={props.class}>{props.children}</Name>
}
