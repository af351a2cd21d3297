import type { ComponentChildren } from 'preact'
import { PageShell, Stack } from '../../../ui/index.ts'

export type OfTopic = { topicId: string; topicTitle: string }

/** The page around a form about a topic: title, one sentence, and the way back to the topic. */
export function OfTopicPage(props: OfTopic & { title: string; lead?: string; children: ComponentChildren }) {
  return (
    <PageShell
      kind="staff"
      title={props.title}
      lead={props.lead}
      crumbs={[{ href: `/staff/topics/${props.topicId}`, label: props.topicTitle }]}
    >
      <Stack gap="large">{props.children}</Stack>
    </PageShell>
  )
}
