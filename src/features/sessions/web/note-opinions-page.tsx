import {
  ButtonLink,
  Form,
  type FormState,
  RadioField,
  RowsField,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { groups } from '../../participants/index.rules.ts'
import type { PlaceView } from '../../participants/index.ts'
import { opinionChannels, opinionKinds, type SessionsView } from '../contract.ts'
import { FormPageShell, type TopicLine } from './form-page-shell.tsx'
import { OpinionQuote } from './opinion-list.tsx'
import { ConsensusList } from './outcome-lists.tsx'
import { recordWords } from './record-words.ts'
import { sessionsWords } from './words.ts'

type NoteProps = {
  topic: TopicLine
  places: PlaceView[]
  /** What is on record of the round so far. */
  view: SessionsView
  form: FormState
  /** Members write down what is said, too; the outcome is for who runs the session. */
  mayConclude: boolean
}

/** A stream: a few entries at a time, each one tap on a speaker and one text; what is agreed stays in sight. */
export function NoteOpinionsPage(props: NoteProps) {
  const words = useWords(recordWords).note
  const { view } = props
  return (
    <FormPageShell topic={props.topic} title={words.title} lead={words.lead} form={props.form}>
      <Stack gap="large">
        {view.consensus.length > 0 && (
          <Section title={words.pinned}>
            <ConsensusList points={view.consensus} />
          </Section>
        )}
        <Form
          state={props.form}
          submit={words.save}
          secondary={
            props.mayConclude && (
              <ButtonLink tone="secondary" href={`/staff/topics/${props.topic.topicId}/conclude`}>
                {words.conclude}
              </ButtonLink>
            )
          }
        >
          <RowsField
            name="opinions"
            label={words.opinions}
            rowLabel={words.opinion}
            addLabel={words.addOpinion}
            render={(index) => <OpinionFields prefix={`opinions.${index}`} places={props.places} />}
          />
        </Form>
        {view.opinions.length > 0 && (
          <Section title={words.soFar}>
            <Stack>
              {view.opinions.toReversed().map((opinion) => (
                <OpinionQuote key={opinion.id} opinion={opinion} audience="staff" />
              ))}
            </Stack>
          </Section>
        )}
      </Stack>
    </FormPageShell>
  )
}

/** More speakers than this are easier to find in a drop-down than among buttons. */
const mostButtons = 10

function OpinionFields(props: { prefix: string; places: PlaceView[] }) {
  const words = useWords(recordWords).note
  const { kinds, channels } = useWords(sessionsWords)
  const names = useWords(methodWords).groups
  const { prefix, places } = props
  const speakers = places.map((place) => ({
    value: place.id,
    label: place.name ? `${place.category} ${place.name}` : place.category,
  }))
  const Who = speakers.length > mostButtons ? SelectField : RadioField
  return (
    <>
      {speakers.length > 0 && (
        <Who
          name={`${prefix}.participantId`}
          label={words.who}
          // Nobody is chosen beforehand, least of all somebody outside the table: words are not given to the wrong mouth.
          initial="nobody"
          options={[...speakers, ...(Who === RadioField ? [{ value: '', label: words.someone }] : [])]}
          inline
        />
      )}
      <TextField name={`${prefix}.speaker`} label={words.speaker} hint={words.speakerHint} optional />
      <SelectField
        name={`${prefix}.speakerGroup`}
        label={useWords(recordWords).attend.group}
        empty={useWords(recordWords).attend.groupAuto}
        options={groups.map((group) => ({ value: group, label: names[group] }))}
        optional
      />
      <TextArea name={`${prefix}.words`} label={words.words} rows={3} />
      <SelectField
        name={`${prefix}.kind`}
        label={words.kind}
        empty={kinds.remark}
        options={opinionKinds
          .filter((kind) => kind !== 'remark')
          .map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <SelectField
        name={`${prefix}.channel`}
        label={words.channel}
        empty={channels.spoken}
        options={opinionChannels
          .filter((channel) => channel !== 'spoken')
          .map((channel) => ({ value: channel, label: channels[channel] }))}
      />
    </>
  )
}
