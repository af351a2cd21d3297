import { found } from '../../../../base/reason.ts'
import type { Queryable } from '../../../../platform/database/tables.ts'
import { opinionMap, voteTable } from '../../../opinion-map/index.rules.ts'
import type { ResultsSnapshot } from '../../contract/results.ts'
import { voterKinds } from '../../rules/words.ts'
import { consultationFacts } from '../voting/voting-store.ts'
import { goOnFrom, renumbered } from './group-numbering.ts'
import { allVotes, keptResult } from './results-store.ts'
import { snapshotOf } from './snapshot.ts'

/** Where the kept result and the recount part: `statements.3.agrees`. */
export type Difference = { where: string; kept: unknown; counted: unknown }

/**
 * Computes the result again from nothing but the rows, at the number of groups that is shown, and names every
 * difference to the result that is kept. With no kept result there is one difference: all of it.
 */
export async function recountOf(
  db: Queryable,
  consultationId: string,
): Promise<{ votes: number; differences: Difference[] }> {
  const facts = found(await consultationFacts(db, consultationId), 'consultations.not-found')
  const kept = await keptResult(db, consultationId)
  const counted = await countedFromRows(db, facts.number, {
    // A result stays right while acts are recorded that change no vote.
    chainLength: kept?.snapshot.chainLength ?? facts.chain.length,
    groups: Math.max(1, kept?.snapshot.groups.length ?? 1),
  })
  if (!kept) {
    return { votes: counted.votes, differences: [{ where: 'result', kept: null, counted: counted.votes }] }
  }
  const same = renumbered(counted, goOnFrom(kept.snapshot, counted))
  // As the database keeps it: what JSON cannot hold is no difference.
  const differences: Difference[] = []
  compare('', kept.snapshot, JSON.parse(JSON.stringify(same)), differences)
  return { votes: counted.votes, differences }
}

/** The votes of a consultation as the calculation takes them, read from nothing but the rows. */
async function tableFromRows(db: Queryable, consultationNumber: number) {
  const { all, voters, kinds, statements, answers } = await allVotes(db, consultationNumber)
  const people = new Map<number, { place: number; kind: number }>()
  voters.forEach((id, vote) => {
    if (!people.has(id)) people.set(id, { place: people.size, kind: kinds[vote]! })
  })
  const placeOf = new Map(all.map(({ number }, place) => [number, place]))
  const table = voteTable({
    personIds: [...people.keys()],
    statementIds: all.map(({ number }) => number),
    moderation: all.map(({ moderation }) => moderation),
    person: Int32Array.from(voters, (id) => people.get(id)!.place),
    statement: statements.map((number) => placeOf.get(number)!),
    answer: answers,
  })
  return { table, people }
}

async function countedFromRows(
  db: Queryable,
  consultationNumber: number,
  known: { chainLength: number; groups: number },
): Promise<ResultsSnapshot> {
  const { table, people } = await tableFromRows(db, consultationNumber)
  const result = opinionMap(table, known.groups)
  return snapshotOf(table, result, (id) => voterKinds[people.get(id)!.kind]!, known.chainLength)
}

function compare(where: string, kept: unknown, counted: unknown, differences: Difference[]): void {
  if (Object.is(kept, counted)) return
  if (isTree(kept) && isTree(counted)) {
    for (const key of new Set([...Object.keys(kept), ...Object.keys(counted)]))
      compare(where ? `${where}.${key}` : key, kept[key], counted[key], differences)
    return
  }
  differences.push({ where, kept, counted })
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
