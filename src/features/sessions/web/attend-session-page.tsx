import {
  CheckboxField,
  Form,
  type FormState,
  Grid,
  HiddenField,
  Muted,
  RadioField,
  RowsField,
  SelectField,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { categories, categoryIn, groups } from '../../participants/index.rules.ts'
import type { PlaceView } from '../../participants/index.ts'
import type { SubEventView } from '../contract.ts'
import { FormPageShell, type TopicLine } from './form-page-shell.tsx'
import { formWords } from './form-words.ts'
import { recordWords } from './record-words.ts'
import { whenText } from './session-summary.tsx'

type AttendProps = { topic: TopicLine; subEvents: SubEventView[]; places: PlaceView[]; form: FormState }

/** Who came to a sub-event: a number for each place, and rows for those who came by themselves. */
export function AttendSessionPage(props: AttendProps) {
  const words = useWords(recordWords).attend
  return (
    <FormPageShell topic={props.topic} title={words.title} lead={words.lead}>
      <Form state={props.form} submit={words.save}>
        <SubEventChoice subEvents={props.subEvents} />
        {props.places.length === 0 && <Muted>{words.noPlaces}</Muted>}
        <Grid min="small">
          {props.places.map((place, index) => (
            <PlaceCount key={place.id} place={place} prefix={`rows.${index}`} />
          ))}
        </Grid>
        {props.places.length > 0 && (
          <CheckboxField name="allCame" label={words.allCame} hint={words.allCameHint} value="on" />
        )}
        <RowsField
          name="arrivals"
          label={words.arrivals}
          rowLabel={words.arrival}
          addLabel={words.addArrival}
          render={(index) => <ArrivalFields prefix={`arrivals.${index}`} />}
        />
      </Form>
    </FormPageShell>
  )
}

function SubEventChoice(props: { subEvents: SubEventView[] }) {
  const words = useWords(recordWords)
  const forms = useWords(formWords)
  const { lang, now } = usePage()
  const [only] = props.subEvents
  if (props.subEvents.length === 1) return <HiddenField name="subEventId" value={only!.id} />
  return (
    <RadioField
      name="subEventId"
      label={words.attend.subEvent}
      options={props.subEvents.map((subEvent) => ({
        value: subEvent.id,
        label: words.plan.subEvent(subEvent.number),
        hint: [forms[subEvent.form], whenText(subEvent, lang, now), subEvent.place]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}

function PlaceCount(props: { place: PlaceView; prefix: string }) {
  const words = useWords(recordWords).attend
  const { lang } = usePage()
  const { place, prefix } = props
  const category = categoryIn(lang, place.category)
  const reply = place.reply === 'leave' ? words.onLeave : place.reply === 'written' ? words.inWriting : null
  return (
    <div>
      <HiddenField name={`${prefix}.participantId`} value={place.id} />
      <TextField
        name={`${prefix}.presentCount`}
        label={place.name ? `${category} ${place.name}` : category}
        hint={[place.uninvited ? words.uninvited : words.expected(place.headCount), reply]
          .filter(Boolean)
          .join(' · ')}
        type="number"
        width="short"
        unit={words.unit}
      />
    </div>
  )
}

function ArrivalFields(props: { prefix: string }) {
  const words = useWords(recordWords).attend
  const names = useWords(methodWords).groups
  const { lang } = usePage()
  const { prefix } = props
  return (
    <>
      <TextField
        name={`${prefix}.category`}
        label={words.category}
        suggestions={categories.map((category) => (lang === 'en' ? category.en : category.zh))}
      />
      <TextField
        name={`${prefix}.presentCount`}
        label={words.count}
        type="number"
        width="short"
        unit={words.unit}
      />
      <SelectField
        name={`${prefix}.group`}
        label={words.group}
        empty={words.groupAuto}
        options={groups.map((group) => ({ value: group, label: names[group] }))}
      />
    </>
  )
}
