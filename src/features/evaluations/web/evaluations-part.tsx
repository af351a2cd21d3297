import {
  DataTable,
  Day,
  Details,
  EmptyState,
  Grid,
  Muted,
  Prose,
  Section,
  Stack,
  useWords,
} from '../../../ui/index.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import { CorrectionNotes } from '../../corrections/index.web.ts'
import { useGrade } from '../../methods/index.web.ts'
import type { EvaluationsView, EvaluationView } from '../contract.ts'
import { slipsOf } from '../rules/counts.ts'
import { evaluatorGroups, type Group } from '../rules/electorate.ts'
import { CorrectTallyLink } from './correct-tally-link.tsx'
import { useSaidTallyChange } from './said-tally-change.ts'
import { evaluationsWords } from './words.ts'

type Props = {
  view: EvaluationsView
  audience: 'staff' | 'public'
  topicId: string
  datesAssumed: boolean
  /** The groups that ask this reader. */
  asked?: Group[]
  corrections?: readonly CorrectionView[]
  /** Whether this reader may correct the paper slips of groups that are being asked. */
  mayCorrectTally?: boolean
}

type InRound = { roundNumber: number; evaluation: EvaluationView }

/** What three groups say, side by side and never added up; earlier rounds stand beside this one. */
export function EvaluationsPart(props: Props) {
  const words = useWords(evaluationsWords)
  const rounds = [...props.view.earlier, props.view]
  const groups = evaluatorGroups.flatMap((group) => {
    const found = rounds.flatMap((round): InRound[] =>
      round.evaluations
        .filter((one) => one.group === group)
        .map((evaluation) => ({ roundNumber: round.roundNumber, evaluation })),
    )
    return found.length > 0 ? [{ group, rounds: found }] : []
  })
  if (groups.length === 0 && !props.view.cause) return <EmptyState title={words.nothing} />
  return (
    <Stack>
      {groups.length > 0 && (
        <p>
          <Muted>{words.apart}</Muted>
        </p>
      )}
      <Grid>
        {groups.map(({ group, rounds: own }) => (
          <GroupPart key={group} {...props} group={group} rounds={own} />
        ))}
      </Grid>
      {props.view.cause && (
        <Section title={words.cause}>
          <Prose>
            <p>{props.view.cause.text}</p>
            <p>
              <Day
                value={props.view.cause.analysedOn}
                assumed={props.datesAssumed && props.view.cause.analysedOn !== null}
              />
            </p>
          </Prose>
        </Section>
      )}
    </Stack>
  )
}

function GroupPart(props: Omit<Props, 'view'> & { group: Group; rounds: InRound[] }) {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  const values = [...new Set(props.rounds.flatMap(({ evaluation }) => evaluation.scale))]
  const several = props.rounds.length > 1
  // A table of noughts would read as if people had been heard.
  const answered = props.rounds.some(({ evaluation }) => evaluation.answers > 0)
  const asking = props.rounds.some(({ evaluation }) => evaluation.closedOn === null)
  const countOf = (evaluation: EvaluationView, value: string) =>
    evaluation.counts.find((one) => one.value === value)?.count ?? 0
  return (
    <Section title={words.groups[props.group]}>
      {answered ? (
        <DataTable
          caption={words.groups[props.group]}
          captionHidden
          rows={values}
          columns={[
            { key: 'value', label: words.value, head: true, cell: grade },
            ...props.rounds.map(({ roundNumber, evaluation }) => ({
              key: `round${roundNumber}`,
              label: several ? words.round(roundNumber) : words.answerCount,
              numeric: true,
              cell: (value: string) => countOf(evaluation, value),
            })),
          ]}
          total={{
            value: words.total,
            ...Object.fromEntries(
              props.rounds.map(({ roundNumber, evaluation }) => [
                `round${roundNumber}`,
                words.answers(evaluation.answers),
              ]),
            ),
          }}
        />
      ) : (
        <p>{asking ? words.nobodyYet : words.nobody}</p>
      )}
      {props.rounds.map((one) => (
        <Asked key={one.roundNumber} {...props} {...one} several={several} />
      ))}
    </Section>
  )
}

type AskedProps = Omit<Props, 'view'> & InRound & { group: Group; several: boolean }

/** Who was asked and when; what people added is read by staff alone. */
function Asked(props: AskedProps) {
  const words = useWords(evaluationsWords)
  const { evaluation, datesAssumed } = props
  const { description, count } = evaluation.electorate
  const say = useSaidTallyChange()
  const onPaper = slipsOf(evaluation.counts)
  const who = description ? (
    count === null ? (
      description
    ) : (
      words.askedWho(description, count)
    )
  ) : (
    <Day value={null} />
  )
  const day = (value: string | null) => <Day value={value} assumed={datesAssumed && value !== null} />
  return (
    <>
      <p>
        {props.several && <strong>{words.round(props.roundNumber)} </strong>}
        <Muted>{words.asked}</Muted> {who}
        <br />
        <Muted>{words.openedOn}</Muted> {day(evaluation.openedOn)}{' '}
        {evaluation.closed ? (
          <>
            <Muted>{words.closedOn}</Muted> {day(evaluation.closedOn)}
          </>
        ) : (
          words.stillOpen
        )}
        {onPaper > 0 && <Muted>{` ${words.onPaper(onPaper)}`}</Muted>}
        {onPaper > 0 && props.mayCorrectTally && !evaluation.closed && (
          <>
            {' '}
            <CorrectTallyLink topicId={props.topicId} group={props.group} />
          </>
        )}
      </p>
      <CorrectionNotes
        corrections={props.corrections ?? []}
        entryId={evaluation.id}
        audience={props.audience}
        say={say}
      />
      {props.asked?.includes(props.group) && !evaluation.closed && (
        <p>
          <a href={`/staff/topics/${props.topicId}/judge`}>{words.staffJudgeTitle}</a>
        </p>
      )}
      {props.audience === 'staff' && evaluation.comments.length > 0 && (
        <Details summary={words.comments(evaluation.comments.length)}>
          <ul>
            {evaluation.comments.map((comment, index) => (
              <li key={index}>{comment}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
