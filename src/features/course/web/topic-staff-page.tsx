import {
  ButtonLink,
  Cluster,
  FoldedSections,
  PageShell,
  Section,
  Stack,
  Tag,
  ThreeColumns,
  useWords,
} from '../../../ui/index.ts'
import { MinutesLinks } from '../../sessions/index.web.ts'
import type { StaffTopicView } from '../contract/views.ts'
import { openParts } from '../rules/open-parts.ts'
import { toldParts } from '../rules/told-parts.ts'
import { type EventWords, HistoryTimeline } from './history-timeline.tsx'
import { NextPanel } from './next-panel.tsx'
import { useStaffBriefs } from './part-briefs.ts'
import { RecordParts } from './record-parts.tsx'
import { RoundLinks } from './round-links.tsx'
import { useSituation } from './situation.ts'
import { StandingTag } from './standing-tag.tsx'
import { StepsPanel } from './steps-panel.tsx'
import { courseWords } from './words.ts'

/** One topic, one page: steps, record and the one next action. */
export function TopicStaffPage(props: { view: StaffTopicView; eventWords: EventWords; mayExport: boolean }) {
  const words = useWords(courseWords)
  const situation = useSituation()
  const { view } = props
  const { topic } = view.record
  const briefs = useStaffBriefs(view)
  const outcome = topic.rounds.find((round) => round.number === view.shownRound)?.outcome ?? null
  const latestEvent = view.history[0]?.kind
  const told = toldParts(view.record, 'staff')
  const open = openParts({ status: topic.status, outcome, latestEvent }, told)
  return (
    <PageShell
      kind="staff"
      wide
      title={topic.title}
      lead={situation(view.situation)}
      crumbs={[{ href: '/staff/topics', label: words.topicsTitle }]}
      over={
        <Cluster>
          <StandingTag standing={view.standing} />
          {topic.rounds.length > 1 && <Tag>{words.round(topic.rounds.length)}</Tag>}
          {topic.practice && <Tag tone="warn">{words.practice}</Tag>}
          {topic.afterwards && <Tag>{words.afterwards}</Tag>}
          {!topic.isPublic && <Tag icon="lock">{words.internal}</Tag>}
          <span>{topic.room.name}</span>
        </Cluster>
      }
    >
      <ThreeColumns
        steps={
          <StepsPanel
            method={view.method}
            steps={view.steps}
            next={view.next}
            minutes={
              view.mayReadSessions &&
              view.shownRound === topic.rounds.at(-1)?.number && (
                <MinutesLinks sessions={view.record.sessions.sessions} topicId={topic.id} />
              )
            }
          />
        }
        next={
          <NextPanel
            next={view.next}
            ended={view.ended}
            acts={view.acts}
            returned={view.returned}
            afterwards={topic.afterwards}
            mayCorrect={Object.values(view.correctRights).includes(true)}
          />
        }
      >
        <RoundLinks
          topic={topic}
          shown={view.shownRound}
          address={(round) => `/staff/topics/${topic.id}?round=${round}`}
        />
        <FoldedSections open={open} briefs={briefs}>
          <RecordParts
            views={view.record}
            audience="staff"
            shownRound={view.shownRound}
            rowRights={view.rowRights}
            correctRights={view.correctRights}
            mayCorrectTally={view.mayCorrectTally}
            mayReadSessions={view.mayReadSessions}
            asked={view.asked}
          >
            <Section
              title={words.history}
              id="history"
              aside={<a href={`/staff/topics/${topic.id}/history`}>{words.historyAll}</a>}
            >
              <Stack>
                <HistoryTimeline
                  items={view.history}
                  eventWords={props.eventWords}
                  rounds={topic.rounds}
                  rowReasons={view.rowReasons}
                  corrections={view.record.corrections}
                />
                {props.mayExport && (
                  <ButtonLink
                    href={`/staff/topics/${topic.id}/export`}
                    tone="secondary"
                    icon="download"
                    download
                  >
                    {words.exportTopic}
                  </ButtonLink>
                )}
              </Stack>
            </Section>
          </RecordParts>
        </FoldedSections>
      </ThreeColumns>
    </PageShell>
  )
}
