import { Form, type FormState, PageShell, Quote, Stack, TextField, useWords } from '../../../ui/index.ts'
import { correctionWords } from './words.ts'

type Props = {
  topic: { topicId: string; title: string }
  /** Names the entry. */
  what: string
  /** What it says. */
  text: string
  form: FormState
}

/** The form that strikes out an entry made by mistake; it stays on record with the reason. */
export function VoidEntryPage({ topic, what, text, form }: Props) {
  const words = useWords(correctionWords)
  return (
    <PageShell
      kind="staff"
      title={words.voidIt(what)}
      lead={words.voidLead}
      crumbs={[{ href: `/staff/topics/${topic.topicId}`, label: topic.title }]}
      invalid={Object.keys(form.errors).length + form.summary.length > 0}
    >
      <Stack>
        <Quote>{text}</Quote>
        <Form state={form} submit={words.doVoid} danger>
          <TextField name="reason" label={words.voidReason} width="full" />
        </Form>
      </Stack>
    </PageShell>
  )
}
