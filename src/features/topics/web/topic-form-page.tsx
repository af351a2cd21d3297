import type { ComponentChildren } from 'preact'
import type { Reason } from '../../../base/reason.ts'
import {
  Form,
  type FormState,
  Obstacles,
  PageShell,
  Section,
  Stack,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { TopicReason } from '../rules/reasons.ts'
import { topicReasons } from './reason-words.ts'
import { topicWords } from './words.ts'

/** What a form about a topic gets: the topic it is about, and why it cannot be done now, if so. */
export type TopicFormProps = {
  topic: { topicId: string; title: string }
  obstacles: Reason<TopicReason>[]
  form: FormState
}

/** The sentence of a reason in the reader's language. */
export function useReasonSentence(): (reason: Reason<TopicReason>) => string {
  const { lang } = usePage()
  return (reason) => topicReasons[lang][reason.code](reason.values ?? {})
}

/** A form about one topic. What stands in its way is said first, and then there is no button to press. */
export function TopicFormPage(
  props: TopicFormProps & {
    title: string
    lead?: string
    submit: string
    danger?: boolean
    enctype?: 'multipart/form-data'
    /** Something to be noticed before the fields. */
    above?: ComponentChildren
    children?: ComponentChildren
  },
) {
  const words = useWords(topicWords)
  const sentence = useReasonSentence()
  const possible = props.obstacles.length === 0
  return (
    <PageShell
      kind="staff"
      title={props.title}
      lead={props.lead}
      crumbs={[{ href: `/staff/topics/${props.topic.topicId}`, label: props.topic.title }]}
    >
      {!possible && (
        <Section title={words.notPossible}>
          <Obstacles items={props.obstacles.map((reason) => ({ text: sentence(reason) }))} />
        </Section>
      )}
      <Stack gap="large">
        {props.above}
        <Form
          state={props.form}
          submit={possible ? props.submit : undefined}
          danger={props.danger}
          enctype={props.enctype}
        >
          {props.children}
        </Form>
      </Stack>
    </PageShell>
  )
}
