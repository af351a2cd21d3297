import {
  Callout,
  DataTable,
  Details,
  EmptyState,
  Fieldset,
  Form,
  type FormState,
  HiddenField,
  Moment,
  Muted,
  Prose,
  RadioField,
  Section,
  SelectField,
  Tag,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { moderationDecisions } from '../contract/requests.ts'
import type { ModerationView, StatementView } from '../contract/views.ts'
import { rejectionReasons } from '../rules/words.ts'
import { RuleText } from './consultation-page.tsx'
import { StaffShell } from './staff-shell.tsx'
import { staffWords } from './staff-words.ts'
import { statementTone, useStatementState } from './state-tone.ts'
import { consultationsWords } from './words.ts'

type Props = { view: ModerationView; form: FormState }

/** Many statements at once, each with its decision; what is left alone goes on waiting. */
export function ModerationPage(props: Props) {
  const words = useWords(staffWords)
  const { view } = props
  const { waiting } = view
  const closed = view.consultation.state === 'closed'
  return (
    <StaffShell consultation={view.consultation} title={words.moderationTitle} lead={words.moderationLead}>
      <Details summary={words.moderationRule}>
        <Prose>
          <RuleText view={view.consultation} />
        </Prose>
      </Details>
      {closed && waiting.length > 0 ? (
        <Callout>{words.neverModerated(waiting.length + view.more)}</Callout>
      ) : waiting.length === 0 ? (
        <EmptyState title={words.nothingWaiting} />
      ) : (
        <Form state={props.form} submit={words.moderate}>
          {waiting.map((statement, index) => (
            <Decide key={statement.number} statement={statement} prefix={`decisions.${index}`} />
          ))}
        </Form>
      )}
      {!closed && view.more > 0 && <p>{words.moreWaiting(view.more)}</p>}
      {view.decided.length > 0 && (
        <Section title={words.decidedTitle}>
          <Decided statements={view.decided} consultation={view.consultation.state} />
        </Section>
      )}
    </StaffShell>
  )
}

function Decide(props: { statement: StatementView; prefix: string }) {
  const words = useWords(staffWords)
  const names = useWords(consultationsWords)
  const { statement, prefix } = props
  return (
    <Fieldset legend={`${statement.number} · ${statement.text ?? words.erased}`}>
      <HiddenField name={`${prefix}.number`} value={String(statement.number)} />
      <p>
        <Muted>
          {names.authors[statement.author]} · <Moment value={statement.writtenAt} />
        </Muted>
      </p>
      <RadioField
        name={`${prefix}.decision`}
        label={words.decision}
        initial=""
        inline
        options={[
          { value: '', label: words.later },
          ...moderationDecisions.map((value) => ({
            value,
            label: words.decisions[value],
            reveal: value === 'reject' && (
              <>
                <SelectField
                  name={`${prefix}.reason`}
                  label={words.reason}
                  options={rejectionReasons.map((reason) => ({
                    value: reason,
                    label: names.rejections[reason],
                  }))}
                />
                <TextField
                  name={`${prefix}.words`}
                  label={words.words}
                  hint={words.wordsHint}
                  width="full"
                  optional
                />
              </>
            ),
          })),
        ]}
      />
    </Fieldset>
  )
}

function Decided(props: {
  statements: StatementView[]
  consultation: ModerationView['consultation']['state']
}) {
  const words = useWords(staffWords)
  const names = useWords(consultationsWords)
  const stateOf = useStatementState(props.consultation)
  return (
    <DataTable
      caption={words.decidedTitle}
      captionHidden
      rows={props.statements}
      columns={[
        {
          key: 'number',
          label: words.number,
          numeric: true,
          nowrap: true,
          cell: (one) => one.number,
        },
        { key: 'text', label: words.text, head: true, cell: (one) => one.text ?? words.erased },
        {
          key: 'state',
          label: words.state,
          cell: (one) => (
            <>
              <Tag tone={statementTone[one.state]}>{stateOf(one.state)}</Tag>{' '}
              {one.reason && names.rejections[one.reason]} {one.words}
            </>
          ),
        },
      ]}
    />
  )
}
