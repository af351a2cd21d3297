import {
  DateField,
  EmptyState,
  Form,
  type FormState,
  RadioField,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { acceptances, type DissentView } from '../contract.ts'
import { FormPageShell, type TopicLine } from './form-page-shell.tsx'
import { recordWords } from './record-words.ts'
import { sessionsWords } from './words.ts'

/** An answer to one differing opinion that still waits for it. */
export function ExplainDissentPage(props: { topic: TopicLine; dissents: DissentView[]; form: FormState }) {
  const words = useWords(recordWords)
  const { accepted } = useWords(sessionsWords)
  const waiting = props.dissents.filter((dissent) => dissent.explanation === null)
  return (
    <FormPageShell topic={props.topic} title={words.explain.title} lead={words.explain.lead}>
      {waiting.length === 0 ? (
        <EmptyState title={words.explain.none} />
      ) : (
        <Form state={props.form} submit={words.explain.save}>
          <RadioField
            name="dissentId"
            label={words.explain.which}
            initial={waiting.length === 1 ? waiting[0]!.id : undefined}
            options={waiting.map((dissent) => ({
              value: dissent.id,
              label: words.conclude.dissent(dissent.number),
              hint: dissent.text,
            }))}
          />
          <TextArea name="explanation" label={words.explain.explanation} rows={4} />
          <TextField name="explainedBy" label={words.explain.explainedBy} />
          <DateField name="explainedOn" label={words.explain.explainedOn} initial="today" optional />
          <RadioField
            name="accepted"
            label={words.explain.accepted}
            options={acceptances.map((value) => ({ value, label: accepted[value] }))}
            optional
          />
        </Form>
      )}
    </FormPageShell>
  )
}
