import { afterEach, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import type { FileAnswer, PageRequest } from '../../../platform/http/page.ts'
import { seededRandom } from '../../opinion-map/engine/seeded-random.ts'
import { polisComparison, polisExport, polisMap, voteTable } from '../../opinion-map/index.rules.ts'
import { officer, paths } from '../../topics/testing/topic-city.ts'
import { buildConsultationCity, convener, now, refusal, seeds } from '../testing/consultation-city.ts'
import { keepResults } from '../testing/kept-results.ts'
import { closeConsultationCommand } from './close-consultation.ts'
import { openDataPages } from './open-data-pages.ts'
import { type ResultsDesk, resultsDesk } from './results/results-desk.ts'
import { type VotingDesk, votingDesk } from './voting/voting-desk.ts'

const test = useTestDatabase()

let desks: { voting: VotingDesk; results: ResultsDesk } | undefined
afterEach(async () => {
  await desks?.results.close()
  await desks?.voting.close()
  desks = undefined
})

async function build() {
  const city = await buildConsultationCity(test.database)
  const voting = votingDesk(test.database)
  const results = resultsDesk(test.database, voting, { pauseMs: 20, restingFactor: 1 })
  desks = { voting, results }
  // What a test put there as if computed stays there.
  const ports = { ...city.engine.ports, voting, results: { ...results, watch() {} } }
  const get = async (path: string, consultationId: string, actor: Actor = visitor) => {
    const page = openDataPages.find((one) => one.path === path)!
    const request = { db: test.database.db, actor, now, ports, params: { consultationId } }
    return String(((await page.show(request as unknown as PageRequest)) as FileAnswer).file)
  }
  return { ...city, voting, results, get }
}

const json = '/consultations/:consultationId/open-data'

it('can be taken along by everybody once everybody may see the results, without small numbers or voters', async () => {
  const city = await build()
  const id = await city.opened({ resultsShown: 'when_closed' })
  await keepResults(test.database, id)
  expect(await refusal(city.get(json, id))).toEqual(['consultations.no-results'])
  await city.run(closeConsultationCommand, { consultationId: id })
  const data = JSON.parse(await city.get(json, id))
  expect(data).toMatchObject({
    format: 'haoshangliang.consultation',
    suppressedBelow: 5,
    voters: { issued: 200, phone: 60, paper: 12, device: 28 },
    groups: [
      { group: 'A', size: 200 },
      { group: 'B', size: 80 },
    ],
  })
  expect(data.statements[0]).toMatchObject({
    number: 1,
    text: seeds[0],
    agrees: 250,
    groups: [
      { group: 'A', agrees: 180, disagrees: 10 },
      { group: 'B', agrees: 62, disagrees: null },
    ],
    ungrouped: { agrees: 8, disagrees: null, passes: 12 },
  })
  const csv = await city.get(`${json}.csv`, id)
  expect(csv).toContain(`1,${seeds[0]},staff,B,62,,8`)
})

it('leaves out what was taken back by its author', async () => {
  const city = await build()
  const id = await city.opened()
  await keepResults(test.database, id)
  const { number } = await city.row(id)
  await test.database.db
    .updateTable('statement')
    .set({ text: null, text_salt: null })
    .where('consultation_number', '=', number)
    .where('number', '=', 1)
    .execute()
  const data = JSON.parse(await city.get(json, id))
  expect(data.statements.map((one: { number: number }) => one.number)).toEqual([2])
})

it('is held against Polis by staff alone', async () => {
  const city = await build()
  const id = await city.opened()
  const comparison = '/staff/consultations/:consultationId/comparison'
  expect(await refusal(city.get(comparison, id))).toEqual(['access.sign-in-first'])
  const handler = officer('handler', paths.street)
  expect(await refusal(city.get(comparison, id, handler))).toEqual(['access.not-yours'])
  expect(await refusal(city.get(comparison, id, convener))).toEqual(['consultations.no-results'])
  for (let slip = 1; slip <= 12; slip++) {
    const yes = slip % 2 === 0 ? 'agree' : 'disagree'
    await city.slip(id, { slipNumber: String(slip) }, [yes, yes, slip % 3 ? 'agree' : 'pass', 'disagree'])
  }
  await city.voting.refresh((await city.voting.consultation(id))!)
  const polis = JSON.parse(await city.get(comparison, id, convener))
  expect(polis.statements).toHaveLength(seeds.length)
  expect(polis.statements[0]).toMatchObject({ id: 1, agrees: 6, disagrees: 6 })
  expect(polis.groupSizes.reduce((sum: number, size: number) => sum + size, 0)).toBe(12)
  const csv = await city.get(`${comparison}.csv`, id, convener)
  expect(csv.split('\r\n')).toHaveLength(seeds.length + 2)
})

it('is held against Polis with people in the order in which they came', async () => {
  const city = await build()
  const id = await city.opened()
  const { number } = await city.row(id)
  const random = seededRandom(4)
  for (let slip = 1; slip <= 40; slip++) {
    const answers = seeds.map(() => (['agree', 'disagree', 'pass'] as const)[Math.floor(3 * random())])
    await city.slip(
      id,
      { slipNumber: String(slip) },
      answers,
      new Date(now.getTime() + (slip % 2 ? 1 : -1) * 1000 * slip),
    )
  }
  await city.voting.refresh((await city.voting.consultation(id))!)
  const found = JSON.parse(await city.get('/staff/consultations/:consultationId/comparison', id, convener))
  const voters = await test.database.db
    .selectFrom('voter')
    .select(['id', 'joined_at'])
    .where('consultation_number', '=', number)
    .orderBy('joined_at')
    .execute()
  const votes = await city.votes(id)
  const table = voteTable({
    personIds: voters.map((one) => one.id),
    statementIds: [1, 2, 3, 4],
    person: votes.map((vote) => voters.findIndex((one) => one.id === vote.voter_id)),
    statement: votes.map((vote) => vote.statement_number - 1),
    answer: votes.map((vote) => vote.answer),
  })
  const order = voters.map((one) => table.personIds.indexOf(one.id))
  const map = polisMap(table)
  const expected = (people: number[]) =>
    polisExport(table, map, polisComparison(table, map, { order: people }))
  expect(found).toMatchObject(JSON.parse(JSON.stringify(expected(order))))
  // With so few people the order decides about the groups.
  expect(expected(order.toReversed()).silhouettes).not.toEqual(expected(order).silhouettes)
})
