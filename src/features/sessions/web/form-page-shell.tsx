import type { ComponentChildren } from 'preact'
import { OfTopicPage } from '../../topics/index.web.ts'

export type TopicLine = { topicId: string; title: string }

/** The page around each short form of a session, with the way back to its topic. */
export function FormPageShell({
  topic,
  ...page
}: {
  topic: TopicLine
  title: string
  lead: string
  children: ComponentChildren
}) {
  return <OfTopicPage topicId={topic.topicId} topicTitle={topic.title} {...page} />
}
