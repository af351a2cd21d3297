import {
  CheckboxField,
  Fieldset,
  Form,
  type FormState,
  RowsField,
  Section,
  SelectField,
  TextArea,
  useWords,
} from '../../../ui/index.ts'
import { longestStatement } from '../contract/requests.ts'
import { type OfConsultation, StaffShell } from './staff-shell.tsx'
import { staffWords } from './staff-words.ts'

/** Something found or said before that a statement may be made of. */
export type SeedSuggestion = { id: string; from: 'research' | 'meeting'; text: string }

const seedAuthors = ['staff', 'research', 'meeting'] as const

/** Writing statements for people to answer, with what the research found and the meeting said beside it. */
export function SeedPage(props: {
  consultation: OfConsultation
  suggestions: SeedSuggestion[]
  form: FormState
}) {
  const words = useWords(staffWords)
  return (
    <StaffShell {...props} title={words.seedTitle} lead={words.seedLead}>
      <Form state={props.form} submit={words.seedSave}>
        <RowsField
          name="statements"
          label={words.seedRows}
          min={3}
          rowLabel={words.seedRow}
          addLabel={words.seedAdd}
          render={(index) => (
            <>
              <TextArea
                name={`statements.${index}.text`}
                label={words.text}
                rows={2}
                max={longestStatement}
              />
              <SelectField
                name={`statements.${index}.author`}
                label={words.seedFrom}
                empty={false}
                initial="staff"
                options={seedAuthors.map((value) => ({ value, label: words.seedAuthors[value] }))}
              />
            </>
          )}
        />
      </Form>
      {props.suggestions.length > 0 && (
        <Section title={words.suggestionsTitle} lead={words.suggestionsLead}>
          <Form method="get" submit={words.suggestionsUse} quiet>
            {(['research', 'meeting'] as const).map((from) => (
              <Suggested key={from} from={from} suggestions={props.suggestions} />
            ))}
          </Form>
        </Section>
      )}
    </StaffShell>
  )
}

/** Ticked ones come back as rows of the form above. */
function Suggested(props: { from: SeedSuggestion['from']; suggestions: SeedSuggestion[] }) {
  const words = useWords(staffWords)
  const own = props.suggestions.filter((one) => one.from === props.from)
  if (own.length === 0) return null
  return (
    <Fieldset legend={props.from === 'research' ? words.suggestionsResearch : words.suggestionsMeeting}>
      {own.map((one) => (
        <CheckboxField key={one.id} name={`use.${one.id}`} label={one.text} />
      ))}
    </Fieldset>
  )
}
