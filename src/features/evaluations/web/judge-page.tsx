import {
  Actions,
  Button,
  ButtonLink,
  Callout,
  Details,
  Form,
  type FormState,
  Muted,
  PageShell,
  Section,
  SummaryList,
  TextArea,
  useWords,
} from '../../../ui/index.ts'
import { useGrade } from '../../methods/index.web.ts'
import type { ToldRow } from '../../results/index.ts'
import { resultsWords } from '../../results/index.web.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { Group } from '../rules/electorate.ts'
import { evaluationsWords } from './words.ts'

/** Where a person stands who comes to judge. */
export type JudgeState =
  | { is: 'asked'; scale: string[]; who: string | null; answers: number }
  | { is: 'answered'; value: string }
  | { is: 'closed' }
  | { is: 'not-open' }
  | { is: 'not-a-resident' }

/** The public page on which a resident says with one tap how well it was done. */
export function JudgePage(props: OfTopic & { form: FormState; state: JudgeState; told: ToldRow[] }) {
  const words = useWords(evaluationsWords)
  return (
    <PageShell
      title={words.judgeTitle}
      lead={props.state.is === 'asked' ? words.judgeLead : undefined}
      crumbs={[{ href: `/topics/${props.topicId}`, label: props.topicTitle }]}
    >
      {props.told.length > 0 && <Told rows={props.told} />}
      <JudgeBody {...props} />
      {props.state.is !== 'asked' && (
        <Actions>
          <ButtonLink href={`/topics/${props.topicId}`} tone="secondary">
            {words.backToTopic}
          </ButtonLink>
        </Actions>
      )}
    </PageShell>
  )
}

/** What people were told of each row: who judges the result reads it first. */
function Told(props: { rows: ToldRow[] }) {
  const words = useWords(evaluationsWords)
  const { results } = useWords(resultsWords)
  return (
    <Section title={words.toldTitle}>
      <SummaryList
        rows={props.rows.map((row) => ({
          key: `${row.number} ${row.task}`,
          value: words.toldResult(results[row.result], row.text),
        }))}
      />
    </Section>
  )
}

function JudgeBody(props: { form: FormState; state: JudgeState }) {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  switch (props.state.is) {
    case 'asked':
      return (
        <>
          <p>
            {props.state.who && words.whoMayJudge(props.state.who)}{' '}
            <Muted>{props.state.answers > 0 ? words.judgedBy(props.state.answers) : words.noAnswers}</Muted>
          </p>
          <AnswerForm form={props.form} scale={props.state.scale} />
        </>
      )
    case 'answered':
      return <Callout tone="success">{words.yourAnswer(grade(props.state.value))}</Callout>
    case 'closed':
      return <Callout>{words.closedNow}</Callout>
    case 'not-open':
      return <Callout>{words.notOpen}</Callout>
    case 'not-a-resident':
      return <Callout>{words.residentsOnly}</Callout>
  }
}

/** One button for each word of the scale; what is typed beside goes with whichever is pressed. */
function AnswerForm(props: { form: FormState; scale: string[]; hidden?: Record<string, string> }) {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  const typed = Boolean(props.form.values.comment || props.form.errors.comment)
  return (
    <Form state={props.form} hidden={props.hidden}>
      <Details summary={words.comment} open={typed}>
        <TextArea name="comment" label={words.comment} hint={words.commentHint} rows={3} max={500} optional />
      </Details>
      <Actions>
        {props.scale.map((value) => (
          <Button key={value} name="value" value={value} tone="secondary" big>
            {grade(value)}
          </Button>
        ))}
      </Actions>
    </Form>
  )
}

type StaffProps = OfTopic & {
  form: FormState
  asked: { group: Group; scale: string[]; answer: string | null }[]
  told: ToldRow[]
}

/** The page on which staff who were asked give their own evaluation. */
export function StaffJudgePage(props: StaffProps) {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  const open = props.asked.some(({ answer }) => answer === null)
  return (
    <OfTopicPage {...props} title={words.staffJudgeTitle} lead={words.staffJudgeLead(props.topicTitle, open)}>
      {props.asked.length === 0 && <Callout>{words.staffNotAsked}</Callout>}
      {props.asked.length > 0 && props.told.length > 0 && <Told rows={props.told} />}
      {props.asked.map(({ group, scale, answer }) => (
        <Section key={group} title={words.groups[group]}>
          {answer === null ? (
            <AnswerForm form={props.form} scale={scale} hidden={{ group }} />
          ) : (
            <Callout tone="success">{words.yourAnswer(grade(answer))}</Callout>
          )}
        </Section>
      ))}
    </OfTopicPage>
  )
}
