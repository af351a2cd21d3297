import type { ComponentChildren } from 'preact'
import {
  ButtonLink,
  Callout,
  Form,
  type FormState,
  PageShell,
  Stack,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import type { EntryUse } from '../rules/entries.ts'
import { namedUses } from './named-uses.ts'
import { correctionWords } from './words.ts'

type Props = {
  topic: { topicId: string; title: string; isPublic: boolean }
  /** Names the entry: "商前调研", "第 3 条问题". */
  what: string
  form: FormState
  uses: EntryUse[]
  /** The page that strikes it out. */
  voidHref: string
  /** The fields of the entry, with what it says now. */
  children: ComponentChildren
}

/** The form that corrects one entry of the record: its fields as they stand, and why. */
export function CorrectPage(props: Props) {
  const words = useWords(correctionWords)
  const { topic, uses, form } = props
  const needed = topic.isPublic || uses.length > 0
  return (
    <PageShell
      kind="staff"
      title={words.correctIt(props.what)}
      lead={topic.isPublic ? words.leadPublic : words.lead}
      crumbs={[{ href: `/staff/topics/${topic.topicId}`, label: topic.title }]}
      invalid={Object.keys(form.errors).length + form.summary.length > 0}
    >
      <Stack>
        {uses.length > 0 && <Callout>{words.used(namedUses(uses, words))}</Callout>}
        <Form
          state={form}
          submit={words.save}
          secondary={
            <ButtonLink tone="quiet" href={props.voidHref}>
              {words.void}
            </ButtonLink>
          }
        >
          {props.children}
          <TextField
            name="reason"
            label={words.reason}
            hint={topic.isPublic ? words.reasonHint : needed ? words.reasonUsed : undefined}
            width="full"
            optional={!needed}
            ofTheAct
          />
        </Form>
      </Stack>
    </PageShell>
  )
}
