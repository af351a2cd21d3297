import { withoutPersonalNumbers } from '../../../base/mask.ts'
import { DataTable, Day, Muted, Prose, Quote, Section, Stack, useWords } from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { CommitmentView, ConsensusView, DissentView } from '../contract.ts'
import { CorrectEntry, type EntryContext, EntryCorrections, MaybeStruck } from './entry-corrections.tsx'
import { sessionsWords } from './words.ts'

/** The points of agreement, first of all that a session gave. */
export function ConsensusList(props: { points: ConsensusView[] } & EntryContext) {
  return (
    <Prose>
      <ol>
        {props.points.map((point) => (
          <li key={point.id} value={point.number}>
            <MaybeStruck entry={point}>{point.text}</MaybeStruck>
            <CorrectEntry {...props} kind="consensus" entry={point} />
            <EntryCorrections {...props} entry={point} />
          </li>
        ))}
      </ol>
    </Prose>
  )
}

/** What bodies took on in the session, with the day they named. */
export function CommitmentTable(
  props: { commitments: CommitmentView[]; datesAssumed: boolean } & EntryContext,
) {
  const words = useWords(sessionsWords)
  return (
    <Section title={words.part.commitments}>
      <DataTable
        caption={words.part.commitments}
        captionHidden
        columns={[
          { key: 'number', label: words.part.number, numeric: true, cell: (row) => row.number },
          { key: 'who', label: words.part.who, head: true, cell: (row) => row.bodyName },
          {
            key: 'what',
            label: words.part.what,
            cell: (row) => (
              <>
                <MaybeStruck entry={row}>{row.text}</MaybeStruck>
                <CorrectEntry {...props} kind="commitment" entry={row} />
                <EntryCorrections {...props} entry={row} />
              </>
            ),
          },
          {
            key: 'due',
            label: words.part.due,
            nowrap: true,
            cell: (row) => <Day value={row.dueOn} assumed={props.datesAssumed && row.dueOn !== null} />,
          },
        ]}
        rows={props.commitments}
      />
    </Section>
  )
}

/** Differing opinions with their explanations. Who differed is for staff alone. */
export function DissentList(props: { dissents: DissentView[]; datesAssumed: boolean } & EntryContext) {
  const words = useWords(sessionsWords)
  const names = useWords(methodWords).groups
  const open = props.audience === 'public'
  return (
    <Section title={words.part.dissents}>
      <Stack>
        {props.dissents.map((dissent) => (
          <div key={dissent.id}>
            <Quote
              by={
                open ? undefined : (
                  <>
                    {names[dissent.speakerGroup]}
                    <CorrectEntry {...props} kind="dissent" entry={dissent} />
                  </>
                )
              }
            >
              <MaybeStruck entry={dissent}>
                {open ? withoutPersonalNumbers(dissent.text) : dissent.text}
              </MaybeStruck>
            </Quote>
            {!dissent.voided && <Explanation {...props} dissent={dissent} />}
            <EntryCorrections {...props} entry={dissent} />
          </div>
        ))}
      </Stack>
    </Section>
  )
}

function Explanation(props: { dissent: DissentView; datesAssumed: boolean }) {
  const words = useWords(sessionsWords)
  const { dissent } = props
  if (dissent.explanation === null) return <Muted>{words.part.notExplained}</Muted>
  return (
    <p>
      <strong>{words.part.explanation}</strong> {dissent.explanation}{' '}
      <Muted>
        {dissent.explainedBy}{' '}
        {dissent.explainedOn && <Day value={dissent.explainedOn} assumed={props.datesAssumed} />}
        {dissent.accepted && dissent.accepted !== 'unknown' && ` · ${words.accepted[dissent.accepted]}`}
      </Muted>
    </p>
  )
}
