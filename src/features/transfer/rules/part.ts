import type { Column } from './columns.ts'

/** The parts of a topic file, in the order of the file. */
export const partNames = [
  'topic',
  'organisations',
  'rooms',
  'roomPosts',
  'bodies',
  'concerns',
  'rounds',
  'approvals',
  'filings',
  'notices',
  'passes',
  'research',
  'researchRounds',
  'problemItems',
  'participants',
  'sessions',
  'sessionRounds',
  'subEvents',
  'attendance',
  'opinions',
  'consensusPoints',
  'dissents',
  'commitments',
  'consultations',
  'voters',
  'statements',
  'votes',
  'suggestions',
  'consultationPoints',
  'lists',
  'responsibilities',
  'progressReports',
  'responsibilityChanges',
  'extensions',
  'feedback',
  'conversions',
  'evaluations',
  'evaluationAnswers',
  'causeAnalyses',
  'corrections',
  'milestones',
  'events',
] as const
export type PartName = (typeof partNames)[number]

/** How rows are found: those whose `column` is among the values of `take` in the rows of `part`. */
export type Tie = { column: string; part: PartName; take: string }

/** Where a row's partition (`area_id`) comes from: the topic, or a row that it names. */
export type Area = { from: 'topic' | 'none' } | { from: 'row'; column: string }

/** One table as it travels: which rows belong to a topic and which of their columns go along. */
export type Part = {
  table: string
  ties: readonly Tie[]
  columns: Readonly<Record<string, Column>>
  /** What tells one row from another; `['id']` for most. */
  key: readonly string[]
  area: Area
  /** Columns of the table that do not travel, and why. */
  stays: Readonly<Record<string, string>>
  /** What the rows of a file are sorted by; the key unless said. */
  order?: readonly string[]
  /** A column that numbers the rows as they came: the file keeps that order, each installation has its numbers. */
  sequence?: string
  /** Serves other topics too: a row that is there already, word for word, is left as it is. */
  shared?: true
  /** The table has the short number of a consultation where the file has its id. */
  numbered?: true
  /** The column that names a voter: ids are secret, so the file counts voters from 1. */
  voter?: string
  says: string
}

type PartInput = Omit<Part, 'ties' | 'key' | 'area' | 'stays'> &
  Partial<Pick<Part, 'ties' | 'key' | 'area' | 'stays'>>

/** A part with what most parts have in common. */
export function part(input: PartInput): Part {
  return {
    key: ['id'],
    area: { from: 'topic' },
    stays: {},
    ties: [{ column: 'round_id', part: 'rounds', take: 'id' }],
    ...input,
  }
}

/** A tie by reference: `tie('session_id', 'sessions')`, `tie('id', 'sessionRounds', 'session_id')`. */
export function tie(column: string, to: PartName, take = 'id'): Tie {
  return { column, part: to, take }
}
