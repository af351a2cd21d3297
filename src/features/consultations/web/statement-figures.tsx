import { sumOf } from '../../../base/told.ts'
import {
  Details,
  GroupMark,
  groupLetter,
  OpinionBar,
  OpinionBars,
  OpinionItem,
  OpinionList,
  Prose,
  useTold,
  useWords,
} from '../../../ui/index.ts'
import type { ToldResult } from '../contract/told-results.ts'
import type { ResultsView } from '../contract/views.ts'
import { groupWords } from './group-words.ts'
import { resultsWords } from './results-words.ts'
import { sectionOf } from './sort-statements.ts'
import { consultationsWords } from './words.ts'

type ListProps = {
  view: ResultsView
  statements: ToldResult[]
  /** How many stand open; the rest opens on request. */
  shown?: number
  /** One line above the text, by statement. */
  over?: (statement: ToldResult) => string | null
  /** Whether it is told at once which group stands on the other side; else with the figures of the groups. */
  dissent?: boolean
}

/** Statements with their figures in every group; long lists open on request. */
export function StatementFigures(props: ListProps) {
  const words = useWords(resultsWords)
  const { shown = 10 } = props
  const first = props.statements.slice(0, shown)
  const rest = props.statements.slice(shown)
  const item = (one: ToldResult) => <StatementItem key={one.number} {...props} statement={one} />
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

function StatementItem(props: ListProps & { statement: ToldResult }) {
  const words = useWords(resultsWords)
  const names = useWords(consultationsWords)
  const { statement, view } = props
  const known = view.texts[statement.number]
  const author = known && names.authors[known.author]
  const over = props.over?.(statement)
  const publicly = sectionOf[view.publicLabels[statement.number] ?? statement.label]
  const elsewhere = publicly !== sectionOf[statement.label] && words.publicLabel(words[publicly])
  return (
    <OpinionItem
      number={statement.number}
      text={known?.text ?? words.gone}
      over={[over, elsewhere, author].filter(Boolean).join(' · ')}
    >
      {props.dissent && <DissentLines statement={statement} />}
      <GroupBars statement={statement} dissent={!props.dissent} />
    </OpinionItem>
  )
}

/** Everybody's bar; the groups' on request, where there are groups: most readers want the answer, not the arithmetic. */
function GroupBars(props: { statement: ToldResult; dissent: boolean }) {
  const { everybody, byGroup } = useWords(groupWords)
  const { statement } = props
  const all = <OpinionBar label={everybody} counts={statement} />
  if (statement.groups.length < 2) return all
  return (
    <>
      {all}
      <Details summary={byGroup}>
        <OpinionBars>
          {statement.groups.map((answer) => (
            <OpinionBar key={answer.group} label={<GroupMark group={answer.group} />} counts={answer} />
          ))}
        </OpinionBars>
        {props.dissent && <DissentLines statement={statement} />}
      </Details>
    </>
  )
}

function DissentLines(props: { statement: ToldResult }) {
  const words = useWords(resultsWords)
  const { groups } = useWords(groupWords)
  const { dissent, unsure } = props.statement
  if (dissent.length + unsure.length === 0) return null
  return (
    <Prose>
      {dissent.map((one) => (
        <p key={one.group}>
          <strong>
            <DissentLine statement={props.statement} dissent={one} />
          </strong>
          {one.small && ` · ${words.small}`}
        </p>
      ))}
      {unsure.length > 0 && <p>{words.unsure(groups(unsure.map(groupLetter)))}</p>}
    </Prose>
  )
}

/** Which group stands on the other side, its share, and how many people that is. */
export function DissentLine(props: { statement: ToldResult; dissent: ToldResult['dissent'][number] }) {
  const words = useWords(resultsWords)
  const { group } = useWords(groupWords)
  const { count, share } = useTold()
  const { dissent, statement } = props
  const name = group(groupLetter(dissent.group))
  const answers = statement.groups.find((one) => one.group === dissent.group)
  if (!answers) return null
  const { agrees, disagrees } = answers
  const [own, other] = dissent.side === 'agree' ? [agrees, disagrees] : [disagrees, agrees]
  const said = share(own, other)
  return (
    <>
      {said
        ? words.dissent(name, dissent.side, said, count(own), count(sumOf([own, other])))
        : words.dissentOfFew(name, dissent.side)}
    </>
  )
}
