import { formatDay, usePage } from '../../../ui/index.ts'
import { defineWords, wordsIn } from '../../../ui/words.ts'
import { gradeIn } from '../../methods/index.web.ts'
import type { RecordViews, StaffTopicView } from '../contract/views.ts'

type Counted = readonly { value: string; count: number }[]
type Doing = { done: number | null; all: number }

const briefWords = defineWords({
  'zh-CN': {
    times: (n: number) => `${n} 次`,
    lines: (n: number) => `${n} 条`,
    invited: (n: number) => `请了 ${n} 人`,
    came: (n: number) => `到场 ${n} 人`,
    sessions: (n: number) => `${n} 场`,
    consultations: (n: number) => `${n} 场`,
    consensus: (n: number) => `共识 ${n} 条`,
    suggestions: (n: number) => `建议 ${n} 条`,
    // Of an old matter it may be told what was laid on whom, and not what came of it.
    doing: ({ done, all }: Doing) => (done === null ? `责任 ${all} 项` : `责任 ${all} 项，已办结 ${done} 项`),
    answers: (n: number) => `收到 ${n} 份`,
    masses: (counts: Counted) => `群众：${counts.map(({ value, count }) => `${value} ${count}`).join('、')}`,
  },
  en: {
    times: (n) => (n === 1 ? 'once' : `${n} times`),
    lines: (n) => String(n),
    invited: (n) => `${n} invited`,
    came: (n) => `${n} came`,
    sessions: (n) => (n === 1 ? '1 session' : `${n} sessions`),
    consultations: (n) => (n === 1 ? '1 consultation' : `${n} consultations`),
    consensus: (n) => (n === 1 ? '1 point of consensus' : `${n} points of consensus`),
    suggestions: (n) => (n === 1 ? '1 suggestion' : `${n} suggestions`),
    doing: ({ done, all }) =>
      done === null
        ? `${all} ${all === 1 ? 'responsibility' : 'responsibilities'}`
        : `${done} of ${all} done`,
    answers: (n) => (n === 1 ? '1 answer' : `${n} answers`),
    masses: (counts) =>
      `Residents: ${counts.map(({ value, count }) => `${gradeIn('en', value)} ${count}`).join(', ')}`,
  },
})

type Shown = { record: RecordViews; shownRound: number }

/** What each part of the record holds, in a few words beside its heading; undefined where there is nothing to count. */
export function usePartBriefs({ record, shownRound }: Shown): Record<string, string | undefined> {
  const { lang, now } = usePage()
  const words = wordsIn(briefWords, lang)
  const round = record.topic.rounds.find((one) => one.number === shownRound)
  const decided = round?.approvals.at(-1)
  const some = <T>(value: T | null, say: (value: T) => string) => (value ? [say(value)] : [])
  const standing = (rows: { voided: unknown }[]) => rows.filter((row) => !row.voided).length
  const joined = (...told: string[][]) => told.flat().join(' · ') || undefined
  const duties = record.results.responsibilities.filter((row) => !row.voided)
  const done = duties.filter((row) => row.state.is === 'done').length
  const doing = { done: record.topic.afterwards && done === 0 ? null : done, all: duties.length }
  // Groups are kept apart: what residents said is told by itself.
  const masses = record.evaluations.evaluations.find((one) => one.group === 'masses' && one.answers > 0)
  const answers = record.evaluations.evaluations.reduce((sum, one) => sum + one.answers, 0)
  return {
    topic: record.topic.raisedOn ? formatDay(record.topic.raisedOn, lang, now) : undefined,
    approval: decided ? formatDay(decided.decidedOn, lang, now) : undefined,
    concerns: joined(some(record.concerns.length, words.lines)),
    research: joined(some(standing(record.research.research), words.times)),
    participants: joined(
      some(record.participants.invitedTotal, words.invited),
      some(record.participants.presentTotal, words.came),
    ),
    consultations: joined(some(record.consultations.length, words.consultations)),
    sessions: joined(
      some(record.sessions.sessions.filter(({ state }) => state.kind !== 'cancelled').length, words.sessions),
      some(standing(record.sessions.consensus), words.consensus),
    ),
    lists: joined(
      some(record.results.suggestions.filter((row) => !row.voided).length, words.suggestions),
      some(doing.all > 0 ? doing : null, words.doing),
    ),
    judgement: masses ? words.masses(masses.counts) : joined(some(answers, words.answers)),
    passes: joined(some(round?.passes.length ?? 0, words.lines)),
  }
}

/** The same for staff, who see the history below. */
export function useStaffBriefs(view: StaffTopicView): Record<string, string | undefined> {
  const { lang } = usePage()
  const entries = view.history[0]?.number
  return { ...usePartBriefs(view), history: entries ? wordsIn(briefWords, lang).lines(entries) : undefined }
}
