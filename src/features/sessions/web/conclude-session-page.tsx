import {
  DateField,
  Details,
  Form,
  type FormState,
  HiddenField,
  RowsField,
  SelectField,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { groups } from '../../participants/index.rules.ts'
import type { SessionsView } from '../contract.ts'
import { FormPageShell, type TopicLine } from './form-page-shell.tsx'
import { recordWords } from './record-words.ts'

type Props = {
  topic: TopicLine
  form: FormState
  /** How many points of consultations online were filled in. */
  fed: number
  /** What stands on file, where the session is over and is added to. */
  onFile: SessionsView | null
}

/** What came of a session: consensus, differing opinions, commitments with their deadlines. */
export function ConcludeSessionPage(props: Props) {
  const words = useWords(recordWords).conclude
  return (
    <FormPageShell
      topic={props.topic}
      title={props.onFile ? words.titleMore : words.title}
      lead={props.onFile ? words.leadMore : words.lead}
    >
      {props.onFile && <OnFile view={props.onFile} />}
      <Form state={props.form} submit={props.onFile ? words.saveMore : words.save}>
        <DateField name="heldOn" label={words.heldOn} optional />
        <RowsField
          name="consensus"
          label={words.consensus}
          hint={props.fed > 0 ? words.fedHint(props.fed) : undefined}
          rowLabel={words.point}
          addLabel={words.addPoint}
          render={(index) => (
            <>
              <HiddenField name={`consensus.${index}.pointId`} />
              <TextArea name={`consensus.${index}.text`} label={words.text} rows={2} />
            </>
          )}
        />
        <RowsField
          name="dissents"
          label={words.dissents}
          hint={words.dissentHint}
          rowLabel={words.dissent}
          addLabel={words.addDissent}
          render={(index) => <DissentFields prefix={`dissents.${index}`} />}
        />
        <RowsField
          name="commitments"
          label={words.commitments}
          rowLabel={words.commitment}
          addLabel={words.addCommitment}
          render={(index) => <CommitmentFields prefix={`commitments.${index}`} />}
        />
        <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} optional />
      </Form>
    </FormPageShell>
  )
}

/** What was written down before, so that nobody writes it twice. */
function OnFile({ view }: { view: SessionsView }) {
  const words = useWords(recordWords).conclude
  const consensus = view.consensus.filter((one) => !one.voided)
  const dissents = view.dissents.filter((one) => !one.voided)
  const commitments = view.commitments.filter((one) => !one.voided)
  const entries = consensus.length + dissents.length + commitments.length
  if (entries === 0) return null
  return (
    <Details summary={words.onFile(entries)}>
      <ul>
        {consensus.map((one) => (
          <li key={one.id}>
            {words.point(one.number)} · {one.text}
          </li>
        ))}
        {dissents.map((one) => (
          <li key={one.id}>
            {words.dissent(one.number)} · {one.text}
          </li>
        ))}
        {commitments.map((one) => (
          <li key={one.id}>
            {words.commitment(one.number)} · {one.bodyName} · {one.text}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function DissentFields(props: { prefix: string }) {
  const words = useWords(recordWords).conclude
  const names = useWords(methodWords).groups
  const { prefix } = props
  return (
    <>
      <HiddenField name={`${prefix}.pointId`} />
      <TextArea name={`${prefix}.text`} label={words.text} rows={2} />
      <SelectField
        name={`${prefix}.speakerGroup`}
        label={words.group}
        options={groups.map((group) => ({ value: group, label: names[group] }))}
      />
      <TextArea name={`${prefix}.explanation`} label={words.explanation} rows={2} optional />
      <TextField name={`${prefix}.explainedBy`} label={words.explainedBy} optional />
    </>
  )
}

function CommitmentFields(props: { prefix: string }) {
  const words = useWords(recordWords).conclude
  const { prefix } = props
  return (
    <>
      <TextField name={`${prefix}.bodyName`} label={words.body} />
      <TextArea name={`${prefix}.text`} label={words.promise} rows={2} />
      <DateField name={`${prefix}.dueOn`} label={words.dueOn} optional />
      <TextField
        name={`${prefix}.dueInDays`}
        label={words.dueInDays}
        type="number"
        width="short"
        unit={words.days}
        optional
      />
    </>
  )
}
