import { beforeEach, expect, it } from 'vitest'
import { makeTestCity, testNow } from '../../../../tests/support/test-city.ts'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { visitor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import { concernByCode, concernById, concernsWithin } from './concern-store.ts'
import { erasePhoneCommand } from './erase-phone.ts'
import { concernForms, concernPages } from './pages.tsx'
import { raiseConcernCommand } from './raise-concern.ts'

const test = useTestDatabase()
let city: Awaited<ReturnType<typeof makeTestCity>>
beforeEach(async () => {
  city = await makeTestCity(test.database)
})

async function raised(phone?: string): Promise<string> {
  const said = { roomId: city.roomId, words: '路灯坏了', phone }
  return (await city.act(visitor, raiseConcernCommand, said)).followCode
}

const erase = (code: string) => city.act(visitor, erasePhoneCommand, { code })

async function shown(path: string, code: string): Promise<string> {
  const asked = {
    db: test.database.db,
    actor: visitor,
    now: testNow,
    ports: city.engine.ports,
    lang: 'zh-CN' as const,
    params: { code },
    query: {},
    path: '/',
    cookies: {},
    csrf: 'token',
  }
  const form = concernForms.find((one) => one.path === path)
  const answer = form
    ? await form.show(asked, { values: {}, errors: {}, summary: [] })
    : await concernPages.find((one) => one.path === path)!.show(asked)
  if (!('props' in answer)) throw new Error('not a page')
  return renderPage(<PageProvider page={samplePage()}>{answer}</PageProvider>)
}

it('lets whoever has the number of the concern delete the phone left with it, a landline too', async () => {
  const code = await raised('0513-85512345')
  const [row] = await concernsWithin(test.database.db, {
    paths: [city.paths.village],
    open: true,
    after: null,
    limit: 1,
  })
  await erase(code.toLowerCase())
  expect(await concernById(test.database.db, row!.id)).toMatchObject({ maskedPhone: null, words: '路灯坏了' })
  expect((await chainEvents(test.database.db, row!.id)).map(({ kind }) => kind)).toEqual([
    'concern.raised',
    'concern.phone-erased',
  ])
  await expect(erase(code)).rejects.toThrow('concerns.no-phone')
  await expect(erase('K7M4-2QPX-9D')).rejects.toThrow('concerns.not-found')
})

it('offers it on the page of the concern while there is a number, and asks once more', async () => {
  const code = await raised('13812345678')
  const link = `href="/follow/${code}/erase-phone"`
  const page = await shown('/follow/:code', code)
  expect(page).toContain(link)
  // Not on the receipt that is printed of it.
  expect(page).toMatch(new RegExp(`<span class="no-print"><a ${link}`))
  expect(page).not.toContain('5678')
  expect(await shown('/follow/:code/erase-phone', code)).toContain('删掉您留的电话？')
  await erase(code)
  expect((await concernByCode(test.database.db, code))?.words).toBe('路灯坏了')
  expect(await shown('/follow/:code', code)).not.toContain(link)
  expect(await shown('/follow/:code', await raised())).not.toContain('erase-phone')
})
