import { EngineError } from './engine-error.ts'

/** A text or a finite number; 1 and '1' are two ids. */
export type Id = string | number

/** Rejected and meta statements keep their votes but take no part in the map (section "moderation" below). */
export type Moderation = 'open' | 'rejected' | 'meta'

export type VoteInput = {
  /** One id per person, in any order. */
  personIds: readonly Id[]
  /** One id per statement, in any order. */
  statementIds: readonly Id[]
  /** State of each statement, in the order of `statementIds`; all open when left out. */
  moderation?: readonly Moderation[]
  /** Vote number i: index into `personIds` … */
  person: ArrayLike<number>
  /** … index into `statementIds` … */
  statement: ArrayLike<number>
  /** … and what was answered: agree 1, disagree −1, pass 0. */
  answer: ArrayLike<number>
  /**
   * When each vote was cast, in any unit, finite. With it the latest answer of a person to a statement stands
   * (at the very same instant the smaller one); without it each pair may occur once only.
   */
  castAt?: ArrayLike<number>
}

/**
 * The canonical last votes: people and statements sorted by id, each row sorted by statement. Two inputs that
 * tell the same votes in a different order give tables that are equal bit by bit, and so does all that follows.
 */
export type VoteTable = {
  readonly personIds: readonly Id[]
  readonly statementIds: readonly Id[]
  readonly people: number
  readonly statements: number
  /** Row of person p: positions rowStart[p] up to rowStart[p + 1] of `column` and `answer`. */
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly answer: Int8Array
  /** 0 open, 1 rejected, 2 meta. */
  readonly moderation: Uint8Array
}

/** What the numbers in a table stand for. */
export const moderationCodes: readonly Moderation[] = ['open', 'rejected', 'meta']

/** The number that stands for a state in a table: 0 open, 1 rejected, 2 meta. Throws EngineError for anything else. */
export function moderationCode(state: Moderation): number {
  const code = moderationCodes.indexOf(state)
  if (code === -1) throw new EngineError('moderation-not-known', { state: String(state) })
  return code
}

/** Brings votes into canonical order, O(votes + people · log people + statements · log statements). Throws EngineError on broken input. */
export function voteTable(input: VoteInput): VoteTable {
  const { person, statement, answer, castAt } = input
  const votes = person.length
  if (statement.length !== votes || answer.length !== votes || (castAt && castAt.length !== votes))
    throw new EngineError('length-mismatch', { person: votes, statement: statement.length })
  const people = canonicalOrder(input.personIds)
  const statements = canonicalOrder(input.statementIds)
  const moderation = new Uint8Array(statements.ids.length)
  if (input.moderation) {
    if (input.moderation.length !== moderation.length)
      throw new EngineError('length-mismatch', { moderation: input.moderation.length })
    for (let j = 0; j < moderation.length; j++)
      moderation[statements.place[j]!] = moderationCode(input.moderation[j]!)
  }
  const sorted = sortedByPersonAndStatement(input, people.place, statements.place)
  const rows = keepLastAnswers(input, sorted, people, statements)
  return {
    personIds: people.ids,
    statementIds: statements.ids,
    people: people.ids.length,
    statements: statements.ids.length,
    moderation,
    ...rows,
  }
}

type CanonicalOrder = { ids: readonly Id[]; place: Int32Array }

function compareIds(a: Id, b: Id): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return typeof a === 'number' ? -1 : 1
}

/** Numbers before texts, numbers by size, texts by code unit: an order that no locale can change. */
export function canonicalOrder(ids: readonly Id[]): CanonicalOrder {
  const place = new Int32Array(ids.length)
  let ascending = true
  for (let i = 0; i < ids.length; i++) {
    place[i] = i
    if (typeof ids[i] !== 'string' && !Number.isFinite(ids[i]))
      throw new EngineError('id-not-usable', { place: i, id: String(ids[i]) })
    if (i > 0 && compareIds(ids[i - 1]!, ids[i]!) >= 0) ascending = false
  }
  if (ascending) return { ids: ids.slice(), place }
  const order = Array.from(place).sort((a, b) => compareIds(ids[a]!, ids[b]!))
  const sorted = order.map((from) => ids[from]!)
  for (let i = 0; i < order.length; i++) {
    if (i > 0 && compareIds(sorted[i - 1]!, sorted[i]!) === 0)
      throw new EngineError('id-given-twice', { id: sorted[i]! })
    place[order[i]!] = i
  }
  return { ids: sorted, place }
}

/**
 * Vote numbers row by row, each row by statement, what is told twice in order of the input: two counting sorts, first by
 * statement, then by person. O(votes + people + statements).
 */
function sortedByPersonAndStatement(input: VoteInput, personPlace: Int32Array, statementPlace: Int32Array) {
  const { person, statement, answer, castAt } = input
  const votes = person.length
  const rowEnd = new Int32Array(personPlace.length + 1)
  const columnEnd = new Int32Array(statementPlace.length + 1)
  for (let v = 0; v < votes; v++) {
    const p = personPlace[person[v]!]
    const j = statementPlace[statement[v]!]
    const a = answer[v]!
    if (p === undefined) throw new EngineError('index-out-of-range', { vote: v, person: person[v]! })
    if (j === undefined) throw new EngineError('index-out-of-range', { vote: v, statement: statement[v]! })
    if (a !== 1 && a !== 0 && a !== -1) throw new EngineError('answer-not-known', { vote: v, answer: a })
    if (castAt && !Number.isFinite(castAt[v])) throw new EngineError('time-not-known', { vote: v })
    rowEnd[p + 1]!++
    columnEnd[j + 1]!++
  }
  for (let p = 0; p < personPlace.length; p++) rowEnd[p + 1]! += rowEnd[p]!
  for (let j = 0; j < statementPlace.length; j++) columnEnd[j + 1]! += columnEnd[j]!
  const byStatement = new Int32Array(votes)
  for (let v = 0; v < votes; v++) byStatement[columnEnd[statementPlace[statement[v]!]!]!++] = v
  const sorted = new Int32Array(votes)
  for (let i = 0; i < votes; i++) {
    const v = byStatement[i]!
    sorted[rowEnd[personPlace[person[v]!]!]!++] = v
  }
  return sorted
}

function keepLastAnswers(input: VoteInput, sorted: Int32Array, people: CanonicalOrder, all: CanonicalOrder) {
  const { person, statement, answer, castAt } = input
  const rowStart = new Int32Array(people.ids.length + 1)
  const column = new Int32Array(sorted.length)
  const kept = new Int8Array(sorted.length)
  let count = 0
  let lastPerson = -1
  let lastTime = 0
  for (let i = 0; i < sorted.length; i++) {
    const v = sorted[i]!
    const p = people.place[person[v]!]!
    const j = all.place[statement[v]!]!
    const a = answer[v]!
    const time = castAt ? castAt[v]! : 0
    if (p === lastPerson && column[count - 1] === j) {
      if (!castAt)
        throw new EngineError('answer-given-twice', { person: people.ids[p]!, statement: all.ids[j]! })
      if (time > lastTime || (time === lastTime && a < kept[count - 1]!)) {
        kept[count - 1] = a
        lastTime = time
      }
      continue
    }
    column[count] = j
    kept[count] = a
    rowStart[p + 1]!++
    count++
    lastPerson = p
    lastTime = time
  }
  for (let p = 0; p < people.ids.length; p++) rowStart[p + 1]! += rowStart[p]!
  return { rowStart, column: column.slice(0, count), answer: kept.slice(0, count) }
}
