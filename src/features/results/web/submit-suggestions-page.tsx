import { DateField, Form, type FormState, Section, TextField, usePage, useWords } from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { ResultsView, SuggestionView } from '../contract.ts'
import { resultsFormWords } from './form-words.ts'
import { localName } from './local-name.ts'

type Props = OfTopic & {
  form: FormState
  list: ResultsView['lists']['suggestions']
  suggestions: SuggestionView[]
  afterwards: boolean
}

/** The form that submits the suggestion list to the receiver the method names. */
export function SubmitSuggestionsPage(props: Props) {
  const words = useWords(resultsFormWords)
  const { lang } = usePage()
  return (
    <OfTopicPage
      {...props}
      title={words.submitTitle}
      lead={words.submitLead(localName(props.list.receiver, lang))}
    >
      <Section title={words.theseRows}>
        <ol>
          {props.suggestions
            .filter((row) => !row.voided)
            .map((row) => (
              <li key={row.id} value={row.number}>
                {row.text}
              </li>
            ))}
        </ol>
      </Section>
      <Form state={props.form} submit={words.submit}>
        <TextField name="toName" label={words.toName} hint={words.toNameHint} optional={props.afterwards} />
        <TextField name="reference" label={words.reference} optional />
        <DateField
          name="issuedOn"
          label={words.issuedOn}
          initial={props.afterwards ? undefined : 'today'}
          optional={props.afterwards}
        />
      </Form>
    </OfTopicPage>
  )
}
