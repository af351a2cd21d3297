import {
  Actions,
  ButtonLink,
  Callout,
  EmptyState,
  Form,
  type FormState,
  formatDay,
  Muted,
  OpinionItem,
  OpinionList,
  PageShell,
  Section,
  Stack,
  Tag,
  TextArea,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { longestStatement } from '../contract/requests.ts'
import type { ConsultationView, VoterView } from '../contract/views.ts'
import { publicWords } from './public-words.ts'
import { statementTone, useStatementState } from './state-tone.ts'
import { consultationsWords } from './words.ts'

type Props = { view: ConsultationView; voter: VoterView | null; form: FormState }

/** Writing a statement of one's own, and what became of those written before. */
export function SayPage(props: Props) {
  const words = useWords(publicWords)
  const { view, voter, form } = props
  const base = `/consultations/${view.id}`
  const asked = view.takesStatements && voter !== null
  return (
    <PageShell
      title={words.sayTitle}
      kind="plain"
      heading={!asked}
      crumbs={[{ href: base, label: view.title }]}
    >
      {asked ? <SayForm view={view} form={form} /> : <NotNow view={view} />}
      {voter && <OwnStatements voter={voter} consultation={view.state} />}
      {voter && (
        <p>
          <a href={`${base}/take-back`}>{words.takeBackTitle}</a>
        </p>
      )}
    </PageShell>
  )
}

function SayForm(props: { view: ConsultationView; form: FormState }) {
  const words = useWords(publicWords)
  const { lang, now } = usePage()
  const until = props.view.statementsCloseOn
  return (
    <Form
      state={props.form}
      submit={words.saySend}
      secondary={
        <ButtonLink href={`/consultations/${props.view.id}/vote`} tone="quiet">
          {words.voteOn}
        </ButtonLink>
      }
    >
      <TextArea
        name="text"
        label={words.sayTitle}
        asHeading
        hint={words.sayHint}
        rows={4}
        max={longestStatement}
      />
      <p>
        <Muted>
          {words.sayHow} {until && words.sayUntil(formatDay(until, lang, now))}
        </Muted>
      </p>
    </Form>
  )
}

function NotNow(props: { view: ConsultationView }) {
  const words = useWords(publicWords)
  const { view } = props
  return (
    <Stack>
      <Callout>
        {view.takesStatements ? words.sayNoVoter : view.takesVotes ? words.sayClosed : words.sayOver}
      </Callout>
      <Actions>
        {view.takesVotes && (
          <ButtonLink href={`/consultations/${view.id}/vote`}>
            {view.takesStatements ? words.start : words.voteOn}
          </ButtonLink>
        )}
        <ButtonLink href={`/consultations/${view.id}`} tone="quiet">
          {words.backToConsultation}
        </ButtonLink>
      </Actions>
    </Stack>
  )
}

function OwnStatements(props: { voter: VoterView; consultation: ConsultationView['state'] }) {
  const words = useWords(publicWords)
  const names = useWords(consultationsWords)
  const stateOf = useStatementState(props.consultation)
  const { statements } = props.voter
  return (
    <Section title={words.own}>
      {statements.length === 0 ? (
        <EmptyState title={words.ownNone} />
      ) : (
        <OpinionList compact>
          {statements.map((one) => (
            <OpinionItem
              key={one.number}
              text={one.text}
              over={<Tag tone={statementTone[one.state]}>{stateOf(one.state)}</Tag>}
            >
              {(one.reason || one.words) && (
                <p>{words.why(one.reason ? names.rejections[one.reason] : null, one.words)}</p>
              )}
            </OpinionItem>
          ))}
        </OpinionList>
      )}
    </Section>
  )
}
