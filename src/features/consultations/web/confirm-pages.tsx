import {
  Callout,
  Form,
  type FormState,
  Quote,
  Stack,
  SummaryList,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { longestStatement } from '../contract/requests.ts'
import type { LinkView, StatementView } from '../contract/views.ts'
import { linkWords } from './link-words.ts'
import { type OfConsultation, StaffShell } from './staff-shell.tsx'
import { staffWords } from './staff-words.ts'

type Props = { consultation: OfConsultation; form: FormState }

/** Opening: from here on people can answer. */
export function OpenConsultationPage(props: Props) {
  const words = useWords(staffWords)
  return (
    <StaffShell {...props} title={words.openTitle} lead={words.openLead}>
      <Form state={props.form} submit={words.openAct} />
    </StaffShell>
  )
}

/** Ending it for good; first come the statements whose authors would be left without an answer. */
export function CloseConsultationPage(props: Props & { waiting: number }) {
  const words = useWords(staffWords)
  return (
    <StaffShell {...props} title={words.closeTitle} lead={words.closeLead}>
      {props.waiting > 0 && (
        <Callout tone="warning">
          <p>{words.closeWaiting(props.waiting)}</p>
          <p>
            <a href={`/staff/consultations/${props.consultation.id}/moderation`}>{words.acts.moderate}</a>
          </p>
        </Callout>
      )}
      <Form state={props.form} submit={words.closeAct} danger />
    </StaffShell>
  )
}

/** Correcting the words of a statement that nobody has answered yet. */
export function EditStatementPage(props: Props & { number: number }) {
  const words = useWords(staffWords)
  return (
    <StaffShell {...props} title={words.editStatementTitle(props.number)} lead={words.editStatementLead}>
      <Form state={props.form} submit={words.save}>
        <TextArea name="text" label={words.text} rows={3} max={longestStatement} />
      </Form>
    </StaffShell>
  )
}

/** Taking a statement out of the answering, with a reason for everybody. */
export function WithdrawStatementPage(props: Props & { statement: StatementView }) {
  const words = useWords(staffWords)
  const { statement } = props
  return (
    <StaffShell {...props} title={words.withdrawTitle(statement.number)} lead={words.withdrawLead}>
      <Quote>{statement.text ?? words.erased}</Quote>
      <Form state={props.form} submit={words.withdraw} danger>
        <TextArea name="reason" label={words.withdrawReason} rows={2} max={300} />
      </Form>
    </StaffShell>
  )
}

/** Revoking a link, with a reason for the trace. */
export function RevokeLinkPage(props: Props & { link: LinkView }) {
  const words = useWords(linkWords)
  const { kind, label, code, voters, revoked } = props.link
  const rows = [
    { key: words.kind, value: words.kinds[kind] },
    { key: words.label, value: label ?? words.noLabel },
    { key: words.codeOfLink, value: code },
    {
      key: kind === 'open' ? words.voters : words.wasUsed,
      value: kind === 'open' ? voters : words.isUsed[voters > 0 ? 'yes' : 'no'],
    },
  ]
  return (
    <StaffShell {...props} title={words.revokeTitle} lead={words.revokeLead}>
      <Stack>
        <SummaryList rows={rows} />
        {revoked ? (
          <Callout>{words.revokedAlready}</Callout>
        ) : (
          <Form state={props.form} submit={words.revoke} danger>
            <TextField name="reason" label={words.revokeReason} hint={words.revokeReasonHint} />
          </Form>
        )}
      </Stack>
    </StaffShell>
  )
}
