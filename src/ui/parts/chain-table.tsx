import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { tableRoles as roles } from './table-roles.ts'
import { Tag, type Tone } from './tag.tsx'

export type ChainResponsibility = {
  number?: string
  lead: ComponentChildren
  helpers?: ComponentChildren
  person?: ComponentChildren
  task?: ComponentChildren
  due?: ComponentChildren
  state?: { tone: Tone; word: string }
  feedback?: { text: ComponentChildren; when?: ComponentChildren; verdict?: { tone: Tone; word: string } }
}

export type ChainRow = {
  number: string
  suggestion: ComponentChildren
  /** Merged and void rows stay in the list and say so. */
  mergedInto?: string
  voided?: boolean
  responsibilities: ChainResponsibility[]
}

/** The three lists as one table: each suggestion, who answers for it until when, what became of it. */
export function ChainTable(props: {
  caption: string
  rows: ChainRow[]
  /** What the method calls its three lists, when it has names of its own. */
  heads?: { suggestion: string; responsibility: string; outcome: string }
  /** What an empty cell says, when it is not “not yet”. */
  blank?: { responsibility: string; outcome: string }
}) {
  const words = useWords(uiWords)
  const heads = props.heads ?? words
  const blank = props.blank ?? { responsibility: words.noResponsibility, outcome: words.noOutcome }
  return (
    <div class="chain-frame">
      <table class="chain" {...roles.table}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            <th scope="col" {...roles.columnheader}>
              {heads.suggestion}
            </th>
            <th scope="col" {...roles.columnheader}>
              {heads.responsibility}
            </th>
            <th scope="col" {...roles.columnheader}>
              {heads.outcome}
            </th>
          </tr>
        </thead>
        {props.rows.map((row) => (
          <ChainBody key={row.number} row={row} heads={heads} blank={blank} />
        ))}
      </table>
    </div>
  )
}

type Heads = { responsibility: string; outcome: string }

function ChainBody(props: { row: ChainRow; heads: Heads; blank: Heads }) {
  const { row, heads, blank } = props
  const lines: (ChainResponsibility | undefined)[] =
    row.responsibilities.length > 0 ? row.responsibilities : [undefined]
  const closed = row.voided || row.mergedInto !== undefined
  return (
    <tbody class={classNames('chain-row', closed && 'chain-closed')} {...roles.group}>
      {lines.map((line, index) => (
        <tr key={index} {...roles.row}>
          {index === 0 && <SuggestionCell row={row} lines={lines.length} />}
          <ResponsibilityCell
            line={line}
            closed={closed}
            label={heads.responsibility}
            blank={blank.responsibility}
          />
          <OutcomeCell line={line} closed={closed} label={heads.outcome} blank={blank.outcome} />
        </tr>
      ))}
    </tbody>
  )
}

function SuggestionCell(props: { row: ChainRow; lines: number }) {
  const words = useWords(uiWords)
  const { row } = props
  return (
    <th scope="rowgroup" rowSpan={props.lines} class="chain-suggestion" {...roles.rowheader}>
      <span class="chain-number">{row.number}</span>
      <div class="chain-text">
        {row.suggestion}
        {row.voided && <Tag>{words.voided}</Tag>}
        {row.mergedInto !== undefined && <Tag>{words.mergedInto(row.mergedInto)}</Tag>}
      </div>
    </th>
  )
}

type CellProps = { line: ChainResponsibility | undefined; closed: boolean; label: string; blank: string }

function ResponsibilityCell({ line, closed, label, blank }: CellProps) {
  const words = useWords(uiWords)
  return (
    <td data-label={label} {...roles.cell}>
      {!line && <span class="muted">{closed ? '—' : blank}</span>}
      {line && (
        <div class="chain-who">
          {line.task && <p>{line.task}</p>}
          <p>
            {line.number && <span class="chain-sub">{line.number}</span>}
            <strong>{line.lead}</strong>
          </p>
          {line.helpers && <Fact name={words.helpers}>{line.helpers}</Fact>}
          {line.person && <Fact name={words.person}>{line.person}</Fact>}
          {line.due && <Fact name={words.due}>{line.due}</Fact>}
        </div>
      )}
    </td>
  )
}

function OutcomeCell({ line, closed, label, blank }: CellProps) {
  return (
    <td data-label={label} {...roles.cell}>
      <div class="chain-outcome">
        {line?.state && <Tag tone={line.state.tone}>{line.state.word}</Tag>}
        {line?.feedback && <p>{line.feedback.text}</p>}
        {line?.feedback?.when && <p class="muted">{line.feedback.when}</p>}
        {line?.feedback?.verdict && <Tag tone={line.feedback.verdict.tone}>{line.feedback.verdict.word}</Tag>}
        {!line?.state && !line?.feedback && <span class="muted">{closed ? '—' : blank}</span>}
      </div>
    </td>
  )
}

function Fact(props: { name: string; children: ComponentChildren }) {
  return (
    <p class="chain-fact">
      <span class="muted">{props.name}</span> {props.children}
    </p>
  )
}
