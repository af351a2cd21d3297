import { Form, type FormState, TextArea, useWords } from '../../../ui/index.ts'
import type { SessionView } from '../contract.ts'
import { FormPageShell, type TopicLine } from './form-page-shell.tsx'
import { PlanFields } from './plan-session-page.tsx'
import { recordWords } from './record-words.ts'
import { SessionSummary } from './session-summary.tsx'

/** A planned session is put off, or meets elsewhere. */
export function ReplanSessionPage(props: { topic: TopicLine; form: FormState }) {
  const words = useWords(recordWords).replan
  return (
    <FormPageShell topic={props.topic} title={words.title} lead={words.lead}>
      <Form state={props.form} submit={words.save}>
        <PlanFields />
      </Form>
    </FormPageShell>
  )
}

/** A planned session is called off, with the reason. */
export function CancelSessionPage(props: { topic: TopicLine; session: SessionView; form: FormState }) {
  const words = useWords(recordWords).cancel
  return (
    <FormPageShell topic={props.topic} title={words.title} lead={words.lead}>
      <SessionSummary session={props.session} datesAssumed={false} audience="staff" />
      <Form state={props.form} submit={words.save} danger>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} max={500} />
      </Form>
    </FormPageShell>
  )
}
