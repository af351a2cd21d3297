import {
  Details,
  GroupMark,
  groupLetter,
  OpinionBar,
  OpinionBars,
  OpinionItem,
  OpinionList,
  Prose,
  percentOf,
  useWords,
} from '../../../ui/index.ts'
import type { StatementResult } from '../contract/results.ts'
import type { ResultsView } from '../contract/views.ts'
import { groupWords } from './group-words.ts'
import { resultsWords } from './results-words.ts'
import { consultationsWords } from './words.ts'

type ListProps = {
  view: ResultsView
  statements: StatementResult[]
  /** How many stand open; the rest opens on request. */
  shown?: number
  /** One line above the text, by statement. */
  over?: (statement: StatementResult) => string | null
}

/** Statements with their figures in every group; long lists open on request. */
export function StatementFigures(props: ListProps) {
  const words = useWords(resultsWords)
  const { shown = 10 } = props
  const first = props.statements.slice(0, shown)
  const rest = props.statements.slice(shown)
  const item = (one: StatementResult) => <StatementItem key={one.number} {...props} statement={one} />
  return (
    <>
      {first.length > 0 && <OpinionList>{first.map(item)}</OpinionList>}
      {rest.length > 0 && (
        <Details summary={words.more(rest.length)}>
          <OpinionList>{rest.map(item)}</OpinionList>
        </Details>
      )}
    </>
  )
}

function StatementItem(props: ListProps & { statement: StatementResult }) {
  const words = useWords(resultsWords)
  const names = useWords(consultationsWords)
  const { statement, view } = props
  const known = view.texts[statement.number]
  const author = known && names.authors[known.author]
  const over = props.over?.(statement)
  return (
    <OpinionItem
      number={statement.number}
      text={known?.text ?? words.gone}
      over={[over, author].filter(Boolean).join(' · ')}
    >
      <GroupBars statement={statement} />
      <DissentLines statement={statement} />
    </OpinionItem>
  )
}

/** One bar for everybody where there are no groups; else one for each group, with everybody's counts first. */
function GroupBars(props: { statement: StatementResult }) {
  const { everybody } = useWords(groupWords)
  const { statement } = props
  const all = <OpinionBar label={everybody} counts={statement} />
  if (statement.groups.length < 2) return all
  return (
    <OpinionBars>
      {all}
      {statement.groups.map((answer) => (
        <OpinionBar key={answer.group} label={<GroupMark group={answer.group} />} counts={answer} />
      ))}
    </OpinionBars>
  )
}

function DissentLines(props: { statement: StatementResult }) {
  const words = useWords(resultsWords)
  const { group } = useWords(groupWords)
  if (props.statement.dissent.length === 0) return null
  return (
    <Prose>
      {props.statement.dissent.map((one) => (
        <p key={one.group}>
          <strong>
            {words.dissent(
              group(groupLetter(one.group)),
              one.side,
              percentOf(one.count, one.decided),
              one.count,
              one.decided,
            )}
          </strong>
          {one.small && ` · ${words.small}`}
        </p>
      ))}
    </Prose>
  )
}
