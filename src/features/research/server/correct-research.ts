import { dayOf } from '../../../base/day.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import { type Action, authorise } from '../../access/index.ts'
import { changesBetween, correctionObstacles, reasonNeeded } from '../../corrections/index.rules.ts'
import { keepCorrection, strikeOut } from '../../corrections/index.ts'
import { lockedRounds } from '../../topics/index.ts'
import { CorrectResearchRequest, type ResearchView, VoidResearchRequest } from '../contract.ts'
import { dayObstacles, tellingObstacles } from '../rules/record-obstacles.ts'
import { correctResearchRow, researchOfRound, roundsOfResearch } from './research-store.ts'

type Named = { topicId: string; researchId: string }

/** All rounds that the research serves, locked in one order; two topics that share it do not wait in a ring. */
async function chainOf({ topicId, researchId }: Named, tx: Tx): Promise<string> {
  await lockedRounds(tx, await roundsOfResearch(tx, researchId))
  return topicId
}

/** The research that a request means, for someone who may do this in every round that it serves. */
async function researchInHand(act: Act, action: Action, { topicId, researchId }: Named) {
  const rounds = await lockedRounds(act.tx, await roundsOfResearch(act.tx, researchId))
  const round = found(
    rounds.find((one) => one.topicId === topicId),
    'corrections.no-such-entry',
  )
  for (const one of rounds) authorise(act.actor, action, { path: one.path })
  const row = (await researchOfRound(act.tx, round.roundId)).find((one) => one.id === researchId)
  return { rounds, row: found(row, 'corrections.no-such-entry') }
}

/** Whose values the journal may hold; the others are words. */
const open = ['kind', 'happenedOn', 'peopleCount']

function wordingOf({ kind, place, happenedOn, who, peopleCount, findings }: CorrectResearchRequest) {
  return {
    kind,
    place: place ?? null,
    happenedOn: happenedOn ?? null,
    who: who ?? null,
    peopleCount: peopleCount ?? null,
    findings: findings ?? null,
  } satisfies Partial<ResearchView>
}

/** Corrects what was written down of research; what it said before stays, in the chain of every topic it serves. */
export async function correctResearch(act: Act, request: CorrectResearchRequest) {
  const { rounds, row } = await researchInHand(act, 'research.correct', request)
  const to = wordingOf(request)
  const { id: researchId, voided, ...from } = row
  const changes = changesBetween(from, to)
  const { reason } = request
  refuseIf([
    ...dayObstacles(request, dayOf(act.now)),
    ...tellingObstacles(
      request,
      rounds.every((round) => round.afterwards),
    ),
    ...correctionObstacles({
      voided,
      changes,
      reason,
      reasonNeeded: reasonNeeded(rounds),
    }),
  ])
  await correctResearchRow(act.tx, researchId, to)
  const entry = { kind: 'research' as const, id: researchId }
  for (const round of rounds) {
    const trace = await keepCorrection(act, round, entry, { changes, reason, open })
    await act.record({
      chainId: round.topicId,
      kind: 'research.corrected',
      rows: { research: [researchId], correction: [trace.correctionId] },
      data: {
        roundId: round.roundId,
        researchId,
        kind: to.kind,
        ...trace,
        findingsDigest: to.findings ? textDigest(to.findings, researchId) : null,
      },
    })
  }
  return { researchId }
}

/** Strikes out research that was written down by mistake: it stays for staff to read, and counts no more. */
export async function voidResearch(act: Act, request: VoidResearchRequest) {
  const { rounds, row } = await researchInHand(act, 'research.void', request)
  const entry = { kind: 'research' as const, id: row.id }
  const trace = await strikeOut(act, rounds, { entry, voided: row.voided, reason: request.reason })
  for (const round of rounds) {
    await act.record({
      chainId: round.topicId,
      kind: 'research.voided',
      rows: { research: [row.id] },
      data: { roundId: round.roundId, researchId: row.id, kind: row.kind, ...trace },
    })
  }
  return { researchId: row.id }
}

export const correctResearchCommand = defineCommand({
  name: 'research.correct',
  path: '/topics/:topicId/research/:researchId/correct',
  summary:
    'Correct what was written down of research; send the entry as it is to stand. What it said before stays on record.',
  request: CorrectResearchRequest,
  alsoWrong: (request, now) => dayObstacles(request, dayOf(now)),
  chainOf,
  run: correctResearch,
})

export const voidResearchCommand = defineCommand({
  name: 'research.void',
  path: '/topics/:topicId/research/:researchId/void',
  summary:
    'Strike out research that was written down by mistake, with a reason; it stays and counts no more.',
  request: VoidResearchRequest,
  chainOf,
  run: voidResearch,
})
