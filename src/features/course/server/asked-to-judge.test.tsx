import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { type CourseCity, carryOut, courseCity, talkOver } from './testing/course-city.ts'
import { html, pageAt } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})

let city: CourseCity
beforeEach(async () => {
  city = await courseCity(store.database, methods)
})

test('the home page asks residents to judge what is done, until the asking ends', async () => {
  const topicId = await city.approved({ title: '路灯修好了' })
  await talkOver(city, topicId)
  await carryOut(city, topicId)
  const home = async () => html(await pageAt('/').show(city.asks({ kind: 'visitor' })))
  const open = (group: string) =>
    city.act('evaluations.open', { topicId, groups: [{ group, description: '东门一带', count: 30 }] })
  const asks = `href="/topics/${topicId}/judge"`
  await open('members')
  expect(await home()).not.toContain(asks)
  await open('masses')
  expect(await home()).toMatch(/请您评一评.*路灯修好了/s)
  expect(await home()).toContain(asks)
  expect((await home()).match(/路灯修好了/g)).toHaveLength(1)
  await city.act('evaluations.tally', { topicId, group: 'masses', rows: [{ value: '满意', count: 20 }] })
  await city.act('evaluations.close', { topicId, groups: ['masses'] })
  expect(await home()).not.toContain(asks)
})
