import type { Static } from 'typebox'
import { canonicalJson } from '../../../base/canonical-json.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import { toldShare } from '../../../base/told.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { wordsIn } from '../../../ui/words.ts'
import { draftSuggestions } from '../../results/index.ts'
import { sessionOfRound } from '../../sessions/index.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { FedAnswer } from '../contract/answers.ts'
import type { PointDissent, PointFigures } from '../contract/points.ts'
import { FeedPointsRequest } from '../contract/requests.ts'
import type { ResultsSnapshot, StatementResult } from '../contract/results.ts'
import type { ToldResult } from '../contract/told-results.ts'
import { feedObstacles } from '../rules/feed-obstacles.ts'
import { openObstacles } from '../rules/vote-obstacles.ts'
import { consultationRecordWords, toldDissent } from '../web/record-words.ts'
import { type ConsultationInHand, consultationInHand } from './consultation-in-hand.ts'
import { fedPointsOf, insertPoint, updatePoint } from './point-store.ts'
import { everybodysResult } from './results/results-store.ts'
import { toldResults } from './results/told-results.ts'
import { statementsOf } from './statement-store.ts'

/** The figures as they are copied into the record, the real ones and those that everybody may read. */
export function figuresOf(statement: StatementResult, told: ToldResult, voters: Voters): PointFigures {
  const { agrees, disagrees, passes, score } = statement
  const shares = told.groups
    .filter((_, at) => statement.groups[at]!.counts)
    .map((one) => toldShare(one.agrees, one.disagrees) ?? { low: 0, high: 1 })
  return {
    agrees,
    disagrees,
    passes,
    told: {
      ...{ agrees: told.agrees, disagrees: told.disagrees, passes: told.passes },
      least: Math.min(...shares.map((share) => share.low)),
      leastAtMost: Math.min(...shares.map((share) => share.high)),
      ...(told.unsure.length > 0 ? { unsure: told.unsure } : {}),
    },
    score,
    groups: shares.length,
    people: voters.issued + voters.phone + voters.paper,
    devices: voters.device,
  }
}

/**
 * Who stands against it, for staff; everybody reads only of those that are told to. Where the told figures do not say
 * on which side the groups are on the whole, most of all who answered count.
 */
function dissentOf({ dissent, groups }: StatementResult, told: ToldResult): PointDissent[] {
  const most = sideOfMost(told)
  return groups.flatMap((real) => {
    const { group, agrees, disagrees, share } = real
    const found = dissent.find((one) => one.group === group)
    const answers = told.groups.find((one) => one.group === group)!
    const isApart = most !== null && answers.side !== null && answers.side !== most
    const side = found?.side ?? (isApart ? answers.side : null)
    if (!side) return []
    const counted = found ?? {
      share,
      count: side === 'agree' ? agrees : disagrees,
      decided: agrees + disagrees,
    }
    const isTold = isApart || told.dissent.some((one) => one.group === group)
    return {
      ...{ group, side, share: counted.share, count: counted.count, decided: counted.decided },
      told: isTold ? (side === 'agree' ? answers.agrees : answers.disagrees) : null,
    }
  })
}

function sideOfMost({ agrees, disagrees }: ToldResult): 'agree' | 'disagree' | null {
  if (agrees.low > disagrees.high) return 'agree'
  return disagrees.low > agrees.high ? 'disagree' : null
}

/** What the chain of the topic holds of a point: that wording, figures and dissent were these. */
export function pointDigest(
  id: string,
  point: { text: string; figures: PointFigures; dissent: PointDissent[] },
): string {
  const { text, figures, dissent } = point
  return textDigest(canonicalJson({ text, figures, dissent }), id)
}

type Voters = ResultsSnapshot['voters']

type Chosen = {
  number: number
  text: string
  figures: PointFigures
  dissent: PointDissent[]
  /** Of a point that was handed to the other place before: its wording and figures stay those of then. */
  before: { id: string; consensusPointId: string | null } | null
}

