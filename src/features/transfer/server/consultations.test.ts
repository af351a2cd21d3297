import { describe, expect, it } from 'vitest'
import { openScratchDatabases, useTestDatabase } from '../../../../tests/support/test-database.ts'
import { migrations } from '../../../app/migrations.ts'
import { migrateToLatest } from '../../../platform/database/migrate.ts'
import { feedPointsCommand } from '../../consultations/index.ts'
import { buildConsultationCity, refusal } from '../../consultations/testing/consultation-city.ts'
import { keepResults } from '../../consultations/testing/kept-results.ts'
import type { TopicFile } from '../index.ts'
import { fileOf, take } from '../testing/two-topics.ts'

const test = useTestDatabase()

async function exported() {
  const city = await buildConsultationCity(test.database)
  const consultationId = await city.opened()
  const { token, code } = await city.issued(consultationId)
  await city.write(consultationId, token, '要有灯。')
  await city.slip(consultationId, { code }, ['agree', 'disagree', 'pass'])
  await city.slip(consultationId, { slipNumber: '一号楼-17' }, ['disagree', 'agree'])
  await keepResults(test.database, consultationId)
  const points = [{ number: 2, chosen: true }]
  await city.run(feedPointsCommand, { consultationId, to: 'suggestions', points })
  const file = JSON.parse(JSON.stringify(await fileOf(test.database, city.topicId))) as TopicFile
  return { ...city, consultationId, token, code, file }
}

describe('a topic with a consultation online', () => {
  it('travels with every answer, and with nothing that says whose it was', async () => {
    const city = await exported()
    const { secret } = await city.row(city.consultationId)
    const written = JSON.stringify(city.file)
    for (const hidden of [secret, city.code, city.token, '一号楼-17', 'link:', 'slip:'])
      expect(written.includes(hidden)).toBe(false)
    expect(city.file.voters).toMatchObject([{ id: 1 }, { id: 2 }])
    const own = city.file.statements!.at(-1)!
    expect(own).toMatchObject({ text: '要有灯。', state: 'waiting' })
    const answers = (voter: unknown) =>
      city.file.votes!.filter((vote) => vote.voterId === voter).map((vote) => vote.answer)
    expect(answers(own.authorVoter)).toEqual([1, -1, 0])

    const [empty] = await openScratchDatabases()
    await migrateToLatest(empty!, migrations)
    await take(empty!, city.file)
    // Milestones follow from what was imported; this test's own engine had kept none.
    const { milestones: _, ...again } = await fileOf(empty!, city.topicId)
    expect(again).toEqual(city.file)
    const row = await empty!.db.selectFrom('consultation').selectAll().executeTakeFirstOrThrow()
    expect(row.secret).not.toBe(secret)
    const chain = await empty!.db
      .selectFrom('journal_event')
      .select('kind')
      .where('chain_id', '=', city.consultationId)
      .execute()
    expect(chain).toEqual([{ kind: 'consultations.imported' }])
    await empty!.close()
  }, 60_000)

  it('is refused when figures, a question or an answer were tampered with', async () => {
    const { file } = await exported()
    const [empty] = await openScratchDatabases()
    await migrateToLatest(empty!, migrations)
    const refused = async (change: (file: TopicFile) => void) => {
      const copy = structuredClone(file)
      change(copy)
      return refusal(take(empty!, copy))
    }
    type Loose = Record<string, unknown>
    expect(
      await refused((copy) => {
        ;((copy.consultationPoints![0] as Loose).figures as Loose).agrees = 290
      }),
    ).toEqual(['transfer.digest@consultationPoints.0'])
    expect(
      await refused((copy) => {
        ;(copy.consultations![0] as Loose).question = '别的问题？'
      }),
    ).toEqual(['transfer.digest@consultations.0'])
    expect(
      await refused((copy) => {
        ;(copy.votes![0] as Loose).voterId = 77
      }),
    ).toEqual(['transfer.loose-end@votes.0'])
    await empty!.close()
  }, 60_000)
})
