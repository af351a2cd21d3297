import {
  ButtonLink,
  Callout,
  Cluster,
  CopyLink,
  Day,
  Details,
  FoldedSections,
  Muted,
  PageShell,
  Prose,
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
import { firstClause } from '../rules/first-clause.ts'
import { openForEveryone } from '../rules/open-parts.ts'
import { toldParts } from '../rules/told-parts.ts'
import { usePartBriefs } from './part-briefs.ts'
import { publicWords } from './public-words.ts'
import { ListsPart, RecordParts } from './record-parts.tsx'
import { RoundLinks } from './round-links.tsx'
import { useSituation } from './situation.ts'
import { StandingTag } from './standing-tag.tsx'
import { courseWords } from './words.ts'

/** One topic as everyone may see it: where it stands, the way so far, the three lists, and how to take part. */
export function PublicTopicPage(props: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const courses = useWords(courseWords)
  const situation = useSituation()
  const { view } = props
  const { topic } = view.record
  const open = openForEveryone(toldParts(view.record, 'public'))
  const briefs = usePartBriefs(view)
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
          {topic.rounds.length > 1 && <Tag>{courses.round(topic.rounds.length)}</Tag>}
          {topic.practice && <Tag tone="warn">{words.practice}</Tag>}
          {topic.afterwards && <Tag>{words.afterwards}</Tag>}
          <a href={`/rooms/${topic.room.id}`}>{topic.room.name}</a>
        </Cluster>
      }
    >
      <Stack gap="large">
        <Notes view={view} />
        <Background text={topic.background} />
        <AskedNow view={view} />
        <ListsPart {...shown} />
        <ThreeColumns steps={<Way view={view} />} next={<SayMore view={view} />}>
          <Stack gap="large">
            <RoundLinks
              topic={topic}
              shown={view.shownRound}
              address={(round) => `/topics/${topic.id}?round=${round}`}
            />
            <FoldedSections open={open} briefs={briefs}>
              <RecordParts {...shown}>
                <p>
                  <Muted>{words.proof(view.proof.length, view.proof.head.slice(0, 12))}</Muted>
                </p>
              </RecordParts>
            </FoldedSections>
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
        <WayOfRound key={round.id} view={view} round={round} />
      ))}
    </Section>
  )
}

// Of a long way the last steps say where it stands; what came before is one line that opens.
const lastSteps = 4
const shortWay = 6

function WayOfRound({ view, round }: { view: PublicTopicView; round: RoundView }) {
  const words = useWords(publicWords)
  const courses = useWords(courseWords)
  const { topic } = view.record
  const several = topic.rounds.length > 1
  const items = view.way
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
    )
  const earlier = items.length > shortWay ? items.slice(0, -lastSteps) : []
  return (
    <div>
      {several && <h3>{courses.round(round.number)}</h3>}
      {round.reason && <p>{words.roundReason(round.reason)}</p>}
      {earlier.length > 0 && (
        <Details summary={words.wayEarlier(earlier.length)} inLine>
          <Timeline items={earlier} />
        </Details>
      )}
      <Timeline items={items.slice(earlier.length)} />
    </div>
  )
}

/** What everyone can do right now, above everything else; nothing while nothing is asked. */
function AskedNow({ view }: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const open = view.record.consultations.filter((one) => one.takesVotes)
  if (!view.mayJudge && open.length === 0) return null
  return (
    <Section title={words.askedNow}>
      <Stack>
        {open.map((one) => (
          <Stack key={one.id} gap="small">
            <p>{words.voteLead(one.title)}</p>
            <ButtonLink href={`/consultations/${one.id}/vote`}>{words.vote}</ButtonLink>
          </Stack>
        ))}
        {view.mayJudge && (
          <Stack gap="small">
            <p>{words.judgeLead}</p>
            <ButtonLink href={`/topics/${view.record.topic.id}/judge`}>{words.judge}</ButtonLink>
          </Stack>
        )}
      </Stack>
    </Section>
  )
}

function SayMore({ view }: { view: PublicTopicView }) {
  const words = useWords(publicWords)
  const { topic, consultations } = view.record
  const asked = view.mayJudge || consultations.some((one) => one.takesVotes)
  return (
    <Section title={words.takePart}>
      <Stack gap="small">
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

// About as much as a phone shows below the title in large type.
const backgroundShown = 120

/** Its first sentence with its full stop, or as much of it as fits. */
function firstSentence(text: string): string {
  const clause = firstClause(text, backgroundShown)
  const from = text.trim()
  return from.startsWith(clause) ? from.slice(0, clause.length + 1).trimEnd() : clause
}

/** What it is about; of a long text the first sentence, and the whole on request. */
function Background({ text }: { text: string | null }) {
  const words = useWords(publicWords)
  if (!text) return null
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const whole = (
    <Prose>
      {paragraphs.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </Prose>
  )
  if ([...text].length <= backgroundShown) return whole
  return (
    <div>
      <p>{firstSentence(text)}</p>
      <Details summary={words.wholeBackground}>{whole}</Details>
    </div>
  )
}
