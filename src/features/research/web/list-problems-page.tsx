import {
  Form,
  type FormState,
  PageShell,
  RowsField,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { researchWords } from './words.ts'

/** The form that adds rows to the problem list of a topic's round. */
export function ListProblemsPage(props: { topicId: string; topicTitle: string; form: FormState }) {
  const words = useWords(researchWords)
  return (
    <PageShell
      kind="staff"
      title={words.problemsTitle}
      lead={words.problemsLead}
      crumbs={[{ href: `/staff/topics/${props.topicId}`, label: props.topicTitle }]}
    >
      <Form state={props.form} submit={words.saveProblems}>
        <RowsField
          name="items"
          label={words.items}
          min={3}
          rowLabel={words.problem}
          render={(index) => (
            <>
              <TextField name={`items.${index}.category`} label={words.category} width="medium" />
              <TextArea name={`items.${index}.text`} label={words.text} rows={2} />
            </>
          )}
        />
      </Form>
    </PageShell>
  )
}
