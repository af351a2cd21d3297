import { beforeEach, describe, expect, it } from 'vitest'
import { makeTestCity, testNow } from '../../../../tests/support/test-city.ts'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { visitor } from '../../../platform/commands/actor.ts'
import type { AnyFormPage, FormState, PageRequest } from '../../../platform/http/page.ts'
import { type PageContext, PageProvider, renderPage } from '../../../ui/index.ts'
import { createRoomCommand } from '../../organisations/index.ts'
import { draftTopicCommand } from '../../topics/index.ts'
import { concernForms } from './pages.tsx'
import { raiseConcernCommand } from './raise-concern.ts'
import { speakForm } from './speak-form.tsx'
import { triageConcernCommand } from './triage-concern.ts'

const test = useTestDatabase()
let city: Awaited<ReturnType<typeof makeTestCity>>

beforeEach(async () => {
  city = await makeTestCity(test.database)
})

const context: PageContext = {
  lang: 'zh-CN',
  theme: 'auto',
  size: 'standard',
  path: '/',
  now: testNow,
  csrf: 'token',
  siteName: '示范市',
  demo: false,
  helpPhone: null,
  viewer: null,
  flash: null,
  assets: { css: '', js: '' },
}

type Asked = { query?: Record<string, string>; params?: Record<string, string>; actor?: Actor }

async function html(page: AnyFormPage, values: FormState['values'], asked: Asked = {}): Promise<string> {
  const request: PageRequest = {
    db: test.database.db,
    actor: asked.actor ?? visitor,
    now: testNow,
    ports: city.engine.ports,
    lang: 'zh-CN',
    params: asked.params ?? {},
    query: asked.query ?? {},
    path: '/',
    cookies: {},
    csrf: 'token',
  }
  const answer = await page.show(request, { values, errors: {}, summary: [] })
  if (!('props' in answer)) throw new Error('not a page')
  return renderPage(<PageProvider page={context}>{answer}</PageProvider>)
}

describe('going on in 我有话说', () => {
  it('asks for a sentence and for a room in words of its own', async () => {
    expect(await html(speakForm, { words: '', _again: 'room' })).toContain('>请写一两句话。<')
    const noRoom = await html(speakForm, { words: '路灯坏了', _again: 'phone' })
    expect(noRoom).toContain('请选一个议事室。')
    expect(noRoom).toContain('这件事在哪里？')
  })

  it('says at every question how far one is before it asks', async () => {
    const steps = ['words', 'room', 'phone', 'check']
    for (const [index, step] of steps.entries()) {
      const page = await html(speakForm, { words: '路灯坏了', roomId: city.roomId, _again: step })
      const where = page.indexOf(`我有话说 · ${index + 1} / 4`)
      expect(where, step).toBeGreaterThan(0)
      expect(where, step).toBeLessThan(page.indexOf('<h1'))
    }
  })

  it('says at its own question that a number is wrong', async () => {
    const answers = { words: '路灯坏了', roomId: city.roomId, _again: 'check' }
    expect(await html(speakForm, { ...answers, phone: '12345' })).toContain('电话号码不对')
    for (const phone of [
      '138 1234 5678',
      '+86 138-1234-5678',
      '１３８１２３４５６７８',
      '(0513) 8551 2345',
    ]) {
      expect(await html(speakForm, { ...answers, phone })).toContain('请看一遍，然后提交')
    }
    for (const phone of ['', '13912345678', '0513-85216789']) {
      expect(await html(speakForm, { ...answers, phone })).toContain('请看一遍，然后提交')
    }
  })

  it('names the room of a scanned code at once and does not ask for it', async () => {
    const query = { room: city.roomId, via: 'qr' }
    const first = await html(speakForm, { roomId: city.roomId }, { query })
    expect(first).toContain('交给：花园村协商议事室')
    expect(first).toContain('1 / 3')
    expect(first).toContain('name="_again" value="phone"')
    const change = await html(speakForm, { words: '灯', roomId: city.roomId, _again: 'back-room' }, { query })
    expect(change).toContain('value="back-check"')
    expect(await html(speakForm, {})).toContain('1 / 4')
  })
})

