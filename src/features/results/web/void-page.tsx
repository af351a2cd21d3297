import { Form, type FormState, Quote, SelectField, TextField, useWords } from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { resultsFormWords } from './form-words.ts'

type Props = OfTopic & {
  form: FormState
  number: string
  text: string
  /** Rows that a suggestion may be merged into; without it merging is not asked about. */
  mergeInto?: { number: number; text: string }[]
}

/** The form that voids a row of a list, or merges a suggestion into another; a trace stays. */
export function VoidPage(props: Props) {
  const words = useWords(resultsFormWords)
  return (
    <OfTopicPage {...props} title={words.voidTitle(props.number)} lead={words.voidLead}>
      <Quote>{props.text}</Quote>
      <Form state={props.form} submit={words.doVoid} danger>
        {props.mergeInto && props.mergeInto.length > 0 && (
          <SelectField
            name="mergedIntoNumber"
            label={words.mergeInto}
            hint={words.mergeHint}
            empty={words.noMerge}
            optional
            options={props.mergeInto.map((row) => ({
              value: String(row.number),
              label: `${words.rowNumber(String(row.number))} ${row.text}`,
            }))}
          />
        )}
        <TextField name="reason" label={words.reason} width="full" />
      </Form>
    </OfTopicPage>
  )
}
