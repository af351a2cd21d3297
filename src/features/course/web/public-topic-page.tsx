import {
  ButtonLink,
  Callout,
  Cluster,
  CopyLink,
  Day,
  Muted,
  PageShell,
  Section,
  Stack,
  Tag,
  ThreeColumns,
  Timeline,
  type TimelineItem,
  useWords,
} from '../../../ui/index.ts'
import type { Milestone } from '../../methods/index.ts'
import type { RoundView } from '../../topics/index.ts'
import type { PublicTopicView } from '../contract/public-views.ts'
import { publicWords } from './public-words.ts'
import { ListsPart, RecordParts } from './record-parts.tsx'
import { useSituation } from './situation.ts'
import { StandingTag } from './standing-tag.tsx'

/** One topic as everyone may see it: where it stands, the way so far, the three lists, and how to take part. */
export function PublicTopicPage(props: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const situation = useSituation()
  const { view } = props
  const { topic } = view.record
  const shown = { views: view.record, audience: 'public' as const, shownRound: view.shownRound }
  return (
    <PageShell
      wide
      title={topic.title}
      lead={situation(view.situation)}
      crumbs={[{ href: '/topics', label: words.topicsTitle }]}
      over={
        <Cluster>
          <StandingTag standing={view.standing} />
          {topic.rounds.length > 1 && <Tag>{words.wayRound(topic.rounds.length)}</Tag>}
          {topic.practice && <Tag tone="warn">{words.practice}</Tag>}
          {topic.afterwards && <Tag>{words.afterwards}</Tag>}
          <a href={`/rooms/${topic.room.id}`}>{topic.room.name}</a>
        </Cluster>
      }
    >
      <Stack gap="large">
        <Notes view={view} />
        <ListsPart {...shown} />
        <ThreeColumns steps={<Way view={view} />} next={<TakePart view={view} />}>
          <Stack gap="large">
            <RoundLinks view={view} />
            <RecordParts {...shown}>
              <p>
                <Muted>{words.proof(view.proof.length, view.proof.head.slice(0, 12))}</Muted>
              </p>
            </RecordParts>
          </Stack>
        </ThreeColumns>
      </Stack>
    </PageShell>
  )
}

function Notes({ view: { record } }: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const { practice, afterwards, datesAssumed } = record.topic
  return (
    <>
      {practice && (
        <Callout tone="warning" title={null}>
          {words.practiceNote}
        </Callout>
      )}
      {afterwards && (
        <Callout title={null}>
          {words.afterwardsNote}
          {datesAssumed && words.assumedNote}
        </Callout>
      )}
    </>
  )
}

const decided: Milestone[] = ['approved', 'assigned', 'closed']

/** Whether a body decided it. An approval that the source does not tell bears no seal. */
function isDecision(milestone: Milestone, round: RoundView): boolean {
  if (milestone === 'approved') return round.approvals.some((one) => one.decision === 'approved')
  return decided.includes(milestone)
}

function Way({ view }: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const { topic } = view.record
  return (
    <Section title={words.way} id="way">
      {topic.rounds.map((round) => (
        <div key={round.id}>
          {topic.rounds.length > 1 && <h3>{words.wayRound(round.number)}</h3>}
          {round.reason && <p>{words.roundReason(round.reason)}</p>}
          <Timeline
            items={view.way
              .filter((point) => point.roundNumber === round.number)
              .map(
                (point): TimelineItem => ({
                  date: <Day value={point.on} assumed={topic.datesAssumed && point.on !== null} />,
                  title:
                    point.milestone === 'raised' && round.number > 1
                      ? words.roundOpened
                      : words.wayNames[point.milestone],
                  mark: isDecision(point.milestone, round) ? 'seal' : undefined,
                }),
              )}
          />
        </div>
      ))}
    </Section>
  )
}

function RoundLinks({ view }: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const { rounds, id } = view.record.topic
  if (rounds.length < 2) return null
  return (
    <nav aria-label={words.rounds}>
      <Cluster>
        {rounds.map((round) =>
          round.number === view.shownRound ? (
            <strong key={round.id} aria-current="true">
              {words.shownRound(round.number)}
            </strong>
          ) : (
            <a key={round.id} href={`/topics/${id}?round=${round.number}`}>
              {words.wayRound(round.number)}
            </a>
          ),
        )}
      </Cluster>
    </nav>
  )
}

function TakePart({ view }: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const { topic, consultations } = view.record
  const open = consultations.filter((one) => one.takesVotes)
  const asked = view.mayJudge || open.length > 0
  return (
    <Section title={words.takePart}>
      <Stack gap="small">
        {open.map((one) => (
          <Stack key={one.id} gap="small">
            <p>{words.voteLead(one.title)}</p>
            <ButtonLink href={`/consultations/${one.id}/vote`}>{words.vote}</ButtonLink>
          </Stack>
        ))}
        {view.mayJudge && (
          <>
            <p>{words.judgeLead}</p>
            <ButtonLink href={`/topics/${topic.id}/judge`}>{words.judge}</ButtonLink>
          </>
        )}
        <p>{words.takePartLead}</p>
        <ButtonLink
          href={`/speak?room=${topic.room.id}`}
          tone={asked ? 'secondary' : 'primary'}
          icon="speech"
        >
          {words.speak}
        </ButtonLink>
        <CopyLink url={`/topics/${topic.id}`}>{words.share}</CopyLink>
      </Stack>
    </Section>
  )
}
