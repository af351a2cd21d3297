import { Button, ButtonLink, Form, type FormState, PageShell, Prose, useWords } from '../../../ui/index.ts'
import type { Question } from '../rules/question-before.ts'
import { personWords } from './person-words.ts'
import { publicWords } from './public-words.ts'

type Props = {
  consultation: { id: string; title: string }
  question: Question
  /** By what the reader is about to take part. */
  by: 'link' | 'phone'
  /** Answers that would be moved. */
  answered: number
  /** Where the choice is sent: the address that was opened. */
  action: string
  form: FormState
}

/** Asks who is in front of the device before anything it answered is moved, or before it goes on as somebody else. */
export function WhosePage(props: Props) {
  const words = useWords(personWords)
  const { consultation, question } = props
  const whose = question === 'whose_answers'
  return (
    <PageShell
      title={whose ? words.whoseTitle : words.anotherTitle}
      kind="plain"
      crumbs={[{ href: `/consultations/${consultation.id}`, label: consultation.title }]}
    >
      {whose ? <Whose {...props} /> : <Another {...props} />}
    </PageShell>
  )
}

function Whose({ by, answered, action, form }: Props) {
  const words = useWords(personWords)
  return (
    <>
      <Prose>
        <p>{words.whoseAnswers(answered)}</p>
        <p>{by === 'link' ? words.whoseLink : words.whosePhone}</p>
        <p>{words.mineMeans}</p>
        <p>{words.notMineMeans}</p>
      </Prose>
      <Form
        action={action}
        state={form}
        submit={words.mine}
        submitAs={{ name: 'choice', value: 'join' }}
        secondary={
          <Button tone="secondary" name="choice" value="change">
            {words.notMine}
          </Button>
        }
      />
    </>
  )
}

function Another({ consultation, action, form }: Props) {
  const words = useWords(personWords)
  const { backToConsultation } = useWords(publicWords)
  return (
    <>
      <Prose>
        <p>{words.another}</p>
        <p>{words.whoseLink}</p>
      </Prose>
      <Form
        action={action}
        state={form}
        submit={words.change}
        submitAs={{ name: 'choice', value: 'change' }}
        secondary={
          <ButtonLink href={`/consultations/${consultation.id}`} tone="secondary">
            {backToConsultation}
          </ButtonLink>
        }
      />
    </>
  )
}
