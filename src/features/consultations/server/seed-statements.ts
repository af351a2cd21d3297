import { refuseIf } from '../../../base/reason.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { SeededAnswer } from '../contract/answers.ts'
import { SeedStatementsRequest } from '../contract/requests.ts'
import { seedObstacles } from '../rules/statement-obstacles.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { insertStatements, nextStatementNumber, standingStatements } from './statement-store.ts'

/** Puts up statements of staff, of the research or of the meeting; they can be answered at once. */
export async function seedStatements(
  act: Act,
  request: SeedStatementsRequest,
): Promise<{ numbers: number[] }> {
  const { consultation, round } = await consultationInHand(act, 'statements.seed', request.consultationId)
  const standing = await standingStatements(act.tx, consultation.number)
  refuseIf([
    ...seedObstacles({ closed: consultation.state === 'closed', standing }, request.statements),
    ...closedRoundReasons(round),
  ])
  const first = await nextStatementNumber(act.tx, consultation.number)
  const given = request.statements.flatMap(({ text, author }) => (text ? [{ text, author }] : []))
  const seeded = given.map(({ text, author }, index) => {
    const sealed = sealText(text)
    const row = {
      consultation_number: consultation.number,
      number: first + index,
      area_id: consultation.areaId,
      text,
      text_salt: sealed.salt,
      author,
      author_voter: null,
      state: 'open' as const,
      meta: false,
      reason: null,
      reason_words: null,
      written_at: act.now,
      decided_at: act.now,
    }
    return { row, trace: { number: row.number, author, digest: sealed.digest } }
  })
  await insertStatements(
    act.tx,
    seeded.map(({ row }) => row),
  )
  await act.record({
    chainId: consultation.id,
    kind: 'statements.seeded',
    data: {
      consultationId: consultation.id,
      count: seeded.length,
      statements: seeded.map(({ trace }) => trace),
    },
  })
  return { numbers: seeded.map(({ row }) => row.number) }
}

export const seedStatementsCommand = defineCommand({
  name: 'statements.seed',
  path: '/consultations/:consultationId/statements',
  summary: "Put up staff's own statements; they can be answered at once.",
  request: SeedStatementsRequest,
  response: SeededAnswer,
  run: seedStatements,
})
