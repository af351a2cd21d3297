import { Details, Form, type FormState, RowsField, TextArea, TextField, useWords } from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { ProblemItemView } from '../contract.ts'
import { ProblemTable } from './problem-table.tsx'
import { researchWords } from './words.ts'

/** The form that adds rows to the problem list of a topic's round. */
export function ListProblemsPage(
  props: OfTopic & {
    /** What stands on the list already. */
    listed: ProblemItemView[]
    form: FormState
  },
) {
  const words = useWords(researchWords)
  return (
    <OfTopicPage {...props} title={words.problemsTitle} lead={words.problemsLead}>
      {props.listed.length > 0 && (
        <Details summary={words.listed(props.listed.length)}>
          <ProblemTable problems={props.listed} audience="staff" />
        </Details>
      )}
      <Form state={props.form} submit={words.saveProblems}>
        <RowsField
          name="items"
          label={words.items}
          min={3}
          rowLabel={words.problem}
          render={(index) => (
            <>
              <TextField
                name={`items.${index}.category`}
                label={words.category}
                hint={index > 0 ? words.categoryHint : undefined}
                suggestions={[...new Set(props.listed.map(({ category }) => category))]}
              />
              <TextArea name={`items.${index}.text`} label={words.text} rows={2} />
            </>
          )}
        />
      </Form>
    </OfTopicPage>
  )
}
