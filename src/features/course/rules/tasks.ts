import type { Day } from '../../../base/day.ts'
import type { Method, RoundFacts } from '../../methods/index.ts'
import type { ActName } from './acts.ts'
import { nextSteps } from './way-forward.ts'

/** The roles that something can wait for. */
export type TaskRole = 'convener' | 'cppcc_office' | 'party_office' | 'handler' | 'member'

const waitingActs = [
  'edit',
  'submit',
  'approve',
  'file',
  'acknowledge',
  'notice',
  'research',
  'problems',
  'participants',
  'session',
  'open-session',
  'conclude',
  'explain',
  'suggestions',
  'suggestions/submit',
  'responsibilities',
  'feedback',
  'feedback/deliver',
  'evaluations',
  'tally',
  'evaluations/close',
  'cause',
  'close',
] as const satisfies ActName[]

export const taskKinds = [
  'triage-concern',
  'report-progress',
  'place-again',
  'answer-extension',
  'moderate-statements',
  'close-consultation',
  'judge',
  ...waitingActs,
] as const
/** What can wait for someone: an act on a topic, a concern to sort, a row to report on, to lay on another body or to give more time, a consultation. */
export type TaskKind = (typeof taskKinds)[number]

/** A task as it should stand in the table. */
export type WantedTask = {
  kind: TaskKind
  subjectKind: 'concern' | 'topic' | 'responsibility' | 'consultation'
  subjectId: string
  topicId: string | null
  role: TaskRole
  organisationPath: string
  bodyId: string | null
  title: string
  dueOn: Day | null
}

const room: TaskRole[] = ['convener', 'cppcc_office']
const party: TaskRole[] = ['party_office']

/** Whom each kind waits for. Who else may do it can, but it does not stand in their list. */
export const taskRoles: Record<TaskKind, TaskRole[]> = {
  'triage-concern': room,
  'report-progress': ['handler'],
  'place-again': party,
  'answer-extension': party,
  'moderate-statements': room,
  'close-consultation': room,
  judge: ['member'],
  edit: room,
  submit: room,
  approve: party,
  file: room,
  acknowledge: ['cppcc_office'],
  notice: room,
  research: room,
  problems: room,
  participants: room,
  session: room,
  'open-session': room,
  conclude: room,
  explain: room,
  suggestions: room,
  'suggestions/submit': room,
  responsibilities: party,
  feedback: room,
  'feedback/deliver': room,
  evaluations: room,
  tally: room,
  'evaluations/close': room,
  cause: party,
  close: party,
}

export type TaskPlace = { path: string; title: string }

/** The organisation above: `/a/b/` has `/a/`. Whoever takes note of a filing is never who filed. */
function above(path: string): string {
  return path.replace(/[^/]+\/$/, '')
}

/**
 * What a topic, as it stands, has people do. Reminders make no tasks, but for the filing of a topic of today. An old
 * matter recorded afterwards has nobody do anything: what its record still lacks stands on its own page.
 */