/**
 * Hands points of the results on: to the session, whose outcome then shows them to whoever writes it, or to the
 * suggestion list, where they are drafted at once. Figures and dissent go with them, as everybody may read them by now:
 * what is handed on gets known, and must not tell of those who have answered since.
 */
export async function feedPoints(act: Act, request: FeedPointsRequest): Promise<Static<typeof FedAnswer>> {
  const hand = await consultationInHand(act, 'consultations.feed', request.consultationId)
  const { consultation, round } = hand
  const statements = await statementsOf(act.tx, consultation.number)
  const over = openObstacles(consultation, act.now).length > 0
  const results = (await everybodysResult(act.tx, consultation.id, { over, statements }))?.snapshot
  const fed = await fedPointsOf(act.tx, consultation.id)
  const counted = new Map((results?.statements ?? []).map((one) => [one.number, one]))
  const texts = new Map(
    statements.flatMap(({ number, text }) => (text && counted.has(number) ? [[number, text] as const] : [])),
  )
  const facts = {
    results: results !== undefined,
    session: (await sessionOfRound(act.tx, round.roundId)) !== undefined,
    texts,
    fed,
  }
  refuseIf([...feedObstacles(facts, request.to, request.points), ...closedRoundReasons(round)])
  const asTold = new Map(results && toldResults(results, false).statements.map((one) => [one.number, one]))
  const chosen = request.points
    .filter((point) => point.chosen)
    .map(({ number, text }): Chosen => {
      const before = fed.find((one) => one.number === number)
      if (before) return { ...before, before }
      const result = counted.get(number)!
      const told = asTold.get(number)!
      return {
        ...{ number, text: text ?? texts.get(number)! },
        figures: figuresOf(result, told, results!.voters),
        dissent: dissentOf(result, told),
        before: null,
      }
    })
  const suggestionIds = request.to === 'suggestions' ? await draftRows(act, round.topicId, chosen) : []
  const told = await storePoints(act, hand, chosen, suggestionIds)
  const data = { consultationId: consultation.id, roundId: round.roundId, to: request.to, points: told }
  for (const chainId of [consultation.id, round.topicId])
    await act.record({ chainId, kind: 'consultations.fed', data })
  return { to: request.to, points: chosen.map((one) => one.number) }
}

/** The rows as the list's own use case drafts them, in the words of the record. */
async function draftRows(act: Act, topicId: string, chosen: Chosen[]): Promise<string[]> {
  const words = wordsIn(consultationRecordWords, 'zh-CN')
  const rows = chosen.map(({ text, figures, dissent, before }) => ({
    text: words.row(text, words.figures(figures), toldDissent(dissent).map(words.against)),
    ...(before?.consensusPointId ? { consensusPointId: before.consensusPointId } : {}),
  }))
  const { suggestions } = await draftSuggestions(act, { topicId, rows })
  return suggestions.map((one) => one.id)
}

async function storePoints(
  act: Act,
  { consultation, round }: ConsultationInHand,
  chosen: Chosen[],
  suggestionIds: string[],
) {
  const told: { id: string; number: number; digest: string }[] = []
  for (const [index, point] of chosen.entries()) {
    const suggestionId = suggestionIds[index] ?? null
    const id = point.before?.id ?? newId(act.now)
    const { number, text, figures, dissent } = point
    if (point.before) {
      await updatePoint(act.tx, id, suggestionId ? { suggestion_id: suggestionId } : { for_session: true })
    } else {
      await insertPoint(act.tx, {
        id,
        consultationId: consultation.id,
        roundId: round.roundId,
        areaId: consultation.areaId,
        number,
        text,
        figures,
        dissent,
        forSession: suggestionId === null,
        suggestionId,
        fedAt: act.now,
      })
    }
    told.push({ id, number, digest: pointDigest(id, point) })
  }
  return told
}

export const feedPointsCommand = defineCommand({
  name: 'consultations.feed',
  path: '/consultations/:consultationId/feed',
  summary: 'Hand points of the results to the session or the suggestion list, with figures and dissent.',
  request: FeedPointsRequest,
  response: FedAnswer,
  chainOf: (request) => request.consultationId,
  run: feedPoints,
})
