import {
  ButtonLink,
  DateField,
  Day,
  Form,
  type FormState,
  PageShell,
  RadioField,
  Stack,
  SummaryList,
  Tag,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import type { ExtensionView, ResponsibilityChangeView } from '../contract.ts'
import { progressStates } from '../rules/responsibility-state.ts'
import { ChangeNotes } from './change-notes.tsx'
import { changeWords } from './change-words.ts'
import { ExtensionNotes } from './extension-notes.tsx'
import { extensionWords } from './extension-words.ts'
import { resultsFormWords } from './form-words.ts'
import { resultsWords } from './words.ts'

type Props = {
  form: FormState
  topicTitle: string
  /** Where the reader came from: the topic for the office, "only mine" for a handler. */
  back: { href: string; label: string }
  row: { number: string; task: string; leadName: string | null; dueOn: string | null }
  /** By how many days the row is past its deadline; null where it is not, or no longer waits. */
  overdueDays: number | null
  /** An old record written down afterwards may leave the day of the next answer open. */
  afterwards: boolean
  changes: ResponsibilityChangeView[]
  /** The office types in what a body wrote on paper, so it says who wrote. */
  onPaper: boolean
  extensions: ExtensionView[]
  /** Where more time is asked for; null where it makes no sense. */
  moreTime: string | null
}

/** The report of a lead body on one row: four answers, and what goes with each. */
export function ProgressPage(props: Props) {
  const words = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  const change = useWords(changeWords)
  const asks = useWords(extensionWords)
  const { row } = props
  return (
    <PageShell kind="staff" title={words.progressTitle} crumbs={[props.back]}>
      <Stack>
        <SummaryList
          rows={[
            { key: words.topic, value: props.topicTitle },
            { key: words.task, value: `${row.number} ${row.task}` },
            { key: words.leadBody, value: row.leadName ?? record.unknown },
            { key: record.due, value: <Due {...props} /> },
            ...(props.changes.length > 0
              ? [{ key: change.changesOn, value: <ChangeNotes changes={props.changes} audience="staff" /> }]
              : []),
            ...(props.extensions.length > 0
              ? [{ key: asks.requests, value: <ExtensionNotes extensions={props.extensions} /> }]
              : []),
          ]}
        />
        <Form
          state={props.form}
          submit={words.report}
          secondary={
            props.moreTime && (
              <ButtonLink tone="quiet" href={props.moreTime}>
                {asks.ask}
              </ButtonLink>
            )
          }
        >
          <RadioField
            name="state"
            label={words.state}
            options={progressStates.map((state) => ({
              value: state,
              label: record.answers[state],
              hint: words.stateHints[state],
              reveal:
                state === 'under_way' ? (
                  <DateField name="nextOn" label={words.nextOn} optional={props.afterwards} />
                ) : undefined,
            }))}
          />
          <TextArea
            name="text"
            label={words.progressText}
            hint={words.progressTextHint}
            rows={4}
            max={2000}
          />
          {props.onPaper && (
            <>
              <TextField
                name="reportedBy"
                label={words.reportedBy}
                hint={words.reportedByHint}
                initial={row.leadName ?? undefined}
                optional
              />
              <DateField name="reportedOn" label={words.reportedOn} optional />
            </>
          )}
        </Form>
      </Stack>
    </PageShell>
  )
}

function Due({ row, overdueDays }: Props) {
  const words = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  if (!row.dueOn) return <>{record.noDeadline}</>
  return (
    <>
      <Day value={row.dueOn} /> {overdueDays && <Tag tone="bad">{words.overdueBy(overdueDays)}</Tag>}
    </>
  )
}