export function topicTasks(method: Method, facts: RoundFacts, place: TaskPlace, now: Date): WantedTask[] {
  const { topic } = facts
  if (topic.afterwards) return []
  const onTopic = {
    subjectKind: 'topic' as const,
    subjectId: topic.topicId,
    topicId: topic.topicId,
    bodyId: null,
  }
  const base = { ...onTopic, organisationPath: place.path, title: place.title, dueOn: null }
  const tasks: WantedTask[] = []
  const add = (kind: TaskKind, task: Omit<WantedTask, 'kind' | 'role'> = base, roles = taskRoles[kind]) => {
    for (const role of roles) {
      const known = tasks.some(
        (one) => one.kind === kind && one.subjectId === task.subjectId && one.role === role,
      )
      if (!known) tasks.push({ ...task, kind, role })
    }
  }
  for (const next of nextSteps(method, facts, now)) {
    if (next.obstacles.length > 0 || next.missing?.strength === 'hint' || !next.act) continue
    // Rows are laid on their bodies below.
    if (next.act !== 'progress' && isAct(next.act)) add(next.act, { ...base, dueOn: next.setFor })
  }
  const live = topic.status === 'approved' && !topic.closed
  const files = method.steps.some((step) => step.needs.some((need) => need.rule === 'topic.filed'))
  if (live && files && !topic.filing) add('file')
  if (topic.filing && topic.filing.receivedOn === null && above(place.path) !== '/') {
    add('acknowledge', { ...base, organisationPath: above(place.path) })
  }
  // Each member is asked until the own answer is in; the list itself leaves out who has answered.
  const asked = facts.evaluations.evaluations.some((one) => one.group === 'members' && one.closedOn === null)
  if (live && asked) add('judge')
  for (const row of live ? facts.results.responsibilities : []) {
    const onRow = {
      ...base,
      subjectKind: 'responsibility' as const,
      subjectId: row.id,
      title: `${row.number} ${row.task}`,
      dueOn: row.dueOn,
      bodyId: row.leadBodyId,
    }
    if (row.state === 'not_ours') add('place-again', { ...onRow, bodyId: null })
    const open = row.state === 'issued' || row.state === 'under_way'
    if (row.asksForTime && open) add('answer-extension', { ...onRow, bodyId: null })
    // A body without an account of its own is asked by the office, which enters what it answers.
    if (open) {
      add('report-progress', onRow, row.leadBodyId ? ['handler'] : party)
    }
  }
  return tasks
}

/** Whether this waits on the topic itself, under the name of an act. */
export function isAct(name: ActName | TaskKind): name is (typeof waitingActs)[number] {
  return (waitingActs as readonly string[]).includes(name)
}

/** A concern waits until somebody has sorted it, by the day the resident was told. */
export function concernTasks(concern: {
  concernId: string
  followCode: string
  roomName: string
  path: string
  triaged: boolean
  answerBy: Day | null
}): WantedTask[] {
  if (concern.triaged) return []
  return taskRoles['triage-concern'].map((role) => ({
    kind: 'triage-concern',
    subjectKind: 'concern',
    subjectId: concern.concernId,
    topicId: null,
    role,
    organisationPath: concern.path,
    bodyId: null,
    title: `${concern.roomName} ${concern.followCode}`,
    dueOn: concern.answerBy,
  }))
}

/**
 * What consultations have people do: read what residents wrote, and end what has a last day, due on that day. One
 * without a last day ends when staff think so, and asks nobody.
 */
export function consultationTasks(
  consultations: readonly { id: string; title: string; waiting: number; closesOn: Day | null }[],
  { topicId, path }: { topicId: string; path: string },
): WantedTask[] {
  return consultations.flatMap(({ id, title, waiting, closesOn }) => {
    const kinds: { kind: TaskKind; dueOn: Day | null }[] = [
      ...(waiting > 0 ? [{ kind: 'moderate-statements' as const, dueOn: null }] : []),
      ...(closesOn ? [{ kind: 'close-consultation' as const, dueOn: closesOn }] : []),
    ]
    return kinds.flatMap(({ kind, dueOn }) =>
      taskRoles[kind].map((role): WantedTask => {
        const subject = { subjectKind: 'consultation' as const, subjectId: id, topicId, bodyId: null }
        return { ...subject, kind, role, organisationPath: path, title, dueOn }
      }),
    )
  })
}

/** The page where a task is done. */
export function taskHref(task: {
  kind: TaskKind
  subjectId: string
  topicId: string | null
  bodyId: string | null
}): string {
  switch (task.kind) {
    case 'triage-concern':
      return `/staff/concerns/${task.subjectId}`
    case 'report-progress':
      return `/staff/topics/${task.topicId}/progress/${task.subjectId}`
    case 'moderate-statements':
      return `/staff/consultations/${task.subjectId}/moderation`
    case 'close-consultation':
      return `/staff/consultations/${task.subjectId}/close`
    case 'place-again':
      return `/staff/topics/${task.topicId}/responsibilities/${task.subjectId}/change`
    case 'answer-extension':
      return `/staff/topics/${task.topicId}/responsibilities/${task.subjectId}/extension`
    default:
      return `/staff/topics/${task.topicId}/${task.kind}`
  }
}
