import { CheckboxesField, DateField, EmptyState, Form, type FormState, useWords } from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { EvaluationView } from '../contract.ts'
import { evaluationsWords } from './words.ts'

type Props = OfTopic & { form: FormState; open: EvaluationView[]; afterwards: boolean }

/** The form that ends the asking of groups. */
export function CloseEvaluationsPage(props: Props) {
  const words = useWords(evaluationsWords)
  return (
    <OfTopicPage {...props} title={words.closeEvaluationsTitle} lead={words.closeEvaluationsLead}>
      {props.open.length === 0 ? (
        <EmptyState title={words.nothingOpen} />
      ) : (
        <Form state={props.form} submit={words.closeEvaluations}>
          <CheckboxesField
            name="groups"
            label={words.group}
            // A group that nobody has answered for is closed only by an own tick.
            initial={props.open.filter((one) => one.answers > 0).map((one) => one.group)}
            options={props.open.map(({ group, answers }) => ({
              value: group,
              label: words.groups[group],
              hint: answers > 0 ? words.judgedBy(answers) : words.noAnswers,
            }))}
          />
          <DateField
            name="closedOn"
            label={words.day}
            initial={props.afterwards ? undefined : 'today'}
            optional={props.afterwards}
          />
        </Form>
      )}
    </OfTopicPage>
  )
}
