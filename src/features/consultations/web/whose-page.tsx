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
  const titles: Record<Question, string> = {
    whose_answers: words.whoseTitle,
    same_person: words.sameTitle,
    another_person: words.anotherTitle,
  }
  return (
    <PageShell
      title={titles[question]}
      kind="plain"
      crumbs={[{ href: `/consultations/${consultation.id}`, label: consultation.title }]}
    >
      {question === 'another_person' ? <Another {...props} /> : <Joining {...props} question={question} />}
    </PageShell>
  )
}

/** Two voters of this device may be one person: joined into one, or left apart. */
function Joining(props: Props & { question: Exclude<Question, 'another_person'> }) {
  const words = useWords(personWords)
  const { question, by, answered, action, form } = props
  const whose = question === 'whose_answers'
  const said = whose
    ? [
        words.whoseAnswers(answered),
        by === 'link' ? words.whoseLink : words.whosePhone,
        words.mineMeans,
        words.notMineMeans,
      ]
    : [words.same, words.joinMeans, words.changeMeans]
  const change = whose ? words.notMine : by === 'link' ? words.changeToLink : words.changeToPhone
  return (
    <>
      <Prose>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Prose>
      <Form
        action={action}
        state={form}
        submit={whose ? words.mine : words.join}
        submitAs={{ name: 'choice', value: 'join' }}
        secondary={
          <Button tone="secondary" name="choice" value="change">
            {change}
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
