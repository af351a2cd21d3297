import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import type { FileAnswer, PageRequest } from '../../../platform/http/page.ts'
import { officer, paths } from '../../topics/testing/topic-city.ts'
import { buildConsultationCity, convener, now, refusal, seeds } from '../testing/consultation-city.ts'
import { keepResults } from '../testing/kept-results.ts'
import { closeConsultationCommand } from './close-consultation.ts'
import { openDataPages } from './open-data-pages.ts'

const test = useTestDatabase()

async function build() {
  const city = await buildConsultationCity(test.database)
  const get = async (path: string, consultationId: string, actor: Actor = visitor) => {
    const page = openDataPages.find((one) => one.path === path)!
    const request = { db: test.database.db, actor, now, ports: city.engine.ports, params: { consultationId } }
    return String(((await page.show(request as unknown as PageRequest)) as FileAnswer).file)
  }
  return { ...city, get }
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
  for (let slip = 1; slip <= 12; slip++) {
    const yes = slip % 2 === 0 ? 'agree' : 'disagree'
    await city.slip(id, { slipNumber: String(slip) }, [yes, yes, slip % 3 ? 'agree' : 'pass', 'disagree'])
  }
  const comparison = '/staff/consultations/:consultationId/comparison'
  expect(await refusal(city.get(comparison, id))).toEqual(['access.sign-in-first'])
  const handler = officer('handler', paths.street)
  expect(await refusal(city.get(comparison, id, handler))).toEqual(['access.not-yours'])
  const polis = JSON.parse(await city.get(comparison, id, convener))
  expect(polis.statements).toHaveLength(seeds.length)
  expect(polis.statements[0]).toMatchObject({ id: 1, agrees: 6, disagrees: 6 })
  const csv = await city.get(`${comparison}.csv`, id, convener)
  expect(csv.split('\r\n')).toHaveLength(seeds.length + 2)
})
