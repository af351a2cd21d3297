import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { tableRoles as roles } from './table-roles.ts'
import { Tag, type Tone } from './tag.tsx'

type State = { tone: Tone; word: string }

/** One row of the chain: a suggestion (or what else it began with), who answers for it, or what people were told. */
export type ChainLine = {
  kind: 'origin' | 'duty' | 'told'
  number: string
  /** What it is, where no number says so: 来自问题清单. */
  over?: ComponentChildren
  text: ComponentChildren
  who?: ComponentChildren
  due?: ComponentChildren
  states?: State[]
  note?: ComponentChildren
  links?: { href: string; label: string }[]
  closed?: boolean
}

/** The three lists as one chain for those who work on them: a row each, under the number it has for life. */
export function ChainLines(props: { caption: string; lines: ChainLine[] }) {
  const words = useWords(uiWords)
  return (
    <div class="lines-frame">
      <table class="lines" {...roles.table}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {[words.chainNumber, words.chainWhat, words.chainWho, words.due, words.chainState].map((head) => (
              <th key={head} scope="col" {...roles.columnheader}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {props.lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ line }: { line: ChainLine }) {
  const words = useWords(uiWords)
  // Nobody and no day stand beside a suggestion or a feedback: its text has their room.
  const wide = line.kind !== 'duty'
  return (
    <tr class={classNames('line', `line-${line.kind}`, line.closed && 'line-closed')} {...roles.row}>
      <th scope="row" {...roles.rowheader}>
        <span class="line-number">{line.number}</span>
      </th>
      <td colSpan={wide ? 3 : undefined} {...roles.cell}>
        {line.over && <span class="line-over">{line.over} </span>}
        {line.kind === 'told' && <span class="line-over">{words.chainTold} </span>}
        <span>{line.text}</span>
        {line.note && <p class="muted">{line.note}</p>}
        {line.links && line.links.length > 0 && (
          <p class="line-links no-print">
            {line.links.map(({ href, label }) => (
              // Read out of its row, in a list of links, it still says which row it is for.
              <a key={href} href={href} aria-label={`${label} ${line.number}`}>
                {label}
              </a>
            ))}
          </p>
        )}
      </td>
      {!wide && (
        <td data-label={words.chainWho} {...roles.cell}>
          {line.who}
        </td>
      )}
      {!wide && (
        <td class="line-due" data-label={words.due} {...roles.cell}>
          {line.due}
        </td>
      )}
      <td class="line-state" {...roles.cell}>
        {line.states?.map((state) => (
          <Tag key={state.word} tone={state.tone}>
            {state.word}
          </Tag>
        ))}
      </td>
    </tr>
  )
}
