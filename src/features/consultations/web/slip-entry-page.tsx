import {
  Callout,
  Fieldset,
  Form,
  type FormState,
  HiddenField,
  RadioField,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { answers } from '../rules/words.ts'
import { linkWords } from './link-words.ts'
import { type OfConsultation, StaffShell } from './staff-shell.tsx'
import { consultationsWords } from './words.ts'

type Props = {
  consultation: OfConsultation
  statements: { number: number; text: string }[]
  form: FormState
}

/** Typing in one slip of paper after another. */
export function SlipEntryPage(props: Props) {
  const words = useWords(linkWords)
  const names = useWords(consultationsWords)
  const choices = answers.map((value) => ({
    value,
    label: value === 'pass' ? names.pass : names.answers[value],
  }))
  const missing = props.form.errors.answers
  return (
    <StaffShell {...props} title={words.slipsTitle} lead={words.slipsLead}>
      <Form state={props.form} submit={words.saveSlip}>
        <TextField name="code" label={words.code} hint={words.codeHint} autocomplete="off" />
        <TextField
          name="slipNumber"
          label={words.slipNumber}
          hint={words.slipNumberHint}
          autocomplete="off"
          optional
        />
        {missing && <Callout tone="error">{missing}</Callout>}
        <Fieldset legend={words.answersLegend} hint={words.answersHint}>
          {props.statements.map((statement, index) => (
            <div key={statement.number}>
              <HiddenField name={`answers.${index}.number`} value={String(statement.number)} />
              <RadioField
                name={`answers.${index}.answer`}
                label={names.statement(statement.number)}
                hint={statement.text}
                initial=""
                options={[...choices, { value: '', label: words.notAnswered }]}
                inline
              />
            </div>
          ))}
        </Fieldset>
      </Form>
    </StaffShell>
  )
}
