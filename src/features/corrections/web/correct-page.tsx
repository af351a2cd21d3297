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
import { reasonNeeded } from '../rules/corrections.ts'
import type { EntryUse } from '../rules/entries.ts'
import { namedUses } from './named-uses.ts'
import { correctionWords } from './words.ts'

type Props = {
  topic: { topicId: string; title: string; isPublic: boolean; closed: boolean }
  /** Names the entry: "商前调研", "第 3 条问题". */
  what: string
  form: FormState
  uses?: readonly EntryUse[]
  /** Whether why must be told whatever the circumstances. */
  alwaysWhy?: true
  /** What to know before. */
  note?: string
  /** The page that strikes it out, where that can be done. */
  voidHref?: string
  /** The fields of the entry, with what it says now. */
  children: ComponentChildren
}

/** The form that corrects one entry of the record: its fields as they stand, and why. */
export function CorrectPage(props: Props) {
  const words = useWords(correctionWords)
  const { topic, uses = [], form } = props
  const needed = props.alwaysWhy || reasonNeeded([topic], uses)
  return (
    <PageShell
      kind="staff"
      title={words.correctIt(props.what)}
      lead={topic.closed ? words.leadEnded : topic.isPublic ? words.leadPublic : words.lead}
      crumbs={[{ href: `/staff/topics/${topic.topicId}`, label: topic.title }]}
    >
      <Stack>
        {uses.length > 0 && <Callout>{words.used(namedUses(uses, words))}</Callout>}
        {props.note && <p>{props.note}</p>}
        <Form
          state={form}
          submit={words.save}
          secondary={
            props.voidHref && (
              <ButtonLink tone="quiet" href={props.voidHref}>
                {words.void}
              </ButtonLink>
            )
          }
        >
          {props.children}
          <TextField
            name="reason"
            label={words.reason}
            hint={hintOf(props, words)}
            width="full"
            optional={!needed}
            ofTheAct
          />
        </Form>
      </Stack>
    </PageShell>
  )
}

/** Who will read why, or else why it is asked for. */
function hintOf(
  { topic, uses = [] }: Props,
  words: { reasonHint: string; reasonEnded: string; reasonUsed: string },
): string | undefined {
  if (topic.isPublic) return words.reasonHint
  if (topic.closed) return words.reasonEnded
  return uses.length > 0 ? words.reasonUsed : undefined
}
