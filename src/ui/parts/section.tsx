import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

const Level = createContext(2)

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
