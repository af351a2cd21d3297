import {
  Callout,
  DateField,
  Form,
  type FormState,
  HiddenField,
  Muted,
  PageShell,
  RadioField,
  SummaryList,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { resultsShown } from '../rules/words.ts'
import { type OfConsultation, StaffShell } from './staff-shell.tsx'
import { staffWords } from './staff-words.ts'
import { consultationsWords } from './words.ts'

type NewProps = {
  topicId: string
  topicTitle: string
  /** The session it will go with, if one is planned. */
  sessionTitle: string | null
  form: FormState
}

/** Preparing a consultation for a topic. */
export function NewConsultationPage(props: NewProps) {
  const words = useWords(staffWords)
  return (
    <PageShell
      kind="staff"
      title={words.newTitle}
      lead={words.newLead}
      crumbs={[{ href: `/staff/topics/${props.topicId}`, label: props.topicTitle }]}
    >
      {props.sessionTitle && <Callout>{words.session(props.sessionTitle)}</Callout>}
      <Form state={props.form} submit={words.create}>
        <SettingsFields />
      </Form>
    </PageShell>
  )
}

/** Changing what was arranged; the question stands once it is open. */
export function EditConsultationPage(props: {
  consultation: OfConsultation
  /** What people have been asked; null while it is still being prepared. */
  asked: { title: string; question: string } | null
  form: FormState
}) {
  const words = useWords(staffWords)
  return (
    <StaffShell {...props} title={words.editTitle}>
      <Form state={props.form} submit={words.save}>
        <SettingsFields asked={props.asked} />
      </Form>
    </StaffShell>
  )
}

function SettingsFields({ asked = null }: { asked?: { title: string; question: string } | null }) {
  const words = useWords(staffWords).fields
  const names = useWords(consultationsWords)
  const yesNo = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  return (
    <>
      {asked ? (
        <>
          <HiddenField name="title" value={asked.title} />
          <HiddenField name="question" value={asked.question} />
          <SummaryList
            rows={[
              { key: words.title, value: asked.title },
              { key: words.question, value: asked.question },
            ]}
          />
          <Muted>{words.asked}</Muted>
        </>
      ) : (
        <>
          <TextField name="title" label={words.title} hint={words.titleHint} width="full" />
          <TextArea name="question" label={words.question} hint={words.questionHint} rows={3} max={500} />
        </>
      )}
      <RadioField
        name="openToPhones"
        label={words.phones}
        hint={words.phonesHint}
        options={yesNo}
        initial="yes"
        inline
      />
      <RadioField
        name="openToDevices"
        label={words.devices}
        hint={words.devicesHint}
        options={yesNo}
        initial="no"
        inline
      />
      <RadioField
        name="takesStatements"
        label={words.takes}
        hint={words.takesHint}
        options={yesNo}
        initial="yes"
        inline
      />
      <RadioField
        name="resultsShown"
        label={words.shown}
        options={resultsShown.map((value) => ({
          value,
          label: names.resultsShown[value],
          hint: words.shownHints[value],
        }))}
        initial="while_open"
      />
      <DateField name="closesOn" label={words.closesOn} hint={words.closesHint} optional />
      <DateField
        name="statementsCloseOn"
        label={words.statementsCloseOn}
        hint={words.statementsCloseHint}
        optional
      />
      <TextArea name="moderationRule" label={words.rule} hint={words.ruleHint} rows={4} max={2000} optional />
    </>
  )
}