it('offers like matters first for a merge, then what else the room has in hand', async () => {
  const { act, convener, roomId } = city
  const idOf = async (words: string) => {
    await act(visitor, raiseConcernCommand, { roomId, words })
    const row = test.database.db.selectFrom('concern').select('id').where('words', '=', words)
    return (await row.executeTakeFirstOrThrow()).id
  }
  const makeTopic = async (words: string, title: string) =>
    act(convener, triageConcernCommand, {
      concernId: await idOf(words),
      outcome: 'topic',
      title,
      reason: '请大家坐下来商量。',
    })
  await makeTopic('音响太吵。', '广场舞的声音，大家都能接受的是多大')
  await makeTopic('厕所太旧。', '公厕怎么翻新')
  await idOf('路灯坏了半个月。')
  const concernId = await idOf('广场舞又跳到九点多了，孩子写不了作业。')
  const page = concernForms.find((form) => form.path === '/staff/concerns/:concernId')!
  const shown = await html(page, { outcome: 'merged' }, { params: { concernId }, actor: convener })
  const select = /<select[^>]*name="topicId".*?<\/select>/s.exec(shown)![0]
  expect(select).toMatch(/label="相似的".*广场舞的声音.*label="本议事室其他的".*公厕怎么翻新/s)
  expect(select.match(/广场舞的声音/g)).toHaveLength(1)
  const concerns = /<select[^>]*name="intoConcernId".*?<\/select>/s.exec(shown)![0]
  expect(concerns).toContain('路灯坏了半个月。')
  expect(shown.indexOf('相似的线索和议题')).toBeLessThan(shown.indexOf('name="outcome"'))
})

describe('what reads alike in another village of the county', () => {
  it('is told of without its words, leads nowhere, and cannot be merged into', async () => {
    const { act, system, otherConvener, organisations } = city
    const { roomId: otherRoom } = await act(system, createRoomCommand, {
      organisationId: organisations.other.id,
      name: '别的村协商议事室',
      level: 'village',
      methodId: 'nantong-three-lists',
    })
    const raise = (roomId: string, words: string) => act(visitor, raiseConcernCommand, { roomId, words })
    await raise(city.roomId, '东门早晚高峰太堵，车走不动。')
    await raise(otherRoom, '东门早晚高峰堵得走不动，张家的车老停在路口。')
    await act(otherConvener, draftTopicCommand, { roomId: otherRoom, title: '东门早晚高峰怎么走' })
    const rows = await test.database.db.selectFrom('concern').select(['id', 'room_id as roomId']).execute()
    const [own, foreign] = [city.roomId, otherRoom].map((id) => rows.find((row) => row.roomId === id)!.id)
    const page = concernForms.find((one) => one.path === '/staff/concerns/:concernId')!
    const seenBy = (actor: Actor) => html(page, {}, { actor, params: { concernId: own! } })

    const village = await seenBy(city.convener)
    expect(village).toContain('另一个议事室有一条相似的线索')
    expect(village).toContain('别的村协商议事室')
    for (const hidden of ['张家', foreign!, '东门早晚高峰怎么走']) expect(village).not.toContain(hidden)
    await expect(
      act(city.convener, triageConcernCommand, {
        concernId: own!,
        outcome: 'merged',
        intoConcernId: foreign!,
        reason: '是一件事。',
      }),
    ).rejects.toMatchObject({ kind: 'forbidden' })

    const county = await seenBy(await city.post('cppcc_office', organisations.county.id, '政协办'))
    for (const shown of ['张家', `value="${foreign}"`, '东门早晚高峰怎么走']) expect(county).toContain(shown)
  })
})
