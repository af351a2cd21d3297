import type { ComponentProps } from 'preact'
import {
  DateField,
  formatDay,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { EntryUse } from '../../corrections/index.ts'
import { CorrectPage, VoidEntryPage } from '../../corrections/index.web.ts'
import { methodWords } from '../../methods/index.web.ts'
import { groups } from '../../participants/index.rules.ts'
import {
  acceptances,
  type CommitmentView,
  type ConsensusView,
  type DissentView,
  type OpinionView,
  opinionChannels,
  opinionKinds,
} from '../contract.ts'
import { correctWords } from './correct-words.ts'
import { recordWords } from './record-words.ts'
import { sessionsWords } from './words.ts'

type Correct = Pick<ComponentProps<typeof CorrectPage>, 'topic' | 'form' | 'uses'>
type Void = Pick<ComponentProps<typeof VoidEntryPage>, 'topic' | 'form'>

/** The form that corrects the note of what somebody said. */
export function CorrectOpinionPage(props: Correct & { row: OpinionView }) {
  const words = useWords(correctWords)
  const { note } = useWords(recordWords)
  const { kinds, channels } = useWords(sessionsWords)
  const { row, topic } = props
  return (
    <CorrectPage
      {...props}
      what={words.opinion(row.number)}
      voidHref={`/staff/topics/${topic.topicId}/opinions/${row.id}/void`}
    >
      <TextField name="speaker" label={words.fields.speaker} />
      <GroupField />
      <TextArea name="words" label={note.words} hint={words.notOwnWords} rows={4} />
      <SelectField
        name="kind"
        label={note.kind}
        options={opinionKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <SelectField
        name="channel"
        label={note.channel}
        options={opinionChannels.map((channel) => ({ value: channel, label: channels[channel] }))}
      />
    </CorrectPage>
  )
}

function GroupField() {
  const words = useWords(correctWords)
  const names = useWords(methodWords).groups
  return (
    <SelectField
      name="speakerGroup"
      label={words.fields.speakerGroup}
      options={groups.map((group) => ({ value: group, label: names[group] }))}
    />
  )
}

/** The form that strikes out such a note. */
export function VoidOpinionPage(props: Void & { row: OpinionView }) {
  const words = useWords(correctWords)
  const { number, words: text } = props.row
  return <VoidEntryPage {...props} what={words.opinion(number)} text={text} />
}

/** The form that corrects a point of consensus. */
export function CorrectConsensusPage(props: Correct & { row: ConsensusView }) {
  const words = useWords(correctWords)
  const { row, topic } = props
  return (
    <CorrectPage
      {...props}
      what={words.consensus(row.number)}
      voidHref={`/staff/topics/${topic.topicId}/consensus/${row.id}/void`}
    >
      <TextArea name="text" label={words.fields.text} rows={3} />
    </CorrectPage>
  )
}

/** The form that strikes it out. */
export function VoidConsensusPage(props: Void & { row: ConsensusView }) {
  const words = useWords(correctWords)
  return <VoidEntryPage {...props} what={words.consensus(props.row.number)} text={props.row.text} />
}

/** The form that corrects a differing opinion, with its explanation where it has one. */
export function CorrectDissentPage(props: Correct & { row: DissentView }) {
  const words = useWords(correctWords)
  const { explain } = useWords(recordWords)
  const { accepted } = useWords(sessionsWords)
  const { row, topic } = props
  return (
    <CorrectPage
      {...props}
      what={words.dissent(row.number)}
      voidHref={`/staff/topics/${topic.topicId}/dissents/${row.id}/void`}
    >
      <TextArea name="text" label={words.fields.text} hint={words.notOwnWords} rows={3} />
      <GroupField />
      {row.explanation !== null && (
        <>
          <TextArea name="explanation" label={explain.explanation} rows={4} />
          <TextField name="explainedBy" label={explain.explainedBy} />
          <DateField name="explainedOn" label={explain.explainedOn} optional />
          <RadioField
            name="accepted"
            label={explain.accepted}
            options={acceptances.map((value) => ({ value, label: accepted[value] }))}
            optional
          />
        </>
      )}
    </CorrectPage>
  )
}

/** The form that strikes it out. */
export function VoidDissentPage(props: Void & { row: DissentView }) {
  const words = useWords(correctWords)
  return <VoidEntryPage {...props} what={words.dissent(props.row.number)} text={props.row.text} />
}

/** The form that corrects what a body took on. */
export function CorrectCommitmentPage(props: Correct & { row: CommitmentView }) {
  const words = useWords(correctWords)
  const { promise } = useWords(recordWords).conclude
  const { row, topic } = props
  return (
    <CorrectPage
      {...props}
      what={words.commitment(row.number)}
      voidHref={`/staff/topics/${topic.topicId}/commitments/${row.id}/void`}
    >
      <TextField name="bodyName" label={words.fields.bodyName} />
      <TextArea name="text" label={promise} rows={3} />
      <DateField name="dueOn" label={words.fields.dueOn} hint={words.asPromised} optional />
    </CorrectPage>
  )
}

/** The form that strikes it out. */
export function VoidCommitmentPage(props: Void & { row: CommitmentView; uses: EntryUse[] }) {
  const { lang, now } = usePage()
  const words = useWords(correctWords)
  const { number, bodyName, text, dueOn } = props.row
  const told = [bodyName, text, dueOn && formatDay(dueOn, lang, now)].filter(Boolean).join('\n')
  return <VoidEntryPage {...props} what={words.commitment(number)} text={told} />
}
