import {
  ButtonLink,
  Callout,
  Form,
  type FormState,
  HiddenField,
  RowsField,
  Section,
  Stack,
  TextArea,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { SuggestionView } from '../contract.ts'
import { resultsFormWords } from './form-words.ts'

type Props = OfTopic & {
  form: FormState
  submitted: boolean
  suggestions: SuggestionView[]
  /** Points of consensus that no row comes from yet. */
  unusedPoints: number
}

/** Writing the suggestion list: rows are added and their texts changed until it goes out. */
export function SuggestionsPage(props: Props) {
  const words = useWords(resultsFormWords)
  const base = `/staff/topics/${props.topicId}/suggestions`
  const standing = props.suggestions.filter((row) => !row.voided)
  return (
    <OfTopicPage {...props} title={words.draftTitle} lead={props.submitted ? undefined : words.draftLead}>
      {props.submitted ? (
        <Callout>{words.draftSubmitted}</Callout>
      ) : (
        <Stack>
          {props.unusedPoints > 0 && (
            <p>
              <ButtonLink href={`${base}?from=consensus`} tone="secondary" icon="plus">
                {words.fromConsensus(props.unusedPoints)}
              </ButtonLink>
            </p>
          )}
          <DraftForm form={props.form} />
          {standing.length > 0 && (
            <p>
              <ButtonLink href={`${base}/submit`} tone="secondary" icon="right">
                {words.toSubmit}
              </ButtonLink>
            </p>
          )}
        </Stack>
      )}
      {standing.length > 0 && (
        <Section title={words.otherThings}>
          <ul>
            {standing.map((row) => (
              <li key={row.id}>
                <a href={`${base}/${row.id}/void`}>{words.toVoid(row.number)}</a> {row.text}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </OfTopicPage>
  )
}

function DraftForm(props: { form: FormState }) {
  const words = useWords(resultsFormWords)
  const rowLabel = (row: number) => {
    const number = props.form.values[`rows.${row - 1}.number`]
    return number ? words.rowNumber(String(number)) : words.newRow
  }
  return (
    <Form state={props.form} submit={words.saveDraft}>
      <RowsField
        name="rows"
        label={words.rows}
        min={1}
        rowLabel={rowLabel}
        addLabel={words.addRow}
        render={(index) => (
          <>
            <HiddenField name={`rows.${index}.number`} />
            <HiddenField name={`rows.${index}.consensusPointId`} />
            <TextArea name={`rows.${index}.text`} label={words.text} rows={3} max={1000} />
          </>
        )}
      />
    </Form>
  )
}
