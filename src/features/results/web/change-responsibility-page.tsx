import {
  DateField,
  Day,
  Form,
  type FormState,
  HiddenField,
  Muted,
  SelectField,
  Stack,
  SummaryList,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { ResponsibilityView } from '../contract.ts'
import { ChangeNotes } from './change-notes.tsx'
import { changeWords } from './change-words.ts'
import { ExtensionNotes } from './extension-notes.tsx'
import { extensionWords } from './extension-words.ts'
import { resultsFormWords } from './form-words.ts'
import { bodyGroups, type RowOptions } from './responsibilities-page.tsx'
import { resultsWords } from './words.ts'

type Props = OfTopic & {
  form: FormState
  row: ResponsibilityView
  bodies: RowOptions['bodies']
  afterwards: boolean
}

/** The form by which the Party committee changes the deadline of an issued row, or lays it on another body. */
export function ChangeResponsibilityPage(props: Props) {
  const words = useWords(changeWords)
  const forms = useWords(resultsFormWords)
  const { row } = props
  return (
    <OfTopicPage {...props} title={words.title(row.number)} lead={words.formLead}>
      <Stack>
        <Standing row={row} />
        <Form state={props.form} submit={words.submit}>
          <HiddenField name="extensionId" />
          <DateField
            name="dueOn"
            label={words.newDue}
            hint={words.newDueHint}
            optional={row.dueOn === null}
          />
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} ofTheAct />
          <SelectField
            name="leadBodyId"
            label={words.leadBody}
            hint={words.leadHint}
            empty={forms.leadBodyEmpty}
            groups={bodyGroups(props.bodies)}
          />
          <TextField name="leadName" label={forms.leadName} hint={forms.leadNameHint} optional />
          <TextField name="helpers" label={forms.helpers} hint={forms.helpersHint} width="full" optional />
          <TextField name="person" label={forms.person} hint={forms.personHint} optional />
          <DateField
            name="changedOn"
            label={words.changedOn}
            initial={props.afterwards ? undefined : 'today'}
            ofTheAct
            optional
          />
        </Form>
      </Stack>
    </OfTopicPage>
  )
}

/** The row as it stands: what is to be done by whom until when, what its body said, what was changed before. */
function Standing({ row }: { row: ResponsibilityView }) {
  const words = useWords(changeWords)
  const record = useWords(resultsWords)
  const asks = useWords(extensionWords)
  const last = row.reports.at(-1)
  const lead = row.leadName ?? record.unknown
  return (
    <SummaryList
      rows={[
        { key: words.row, value: `${row.number} ${row.task}` },
        { key: words.nowLead, value: lead },
        {
          key: words.nowDue,
          value: row.dueOn ? <Day value={row.dueOn} weekday /> : <Muted>{record.noDeadline}</Muted>,
        },
        ...(last
          ? [
              {
                key: words.lastAnswer,
                value: words.said(last.reportedBy || lead, record.answers[last.state], last.text),
              },
            ]
          : []),
        ...(row.extensions.length > 0
          ? [{ key: asks.requests, value: <ExtensionNotes extensions={row.extensions} /> }]
          : []),
        ...(row.changes.length > 0
          ? [{ key: words.changesOn, value: <ChangeNotes changes={row.changes} audience="staff" /> }]
          : []),
      ]}
    />
  )
}
