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
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { categoryIn, groups } from '../../participants/index.rules.ts'
import type { PlaceView } from '../../participants/index.ts'
import { opinionChannels, opinionKinds, type SessionsView } from '../contract.ts'
import type { SessionRights } from './entry-corrections.tsx'
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
  rights: SessionRights
}

/** A stream: a few entries at a time, each one tap on a speaker and one text; what is agreed stays in sight. */
export function NoteOpinionsPage(props: NoteProps) {
  const words = useWords(recordWords).note
  const { view } = props
  const around = { audience: 'staff' as const, topicId: props.topic.topicId, rights: props.rights }
  return (
    <FormPageShell topic={props.topic} title={words.title} lead={words.lead}>
      <Stack gap="large">
        {view.consensus.length > 0 && (
          <Section title={words.pinned}>
            <ConsensusList points={view.consensus.filter((one) => !one.voided)} {...around} />
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
                <OpinionQuote key={opinion.id} opinion={opinion} {...around} />
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
  const { lang } = usePage()
  const { prefix, places } = props
  const speakers = places.map((place) => ({
    value: place.id,
    label: [categoryIn(lang, place.category), place.name].filter(Boolean).join(' '),
  }))
  const few = speakers.length > 0 && speakers.length <= mostButtons
  // Nobody is chosen beforehand, least of all somebody outside the table: words are not given to the wrong mouth.
  const who = { name: `${prefix}.participantId`, label: words.who, initial: 'nobody' }
  // Where the table is a drop-down that somebody may be chosen from, one does without it.
  const outside = <OutsideFields prefix={prefix} needed={few || speakers.length === 0} />
  return (
    <>
      {few && (
        <RadioField
          {...who}
          options={[...speakers, { value: '', label: words.someone, reveal: outside }]}
          inline
        />
      )}
      {!few && speakers.length > 0 && <SelectField {...who} options={speakers} />}
      {!few && outside}
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

/** Who spoke without a place at the table: a role, and the group it counts among. */
function OutsideFields(props: { prefix: string; needed: boolean }) {
  const words = useWords(recordWords)
  const names = useWords(methodWords).groups
  return (
    <>
      <TextField
        name={`${props.prefix}.speaker`}
        label={words.note.speaker}
        hint={words.note.speakerHint}
        optional={!props.needed}
      />
      <SelectField
        name={`${props.prefix}.speakerGroup`}
        label={words.attend.group}
        empty={words.attend.groupAuto}
        options={groups.map((group) => ({ value: group, label: names[group] }))}
        optional
      />
    </>
  )
}
