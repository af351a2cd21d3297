import {
  DateField,
  Form,
  type FormState,
  RadioField,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { researchKinds } from '../contract.ts'
import { researchWords } from './words.ts'

/** The form for one visit, study tour or other research of a topic. */
export function RecordResearchPage(props: OfTopic & { form: FormState }) {
  const words = useWords(researchWords)
  return (
    <OfTopicPage {...props} title={words.title} lead={words.lead}>
      <Form state={props.form} submit={words.save}>
        <ResearchFields />
      </Form>
    </OfTopicPage>
  )
}

/** What is told of one visit, study tour or other research. */
export function ResearchFields() {
  const words = useWords(researchWords)
  return (
    <>
      <RadioField
        name="kind"
        label={words.kind}
        options={researchKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        inline
      />
      <TextField name="place" label={words.place} hint={words.placeHint} optional />
      <DateField name="happenedOn" label={words.happenedOn} optional />
      <TextField name="who" label={words.who} hint={words.whoHint} optional />
      <TextField name="peopleCount" label={words.peopleCount} inputmode="numeric" width="short" optional />
      <TextArea name="findings" label={words.findings} rows={6} optional />
    </>
  )
}
