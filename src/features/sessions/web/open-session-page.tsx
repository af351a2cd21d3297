import { Form, type FormState, useWords } from '../../../ui/index.ts'
import type { SessionView } from '../contract.ts'
import { FormPageShell, type TopicLine } from './form-page-shell.tsx'
import { recordWords } from './record-words.ts'
import { SessionSummary } from './session-summary.tsx'

/** One button: the session begins. What its method still asks for comes back as sentences. */
export function OpenSessionPage(props: { topic: TopicLine; session: SessionView; form: FormState }) {
  const words = useWords(recordWords).open
  return (
    <FormPageShell topic={props.topic} title={words.title} lead={words.lead}>
      <SessionSummary session={props.session} datesAssumed={false} audience="staff" />
      <Form state={props.form} submit={words.save} />
    </FormPageShell>
  )
}
