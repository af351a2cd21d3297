import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, lockedRounds } from '../../topics/index.ts'
import { RecordResearchRequest } from '../contract.ts'
import { recordObstacles, tellingObstacles } from '../rules/record-obstacles.ts'
import { insertResearch } from './research-store.ts'

/** Writes down what was gone and looked at, for one or several rounds; each round's topic gets its event. */
export async function recordResearch(
  act: Act,
  request: RecordResearchRequest,
): Promise<{ researchId: string }> {
  const rounds = await lockedRounds(act.tx, request.roundIds)
  for (const round of rounds) authorise(act.actor, 'research.record', { path: round.path })
  const afterwards = rounds.every((round) => round.afterwards)
  refuseIf([
    ...recordObstacles(request, dayOf(act.now)),
    ...tellingObstacles(request, afterwards),
    ...rounds.flatMap(closedRoundReasons),
  ])
  const researchId = newId(act.now)
  const [host] = rounds
  await insertResearch(
    act.tx,
    {
      id: researchId,
      area_id: host!.areaId,
      organisation_id: host!.organisationId,
      kind: request.kind,
      place: request.place ?? null,
      happened_on: request.happenedOn ?? null,
      who: request.who ?? null,
      people_count: request.peopleCount ?? null,
      findings: request.findings ?? null,
      entered_by: accountOf(act.actor),
      entered_at: act.now,
    },
    request.roundIds,
  )
  for (const round of rounds) {
    await act.record({
      chainId: round.topicId,
      kind: 'research.recorded',
      rows: { research: [researchId] },
      happenedOn: request.happenedOn,
      data: {
        roundId: round.roundId,
        researchId,
        kind: request.kind,
        findingsDigest: request.findings ? textDigest(request.findings, researchId) : null,
      },
    })
  }
  return { researchId }
}

export const recordResearchCommand = defineCommand({
  name: 'research.record',
  path: '/research',
  summary: 'Record a visit, study tour, questionnaire or other research for one or several rounds.',
  request: RecordResearchRequest,
  alsoWrong: ({ happenedOn, roundIds = [] }, now) => recordObstacles({ happenedOn, roundIds }, dayOf(now)),
  run: recordResearch,
})
