import {
  Day,
  Moment,
  Muted,
  shanghaiDay,
  Timeline,
  type TimelineItem,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { Lang } from '../../../ui/words.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import { FormerWords } from '../../corrections/index.web.ts'
import { useSaidTallyChange } from '../../evaluations/index.web.ts'
import { useSaidResearchChange } from '../../research/index.web.ts'
import { useSaidSessionChange } from '../../sessions/index.web.ts'
import type { RoundView } from '../../topics/index.ts'
import type { HistoryItem } from '../contract/views.ts'
import { courseWords } from './words.ts'

/** Says an event in words; `app` puts it together from the catalogues of all features. */
export type EventWords = (kind: string, data: Record<string, unknown>, lang: Lang) => string

/** The journal holds no free text, so reasons are read from the record. */
type Reasons = {
  rounds: Pick<RoundView, 'id' | 'passes'>[]
  /** Why rows and entries were changed or voided and sessions called off, by the id that the event names. */
  rowReasons: ReadonlyMap<string, string>
  /** What entries said before they were corrected. */
  corrections: readonly CorrectionView[]
}

const decisions = ['topics.approved', 'suggestions.submitted', 'responsibilities.issued', 'rounds.closed']

/** Which id of an event its reason is kept under. */
const rowOf: Record<string, string> = {
  'responsibility.changed': 'changeId',
  'responsibility.voided': 'responsibilityId',
  'extension.asked': 'extensionId',
  'suggestion.voided': 'suggestionId',
  'research.voided': 'researchId',
  'problem.voided': 'problemId',
  'opinion.voided': 'opinionId',
  'consensus.voided': 'consensusId',
  'dissent.voided': 'dissentId',
  'commitment.voided': 'commitmentId',
  'session.cancelled': 'sessionId',
}

/** Events in words, on one line of time. */
export function HistoryTimeline(
  props: {
    items: HistoryItem[]
    eventWords: EventWords
  } & Reasons,
) {
  const words = useWords(courseWords)
  const { lang } = usePage()
  const items = props.items.map(
    (item): TimelineItem => ({
      date: item.happenedOn ? <Day value={item.happenedOn} weekday /> : <Moment value={item.enteredAt} />,
      title: props.eventWords(item.kind, item.data, lang),
      mark: decisions.includes(item.kind) ? 'seal' : undefined,
      body: (
        <>
          <Muted>
            {reasonOf(item, props, words)}
            {[whoOf(item, words), channelOf(item, words)].filter(Boolean).join(' · ')}
            {item.happenedOn && item.happenedOn !== shanghaiDay(item.enteredAt) && (
              <>
                {' · '}
                {words.entered} <Moment value={item.enteredAt} />
              </>
            )}
          </Muted>
          <Former item={item} corrections={props.corrections} />
        </>
      ),
    }),
  )
  return <Timeline items={items} />
}

/** What an entry said before it was corrected, and since. */
function Former({ item, corrections }: { item: HistoryItem; corrections: readonly CorrectionView[] }) {
  const ofResearch = useSaidResearchChange()
  const ofSessions = useSaidSessionChange()
  const ofTally = useSaidTallyChange()
  const correction = corrections.find((one) => one.id === item.data.correctionId)
  if (!correction) return null
  const { kind } = correction.entry
  const ofEntries = kind === 'research' || kind === 'problem' ? ofResearch : ofSessions
  const say = kind === 'evaluation' ? ofTally : ofEntries
  return <FormerWords changes={correction.changes} say={say} />
}

/** Under which key the reason of an event is kept; a request and its refusal have one each. */
function reasonKey(kind: string, data: Record<string, unknown>): string {
  if (kind === 'extension.refused') return `refused ${data.extensionId}`
  return rowOf[kind] ? String(data[rowOf[kind]]) : ''
}

/** Why a rule was passed over, a row or an entry changed or voided, a session called off. */
function reasonOf(
  { kind, data }: HistoryItem,
  { rounds, rowReasons, corrections }: Reasons,
  words: { becauseOf: (reason: string) => string },
) {
  const round = rounds.find((one) => one.id === data.roundId)
  const reason =
    kind === 'rules.passed'
      ? round?.passes.find((one) => one.rule === data.rule)?.reason
      : data.correctionId
        ? corrections.find((one) => one.id === data.correctionId)?.reason
        : rowReasons.get(reasonKey(kind, data))
  return reason ? <>{words.becauseOf(reason)} · </> : null
}

type Texts = { resident: string; visitor: string; system: string; channels: Record<string, string> }

function whoOf(item: HistoryItem, words: Texts): string {
  if (item.actorPost) return item.actorPost
  if (item.actorKind === 'resident') return words.resident
  return item.actorKind === 'system' ? words.system : words.visitor
}

/** A page is the usual way and needs no word. */
function channelOf(item: HistoryItem, words: Texts): string | null {
  return item.channel === 'page' ? null : (words.channels[item.channel] ?? item.channel)
}
