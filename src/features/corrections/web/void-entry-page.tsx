import {
  Callout,
  Form,
  type FormState,
  PageShell,
  Quote,
  Stack,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import type { EntryUse } from '../rules/entries.ts'
import { namedUses } from './named-uses.ts'
import { correctionWords } from './words.ts'

type Props = {
  topic: { topicId: string; title: string; closed: boolean }
  /** Names the entry. */
  what: string
  /** What it says. */
  text: string
  form: FormState
  /** Rows of the lists that stem from it and stand on without it. */
  uses?: readonly EntryUse[]
}

/** The form that strikes out an entry made by mistake; it stays on record with the reason. */
export function VoidEntryPage({ topic, what, text, form, uses = [] }: Props) {
  const words = useWords(correctionWords)
  return (
    <PageShell
      kind="staff"
      title={words.voidIt(what)}
      lead={topic.closed ? words.voidLeadEnded : words.voidLead}
      crumbs={[{ href: `/staff/topics/${topic.topicId}`, label: topic.title }]}
    >
      <Stack>
        <Quote>{text}</Quote>
        {uses.length > 0 && <Callout>{words.standOn(namedUses(uses, words))}</Callout>}
        <Form state={form} submit={words.doVoid} danger>
          <TextField name="reason" label={words.voidReason} width="full" />
        </Form>
      </Stack>
    </PageShell>
  )
}
