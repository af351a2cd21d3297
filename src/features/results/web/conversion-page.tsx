import {
  DateField,
  Form,
  type FormState,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { conversionRoutes, type SuggestionView } from '../contract.ts'
import { resultsFormWords } from './form-words.ts'
import { resultsWords } from './words.ts'

/** The form for what a result turned into. */
export function ConversionPage(props: OfTopic & { form: FormState; suggestions: SuggestionView[] }) {
  const words = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  return (
    <OfTopicPage {...props} title={words.conversionTitle} lead={words.conversionLead}>
      <Form state={props.form} submit={words.saveConversion}>
        <RadioField
          name="route"
          label={words.route}
          options={conversionRoutes.map((value) => ({ value, label: record.routes[value] }))}
        />
        <TextArea name="text" label={words.conversionText} rows={3} />
        <SelectField
          name="suggestionNumber"
          label={words.suggestionNumber}
          empty={words.wholeTopic}
          optional
          options={props.suggestions
            .filter((row) => !row.voided)
            .map((row) => ({ value: String(row.number), label: `${row.number} ${row.text}` }))}
        />
        <TextField name="numberText" label={words.numberText} hint={words.numberTextHint} optional />
        <DateField name="happenedOn" label={words.happenedOn} optional />
      </Form>
    </OfTopicPage>
  )
}
