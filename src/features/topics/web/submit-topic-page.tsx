import type { Reason } from '../../../base/reason.ts'
import { Callout, DateField, Stack, useWords } from '../../../ui/index.ts'
import type { TopicReason } from '../rules/reasons.ts'
import { TopicFormPage, type TopicFormProps, useReasonSentence } from './topic-form-page.tsx'
import { type TopicInShort, WhatItSays } from './what-it-says.tsx'
import { topicWords } from './words.ts'

/** What would stop the publication later, said while it can still be changed. */
export function PublicationWarning(props: { reasons: Reason<TopicReason>[] }) {
  const sentence = useReasonSentence()
  if (props.reasons.length === 0) return null
  return (
    <Callout tone="warning">
      {props.reasons.map((reason) => (
        <p key={String(reason.values?.what)}>{sentence(reason)}</p>
      ))}
    </Callout>
  )
}

/** The page that lays a topic before the Party body. */
export function SubmitTopicPage(
  props: TopicFormProps & { topic: TopicInShort; warnings: Reason<TopicReason>[]; afterwards: boolean },
) {
  const words = useWords(topicWords)
  return (
    <TopicFormPage
      {...props}
      title={words.submitTitle}
      lead={words.submitLead}
      submit={words.submit}
      above={
        <Stack>
          {props.obstacles.length === 0 && (
            <WhatItSays topic={props.topic}>
              <a href={`/staff/topics/${props.topic.topicId}/edit`}>{words.editTitle}</a>
            </WhatItSays>
          )}
          <PublicationWarning reasons={props.warnings} />
        </Stack>
      }
    >
      <DateField
        name="submittedOn"
        label={words.submittedOn}
        initial={props.afterwards ? undefined : 'today'}
        optional
      />
    </TopicFormPage>
  )
}
