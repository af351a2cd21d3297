import {
  CheckboxesField,
  DateField,
  Details,
  Form,
  type FormState,
  HiddenField,
  RadioField,
  RowsField,
  SelectField,
  TextField,
  TimeField,
  useWords,
} from '../../../ui/index.ts'
import { starts } from '../contract.ts'
import { sessionForms } from '../rules/forms.ts'
import { FormPageShell, type TopicLine } from './form-page-shell.tsx'
import { formWords } from './form-words.ts'
import { recordWords } from './record-words.ts'
import { sessionsWords } from './words.ts'

/** The first of the short pages on which a session is put on record: when, where, how. */
export function PlanSessionPage(props: {
  topic: TopicLine
  /** Other topics of the room that are under way: one evening may serve them all. */
  otherRounds: { roundId: string; title: string }[]
  form: FormState
}) {
  const words = useWords(recordWords).plan
  const names = useWords(sessionsWords).starts
  return (
    <FormPageShell topic={props.topic} title={words.title} lead={words.lead}>
      <Form state={props.form} submit={words.save}>
        <PlanFields />
        <RadioField
          name="start"
          label={words.start}
          options={starts.map((start) => ({ value: start, label: names[start] }))}
        />
        {props.otherRounds.length > 0 && (
          <Details
            summary={words.otherTopicsFold(props.otherRounds.length)}
            open={Boolean(props.form.values.roundIds || props.form.errors.roundIds)}
          >
            <CheckboxesField
              name="roundIds"
              label={words.otherTopics}
              options={props.otherRounds.map((round) => ({ value: round.roundId, label: round.title }))}
              optional
            />
          </Details>
        )}
      </Form>
    </FormPageShell>
  )
}

/** What is planned: the title, who chairs, and each part with its day and place. */
export function PlanFields() {
  const words = useWords(recordWords).plan
  return (
    <>
      <TextField name="title" label={words.name} width="full" />
      <TextField name="chair" label={words.chair} hint={words.chairHint} optional />
      <RowsField
        name="subEvents"
        label={words.subEvents}
        rowLabel={words.subEvent}
        addLabel={words.addSubEvent}
        render={(index) => <SubEventFields prefix={`subEvents.${index}`} />}
      />
    </>
  )
}

function SubEventFields(props: { prefix: string }) {
  const words = useWords(recordWords).plan
  const forms = useWords(formWords)
  const { prefix } = props
  return (
    <>
      <SelectField
        name={`${prefix}.form`}
        label={words.form}
        options={sessionForms.map((form) => ({ value: form, label: forms[form] }))}
      />
      <TextField name={`${prefix}.place`} label={words.place} optional />
      <DateField name={`${prefix}.heldOn`} label={words.heldOn} optional />
      <TimeField name={`${prefix}.startsAt`} label={words.startsAt} optional />
      <HiddenField name={`${prefix}.note`} />
      <TextField name={`${prefix}.means`} label={words.means} hint={words.meansHint} optional />
    </>
  )
}
