import type { ComponentChildren } from 'preact'
import { type FormState, PageShell } from '../../../ui/index.ts'

/** The page around each short form of a session, with the way back to its topic. */
export function FormPageShell(props: {
  topic: TopicLine
  title: string
  lead: string
  form: FormState
  children: ComponentChildren
}) {
  const { form } = props
  return (
    <PageShell
      kind="staff"
      title={props.title}
      lead={props.lead}
      crumbs={[{ href: `/staff/topics/${props.topic.topicId}`, label: props.topic.title }]}
      invalid={Object.keys(form.errors).length + form.summary.length > 0}
    >
      {props.children}
    </PageShell>
  )
}

export type TopicLine = { topicId: string; title: string }
