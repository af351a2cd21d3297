import { setTimeout as sleep } from 'node:timers/promises'
import { found, RuleError } from '../../../../base/reason.ts'
import type { Read } from '../../../../platform/commands/act.ts'
import { may } from '../../../access/index.ts'
import type { ToldResults } from '../../contract/told-results.ts'
import type { ResultsView } from '../../contract/views.ts'
import { openObstacles } from '../../rules/vote-obstacles.ts'
import { consultationView } from '../consultation-views.ts'
import { statementsOf } from '../statement-store.ts'
import type { OpenConsultation } from '../voting/open-consultation.ts'
import { deskOf } from '../voting/voting-desk.ts'
import { whoVotes } from '../voting/who-votes.ts'
import { type Position, resultsDeskOf } from './results-desk.ts'
import { erasedSince, everybodysResult, type KeptResult, keptResult, resultVersion } from './results-store.ts'
import { toldResults } from './told-results.ts'

async function watched(read: Read, consultationId: string): Promise<OpenConsultation> {
  const one = found(await deskOf(read.ports).consultation(consultationId), 'consultations.not-found')
  resultsDeskOf(read.ports).watch(one)
  return one
}

const longestWaitMs = 10_000

function isOver({ facts }: OpenConsultation, { now }: Read): boolean {
  return openObstacles(facts, now).length > 0
}

function publicResult(read: Read, one: OpenConsultation): Promise<KeptResult | null> {
  const { id, statements } = one.facts
  return everybodysResult(read.db, id, { over: isOver(one, read), statements })
}

/**
 * The result for a file that is taken along and stays in other hands: where somebody has taken everything back since it
 * was computed, it is computed first. Null where there is none.
 */
export async function resultForFile(read: Read, consultationId: string): Promise<KeptResult | null> {
  const one = await watched(read, consultationId)
  const kept = await publicResult(read, one)
  const isOutdated = async (result: KeptResult | null) =>
    result !== null && (await erasedSince(read.db, consultationId, result.snapshot.chainLength))
  if (!(await isOutdated(kept))) return kept
  await deskOf(read.ports).refresh(one)
  const settled = resultsDeskOf(read.ports).settled(consultationId)
  await Promise.race([settled, sleep(longestWaitMs, undefined, { ref: false })])
  const renewed = await publicResult(read, one)
  if (await isOutdated(renewed)) throw new RuleError('refused', { code: 'consultations.results-renewing' })
  return renewed
}

/** A page that tells how many took part: what it tells is computed again where votes have changed. */
export async function watchResults(read: Read, consultationId: string): Promise<void> {
  await watched(read, consultationId)
}

/**
 * The version of what is shown of the results, for pages that are shared; what has changed is computed meanwhile.
 * Whether results are shown at all, and whether voting is over, decides as much as what was computed.
 */
export async function resultsVersion(read: Read, consultationId: string): Promise<string> {
  const one = await watched(read, consultationId)
  const { facts } = one
  const over = isOver(one, read)
  const table = over ? 'consultation_result' : 'consultation_told_result'
  const version = await resultVersion(read.db, table, consultationId)
  const open = facts.statements.filter(({ state }) => state === 'open').length
  return `${facts.state} ${facts.resultsShown} ${open} ${over ? 'over' : 'going-on'} ${version}`
}

/**
 * The page of results; `token` is the voter's, so that voters see where they stand. Staff who may read the consultation
 * see every figure, everybody else none of a few people. `toHandOn`: of the result that everybody reads for now, since
 * what is handed on gets known.
 */
export async function resultsView(
  read: Read,
  consultationId: string,
  token: string | undefined,
  { toHandOn = false }: { toHandOn?: boolean } = {},
): Promise<ResultsView> {
  const consultation = await consultationView(read, consultationId)
  const one = await watched(read, consultationId)
  const exact = may(read.actor, 'consultations.read', { path: consultation.path })
  const kept = exact && !toHandOn ? await keptResult(read.db, consultationId) : await publicResult(read, one)
  const statements = await statementsOf(read.db, one.facts.number)
  const shown = statements.flatMap(({ number, text, author }) =>
    text === null ? [] : [[number, { text, author }] as const],
  )
  const who = whoVotes(one, token, read.actor)
  const results = kept && toldResults(kept.snapshot, exact)
  return {
    consultation,
    results,
    publicLabels: exact && results ? otherLabels(results, await publicResult(read, one)) : {},
    computedAt: kept?.computedAt ?? null,
    texts: Object.fromEntries(shown),
    you:
      who &&
      standing(
        resultsDeskOf(read.ports).positionOf(consultationId, who.voter.id),
        kept?.snapshot.groups.length ?? 0,
      ),
  }
}

/** What everybody reads of each statement of which staff read something else. */
function otherLabels({ statements }: ToldResults, told: KeptResult | null): ResultsView['publicLabels'] {
  if (!told) return {}
  const own = new Map(statements.map(({ number, label }) => [number, label]))
  const other = toldResults(told.snapshot, false).statements.filter(
    ({ number, label }) => own.has(number) && label !== own.get(number),
  )
  return Object.fromEntries(other.map(({ number, label }) => [number, label]))
}

/** Nobody is told a place that the votes do not give for sure, nor one in a group that is not shown yet. */
function standing(position: Position | null, groups: number): ResultsView['you'] {
  if (!position) return null
  if (position.group === -2) return 'too_few_votes'
  if (position.group === -1 || position.group >= groups) return 'uncertain'
  return position
}
