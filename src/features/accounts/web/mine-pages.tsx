import {
  Actions,
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  Form,
  type FormState,
  Moment,
  PageShell,
  Prose,
  Section,
  Stack,
  SummaryList,
  siteLinks,
  Tag,
  useWords,
} from '../../../ui/index.ts'
import { useGrade } from '../../methods/index.web.ts'
import type { OwnConcern, OwnJudgement, TakenPart } from '../contract.ts'
import { mineWords } from './mine-words.ts'

/** A resident's own page: what was said, what is kept, and the ways to part with it. */
export function MinePage(props: {
  concerns: OwnConcern[]
  judgements: OwnJudgement[]
  taken: TakenPart[]
  maskedPhone: string
  since: Date
}) {
  const words = useWords(mineWords)
  return (
    <PageShell title={words.title}>
      <Section title={words.concerns}>
        <Stack gap="small">
          {props.concerns.length === 0 && (
            <EmptyState action={<ButtonLink href={siteLinks.say}>{words.say}</ButtonLink>}>
              {words.concernsEmpty}
            </EmptyState>
          )}
          {props.concerns.length > 0 && (
            <CardList>
              {props.concerns.map((concern) => (
                <Card
                  key={concern.followCode}
                  title={concern.words.length > 60 ? `${concern.words.slice(0, 60)}…` : concern.words}
                  href={`/follow/${concern.followCode}`}
                  over={
                    <Tag tone={concern.settled ? 'good' : 'active'}>
                      {concern.settled ? words.settled : words.waiting}
                    </Tag>
                  }
                  meta={
                    <>
                      {concern.roomName} · <Moment value={concern.enteredAt} /> · {concern.followCode}
                    </>
                  }
                />
              ))}
            </CardList>
          )}
          <p>
            <a href={siteLinks.follow}>{words.follow}</a>
          </p>
        </Stack>
      </Section>
      <Section title={words.taken}>
        <Taken taken={props.taken} />
      </Section>
      {props.judgements.length > 0 && (
        <Section title={words.judgements}>
          <Judgements judgements={props.judgements} />
        </Section>
      )}
      <Section title={words.data} lead={words.dataLead}>
        <SummaryList
          rows={[
            { key: words.phone, value: props.maskedPhone },
            { key: words.since, value: <Moment value={props.since} /> },
          ]}
        />
        <Actions>
          <ButtonLink tone="secondary" icon="download" href="/mine/data.json" download>
            {words.take}
          </ButtonLink>
          <ButtonLink tone="quiet" href="/mine/erase">
            {words.erase}
          </ButtonLink>
        </Actions>
        <Form action={siteLinks.logout} submit={words.signOut} quiet />
      </Section>
    </PageShell>
  )
}

function Taken(props: { taken: TakenPart[] }) {
  const words = useWords(mineWords)
  if (props.taken.length === 0) {
    return (
      <Prose>
        <p>{words.takenEmpty}</p>
        <p>
          <a href="/consultations">{words.takenAll}</a>
        </p>
      </Prose>
    )
  }
  return (
    <CardList>
      {props.taken.map(({ id, title, roomName, answered, left, href, goOn, answers, results }) => (
        <Card
          key={id}
          title={title}
          href={href}
          meta={`${roomName} · ${words.answered(answered, left)}`}
          actions={
            <>
              {goOn && <ButtonLink href={goOn}>{words.goOn}</ButtonLink>}
              {results && (
                <ButtonLink href={results} tone="secondary">
                  {words.results}
                </ButtonLink>
              )}
              <ButtonLink href={answers} tone="quiet">
                {words.answers}
              </ButtonLink>
            </>
          }
        />
      ))}
    </CardList>
  )
}

function Judgements(props: { judgements: OwnJudgement[] }) {
  const words = useWords(mineWords)
  const grade = useGrade()
  return (
    <CardList>
      {props.judgements.map(({ topicId, topicTitle, isPublic, roundNumber, value, answeredAt }) => (
        <Card
          key={`${topicId} ${roundNumber}`}
          title={topicTitle}
          href={isPublic ? `/topics/${topicId}` : undefined}
          meta={
            <>
              {words.judged(grade(value), roundNumber)} · <Moment value={answeredAt} />
            </>
          }
        />
      ))}
    </CardList>
  )
}

/** Says what deleting the number means before it is done. */
export function ErasePage(props: { form: FormState; tookPart: boolean }) {
  const words = useWords(mineWords)
  const { a, b, c, d, votes, again } = words.erasePoints
  return (
    <PageShell title={words.eraseTitle} crumbs={[{ href: siteLinks.mine, label: words.title }]}>
      <Prose>
        <p>{words.eraseLead}</p>
        <ul>
          {[a, b, ...(props.tookPart ? [votes] : []), c, d, again].map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Prose>
      <Form
        state={props.form}
        submit={words.eraseDo}
        danger
        secondary={
          <ButtonLink tone="quiet" href={siteLinks.mine}>
            {words.keep}
          </ButtonLink>
        }
      />
    </PageShell>
  )
}
