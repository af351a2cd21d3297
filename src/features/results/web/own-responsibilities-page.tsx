import {
  BigLink,
  Card,
  CardList,
  Cluster,
  Day,
  EmptyState,
  Grid,
  PageShell,
  Section,
  Stack,
  Tag,
  useWords,
} from '../../../ui/index.ts'
import type { OwnResponsibilityView, PassedOnView } from '../contract.ts'
import { mayAskForTime } from '../rules/extension-obstacles.ts'
import { progressStates } from '../rules/responsibility-state.ts'
import { ChangeNotes } from './change-notes.tsx'
import { ExtensionNotes } from './extension-notes.tsx'
import { extensionWords } from './extension-words.ts'
import { LastReport } from './last-report.tsx'
import { PassedOnPart } from './passed-on-part.tsx'
import { stateTag } from './state-tag.ts'
import { resultsWords } from './words.ts'

/** "Only mine": what is laid on the bodies one answers for, by deadline, each with its four answers. */
export function OwnResponsibilitiesPage(props: { rows: OwnResponsibilityView[]; passedOn: PassedOnView[] }) {
  const words = useWords(resultsWords)
  const waiting = props.rows.filter((row) => row.state.is === 'issued' || row.state.is === 'under_way')
  const answered = props.rows.filter((row) => !waiting.includes(row))
  return (
    <PageShell kind="staff" title={words.mine} lead={words.mineLead}>
      {props.rows.length === 0 && <EmptyState title={words.mineEmpty} />}
      {waiting.length > 0 && (
        <Section title={words.mineWaiting(waiting.length)}>
          <CardList>
            {waiting.map((row) => (
              <OwnRow key={row.id} row={row} />
            ))}
          </CardList>
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={words.mineDone}>
          <CardList>
            {answered.map((row) => (
              <OwnRow key={row.id} row={row} />
            ))}
          </CardList>
        </Section>
      )}
      <PassedOnPart rows={props.passedOn} />
    </PageShell>
  )
}

function OwnRow(props: { row: OwnResponsibilityView }) {
  const words = useWords(resultsWords)
  const { row } = props
  const asks = useWords(extensionWords)
  const tag = stateTag(row.state, words)
  const name = `${row.number} ${row.task}`
  const page = `/staff/topics/${row.topicId}/progress/${row.id}`
  const open = row.state.is === 'issued' || row.state.is === 'under_way'
  const mayAsk = mayAskForTime({ dueOn: row.dueOn, state: row.state.is }, row.extensions)
  return (
    <Card
      title={name}
      over={
        <Cluster>
          {row.overdue && <Tag tone="bad">{words.overdue}</Tag>}
          <Tag tone={tag.tone}>{tag.word}</Tag>
        </Cluster>
      }
    >
      <Stack gap="small">
        <Cluster>
          <span>
            {words.due} {row.dueOn ? <Day value={row.dueOn} weekday /> : words.noDeadline}
          </span>
          {row.leadName && <span>{row.leadName}</span>}
          {row.person && (
            <span>
              {words.person} {row.person}
            </span>
          )}
          {row.topicIsPublic ? (
            <a href={`/topics/${row.topicId}`}>{row.topicTitle}</a>
          ) : (
            <span>{row.topicTitle}</span>
          )}
        </Cluster>
        {row.lastReport && (
          <p>
            <LastReport report={row.lastReport} />
          </p>
        )}
        {row.changes.length > 0 && (
          <p>
            <ChangeNotes changes={row.changes} audience="staff" />
          </p>
        )}
        {row.extensions.length > 0 && (
          <p>
            <ExtensionNotes extensions={row.extensions} over={!open} />
          </p>
        )}
        {open && (
          <Grid min="small">
            {progressStates.map((state) => (
              <BigLink
                key={state}
                href={`${page}?state=${state}`}
                title={words.answers[state]}
                about={name}
              />
            ))}
          </Grid>
        )}
        {mayAsk && (
          <a href={`${page}/more-time`} aria-label={`${asks.ask} ${name}`}>
            {asks.ask}
          </a>
        )}
        {!open && (
          <a href={page} aria-label={`${words.answerAgain} ${name}`}>
            {words.answerAgain}
          </a>
        )}
      </Stack>
    </Card>
  )
}
