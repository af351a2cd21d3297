import {
  Actions,
  ButtonLink,
  DateField,
  Day,
  EmptyState,
  Form,
  type FormState,
  PageShell,
  Stack,
  SummaryList,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { ExtensionView, ResponsibilityView } from '../contract.ts'
import { ExtensionNotes } from './extension-notes.tsx'
import { extensionWords } from './extension-words.ts'
import { resultsFormWords } from './form-words.ts'
import { resultsWords } from './words.ts'

type Row = Pick<ResponsibilityView, 'number' | 'task' | 'leadName' | 'dueOn' | 'extensions'>

/** The row with its deadline, and what was asked about it before. */
function Standing({ row }: { row: Row }) {
  const words = useWords(extensionWords)
  const forms = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  return (
    <SummaryList
      rows={[
        { key: words.row, value: `${row.number} ${row.task}` },
        { key: forms.leadBody, value: row.leadName ?? record.unknown },
        { key: words.dueNow, value: row.dueOn ? <Day value={row.dueOn} weekday /> : record.noDeadline },
        ...(row.extensions.length > 0
          ? [{ key: words.requests, value: <ExtensionNotes extensions={row.extensions} /> }]
          : []),
      ]}
    />
  )
}

type AskProps = {
  form: FormState
  /** Where the reader came from: the topic for the office, "only mine" for a handler. */
  back: { href: string; label: string }
  row: Row
  /** The office types in what a body asked for on paper. */
  onPaper: boolean
}

/** The form by which a body asks for more time for one of its rows. */
export function AskExtensionPage({ form, back, row, onPaper }: AskProps) {
  const words = useWords(extensionWords)
  return (
    <PageShell kind="staff" title={words.askTitle(row.number)} lead={words.askLead} crumbs={[back]}>
      <Stack>
        <Standing row={row} />
        <Form state={form} submit={words.send}>
          <DateField name="dueOn" label={words.until} />
          <TextField name="reason" label={words.why} hint={words.whyHint} width="full" />
          {onPaper && (
            <TextField
              name="askedBy"
              label={words.askedBy}
              hint={words.askedByHint}
              initial={row.leadName ?? undefined}
              optional
            />
          )}
        </Form>
      </Stack>
    </PageShell>
  )
}

type AnswerProps = OfTopic & { form: FormState; row: Row & { id: string }; waiting: ExtensionView | null }

/** Where the Party office answers a request: by changing the row, or with a reason why not. */
export function AnswerExtensionPage(props: AnswerProps) {
  const words = useWords(extensionWords)
  const { row, waiting, topicId } = props
  const change = `/staff/topics/${topicId}/responsibilities/${row.id}/change?extension=${waiting?.id}`
  return (
    <OfTopicPage {...props} title={words.answerTitle(row.number)} lead={words.answerLead}>
      <Stack>
        <Standing row={row} />
        {waiting ? (
          <>
            <Actions>
              <ButtonLink href={change}>{words.grant}</ButtonLink>
            </Actions>
            <Form state={props.form} submit={words.refuse} quiet>
              <TextField name="reason" label={words.refusal} hint={words.refusalHint} width="full" />
            </Form>
          </>
        ) : (
          <EmptyState title={words.none} />
        )}
      </Stack>
    </OfTopicPage>
  )
}
