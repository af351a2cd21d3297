import {
  EmptyState,
  FileField,
  Form,
  type FormState,
  HiddenField,
  RadioField,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { useGrade } from '../../methods/index.web.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { EvaluationView } from '../contract.ts'
import { evaluationsWords } from './words.ts'

type Props = OfTopic & { form: FormState; open: EvaluationView[] }

/** The form that counts paper slips in, group by group. */
export function TallyPage(props: Props) {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  const scale = props.open[0]?.scale ?? []
  return (
    <OfTopicPage {...props} title={words.tallyTitle} lead={words.tallyLead}>
      {props.open.length === 0 ? (
        <EmptyState title={words.nothingOpen} />
      ) : (
        <Form state={props.form} submit={words.tally} enctype="multipart/form-data">
          <RadioField
            name="group"
            label={words.group}
            initial={props.open.length === 1 ? props.open[0]?.group : undefined}
            options={props.open.map(({ group }) => ({ value: group, label: words.groups[group] }))}
            inline
          />
          {scale.map((value, index) => (
            <div key={value}>
              <HiddenField name={`rows.${index}.value`} value={value} />
              <TextField
                name={`rows.${index}.count`}
                label={words.slips(grade(value))}
                inputmode="numeric"
                width="short"
                unit={words.slipsUnit}
                optional
              />
            </div>
          ))}
          <FileField name="scan" label={words.scan} accept="image/*,application/pdf" optional />
        </Form>
      )}
    </OfTopicPage>
  )
}
