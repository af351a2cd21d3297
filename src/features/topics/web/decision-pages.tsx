import type { Reason } from '../../../base/reason.ts'
import {
  CheckboxField,
  DateField,
  FileField,
  HiddenField,
  Muted,
  RadioField,
  Stack,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import type { TopicReason } from '../rules/reasons.ts'
import { PublicationWarning } from './submit-topic-page.tsx'
import { TopicFormPage, type TopicFormProps } from './topic-form-page.tsx'
import { type TopicInShort, WhatItSays } from './what-it-says.tsx'
import { topicWords } from './words.ts'

type DecisionProps = TopicFormProps & {
  topic: TopicInShort
  /** Party bodies here and above, the nearest first. */
  bodyNames: string[]
}

/** Who decided, when and how: the same for every decision. */
function DecisionFields(props: { bodyNames: string[]; children?: preact.ComponentChildren }) {
  const words = useWords(topicWords)
  return (
    <>
      <TextField
        name="bodyName"
        label={words.bodyName}
        hint={words.bodyHint}
        suggestions={props.bodyNames}
        initial={props.bodyNames[0]}
      />
      <DateField name="decidedOn" label={words.decidedOn} initial="today" />
      <RadioField
        name="mode"
        label={words.mode}
        initial="online"
        options={[
          { value: 'online', label: words.online },
          { value: 'paper', label: words.paper, reveal: props.children },
        ]}
      />
      <TextField name="postName" label={words.postName} hint={words.postHint} optional />
      <TextField name="reference" label={words.reference} optional />
    </>
  )
}

/** What is to be decided, and the way to the other two decisions. */
function WhatIsDecided(props: { topic: TopicInShort; here: 'approve' | 'return' | 'decline' }) {
  const words = useWords(topicWords)
  const titles = { approve: words.approveTitle, return: words.returnTitle, decline: words.declineTitle }
  const others = (['approve', 'return', 'decline'] as const).filter((way) => way !== props.here)
  return (
    <WhatItSays topic={props.topic}>
      {others.map((way) => (
        <a key={way} href={`/staff/topics/${props.topic.topicId}/${way}`}>
          {titles[way]}
        </a>
      ))}
    </WhatItSays>
  )
}

/** The form of the approval; the scan of the signed sheet belongs to a record of paper. */
export function ApproveTopicPage(props: DecisionProps & { warnings: Reason<TopicReason>[] }) {
  const words = useWords(topicWords)
  const kept = Boolean(props.form.values.scan)
  return (
    <TopicFormPage
      {...props}
      title={words.approveTitle}
      lead={words.approveLead}
      submit={words.approve}
      enctype="multipart/form-data"
      above={
        <Stack>
          {props.obstacles.length === 0 && <WhatIsDecided topic={props.topic} here="approve" />}
          <PublicationWarning reasons={props.warnings} />
        </Stack>
      }
    >
      <DecisionFields bodyNames={props.bodyNames}>
        {kept && <HiddenField name="scan" />}
        <FileField
          name="scan"
          label={words.scan}
          hint={words.scanHint}
          accept="application/pdf,image/jpeg,image/png"
          optional
        />
        {kept && <Muted>{words.scanKept}</Muted>}
      </DecisionFields>
      <CheckboxField name="keepInternal" value="on" label={words.keepInternal} />
    </TopicFormPage>
  )
}

/** The form that returns a topic, or decides not to take it up: both with reasons. */
export function RefuseTopicPage(props: DecisionProps & { decision: 'returned' | 'declined' }) {
  const words = useWords(topicWords)
  const returned = props.decision === 'returned'
  return (
    <TopicFormPage
      {...props}
      title={returned ? words.returnTitle : words.declineTitle}
      lead={returned ? words.returnLead : words.declineLead}
      submit={returned ? words.return : words.decline}
      danger={!returned}
      above={
        props.obstacles.length === 0 && (
          <WhatIsDecided topic={props.topic} here={returned ? 'return' : 'decline'} />
        )
      }
    >
      <TextArea
        name="reasons"
        label={returned ? words.returnReasons : words.declineReasons}
        rows={5}
        max={2000}
      />
      <DecisionFields bodyNames={props.bodyNames} />
    </TopicFormPage>
  )
}
