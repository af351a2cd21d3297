import { passRuleCommand } from '../../src/features/course/index.ts'
import type { RuleName } from '../../src/features/methods/index.ts'
import { draftSuggestionsCommand, submitSuggestionsCommand } from '../../src/features/results/index.ts'
import { consensusOfRound } from '../../src/features/sessions/index.ts'
import { latestRound } from '../../src/features/topics/index.ts'
import type { Db } from '../../src/platform/database/tables.ts'
import type { CityIds } from '../city.ts'
import type { Player } from '../player.ts'

/** What the telling of a case needs: who plays, where things are, and a look at what is stored. */
export type Stage = { player: Player; ids: CityIds; db: Db }

/** Marks what the source does not tell, so that the way goes on. */
export async function notInSource(
  stage: Stage,
  login: string,
  topicId: string,
  rules: RuleName[],
): Promise<void> {
  for (const rule of rules) {
    await stage.player.act(login, passRuleCommand, {
      topicId,
      rule,
      kind: 'not_in_source',
      reason: '案例选登没有写明这一项。',
    })
  }
}

/** The suggestions of a session, one for each point of consensus or as given, sent to the receiver. */
export async function suggest(
  stage: Stage,
  login: string,
  topicId: string,
  list: { texts?: string[]; toName: string },
): Promise<void> {
  const round = await latestRound(stage.db, topicId)
  const points = await consensusOfRound(stage.db, round.roundId)
  const rows = list.texts
    ? list.texts.map((text) => ({ text }))
    : points.map((point) => ({ consensusPointId: point.id, text: point.text }))
  await stage.player.act(login, draftSuggestionsCommand, { topicId, rows })
  await stage.player.act(login, submitSuggestionsCommand, { topicId, toName: list.toName })
}
