import { describe, expect, it } from 'vitest'
import { playXuzhuang } from '../../demo/cases/xuzhuang.ts'
import { buildDemoStage } from '../../demo/load-demo.ts'
import { useOtherDatabase, useTestDatabase } from '../../tests/support/test-database.ts'
import { multipart, system, type WholeServer, wholeServer } from '../../tests/support/whole-server.ts'
import type { Role } from '../features/access/index.ts'
import { createOrganisationCommand, topOrganisation } from '../features/organisations/index.ts'
import { runCommand } from '../platform/commands/run-command.ts'
import type { Database } from '../platform/database/tables.ts'
import { verifyChain } from '../platform/events/verify-journal.ts'

const test = useTestDatabase()

/** Someone at a browser: what the pages answer, as text. */
async function browserOf(server: WholeServer, login: string, role: Role, organisationId: string) {
  const { token, csrf } = await server.signIn({ login, role, organisationId })
  const cookies = { hsl_login: token }
  return {
    get: (url: string) => server.app.inject({ url, cookies }),
    send: (url: string, parts: Parameters<typeof multipart>[0]) =>
      server.app.inject({ method: 'POST', url, cookies, ...multipart({ _csrf: csrf, ...parts }) }),
    press: (url: string) => server.app.inject({ method: 'POST', url, cookies, payload: { _csrf: csrf } }),
  }
}

function textOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

async function emptyCity(database: Database, name: string, kind: 'city' | 'province' = 'city') {
  const server = await wholeServer(database)
  const call = { actor: system, now: new Date(), channel: 'console' as const }
  const { organisationId } = await runCommand(server.engine, createOrganisationCommand, call, {
    kind,
    name,
  })
  return { server, city: organisationId }
}

describe('a topic moved by the pages', () => {
  const empty = useOtherDatabase()

  it('leaves the demo and comes into an empty installation whole', async () => {
    const demo = await wholeServer(test.database)
    await playXuzhuang(await buildDemoStage(demo.engine))
    const top = (await topOrganisation(test.database.db))!
    const auditor = await browserOf(demo, 'export.auditor', 'auditor', top.id)
    const list = await auditor.get('/staff/topics?q=积分奖励超市')
    const topicId = /href="\/staff\/topics\/([0-9a-z]{20})"/.exec(list.body)![1]!
    const page = await auditor.get(`/staff/topics/${topicId}`)
    expect(page.body).toContain(`href="/staff/topics/${topicId}/export"`)
    const exported = await auditor.get(`/staff/topics/${topicId}/export`)
    expect(exported.headers['content-disposition']).toContain('attachment')
    const file = exported.body
    expect(list.body).not.toContain('/staff/topics/import')

    const { server, city } = await emptyCity(empty.database, top.name, 'province')
    const office = await browserOf(server, 'office', 'cppcc_office', city)
    expect((await office.get('/staff/topics')).body).toContain('href="/staff/topics/import"')
    const sent = await office.send('/staff/topics/import', { file: { name: '议题.json', content: file } })
    const lookAt = sent.headers.location as string
    expect(lookAt).toMatch(/^\/staff\/topics\/import\/[0-9a-z]{20}$/)
    const look = textOf((await office.get(lookAt)).body)
    const { topic, events, suggestions } = JSON.parse(file)
    expect(look).toContain(topic.title)
    expect(look).toContain(`随带 ${events.length} 条记录`)
    expect(look).toContain(`建议 ${suggestions.length} 条`)
    expect(look).toContain('徐庄村')
    expect(await empty.database.db.selectFrom('topic').select('id').execute()).toEqual([])
    const taken = await office.press(lookAt)
    expect(taken.headers.location).toBe(`/staff/topics/${topicId}`)
    const there = await office.get(`/staff/topics/${topicId}`)
    expect(there.statusCode).toBe(200)
    expect(textOf(there.body)).toContain(topic.title)
    expect(await verifyChain(empty.database.db, topicId)).toMatchObject({ broken: null })
    // The top of the tree was made here before and keeps its own id; all else is the same to the letter.
    const again = (await office.get(`/staff/topics/${topicId}/export`)).body
    expect(again.replaceAll(city, top.id)).toBe(file)
    // What was sent is not kept beside the record.
    expect(await empty.database.db.selectFrom('stored_file').select('id').execute()).toEqual([])
    expect((await office.get(lookAt)).statusCode).toBe(404)
  }, 180_000)

  it('is refused with every fault at its place, and nothing is written', async () => {
    const { server, city } = await emptyCity(test.database, '示例市')
    const office = await browserOf(server, 'office', 'cppcc_office', city)
    const choose = async (content: string | Buffer) => {
      const sent = await office.send('/staff/topics/import', { file: { name: 'a.json', content } })
      const location = sent.headers.location as string | undefined
      return textOf(location ? (await office.get(location)).body : sent.body)
    }
    const broken = {
      format: 'haoshangliang.topic',
      version: 1,
      topic: { id: 'lamps', title: '路灯', colour: 'red' },
      organisations: [],
      rooms: [],
      rounds: [],
    }
    const shape = await choose(JSON.stringify(broken))
    expect(shape).toContain('这个文件不能导入')
    expect(shape).toContain('topic，roomId')
    expect(shape).toContain('请填写这一项')
    expect(await choose('{"format": "haoshangliang.topic",\n "version": }')).toContain('第 2 行第 13 个字符')
    expect(await choose('{"a":1}')).toContain('这不是议题文件')
    expect(await choose('{"format":"something","version":1}')).toContain('这不是议题文件')
    expect(await choose(Buffer.from('%PDF-1.7'))).toContain('只能选 JSON 文件')
    expect(await choose('')).toContain('这个文件是空的')
    expect(await test.database.db.selectFrom('topic').select('id').execute()).toEqual([])
  })

  it('is shown and taken in by nobody but who sent the file and may import', async () => {
    const { server, city } = await emptyCity(test.database, '示例市')
    const office = await browserOf(server, 'office', 'cppcc_office', city)
    const other = await browserOf(server, 'other', 'cppcc_office', city)
    const convener = await browserOf(server, 'convener', 'convener', city)
    const file = { name: 'a.json', content: '{"format":"haoshangliang.topic","version":1}' }
    const sent = await office.send('/staff/topics/import', { file })
    expect((await other.get(sent.headers.location as string)).statusCode).toBe(404)
    expect((await other.press(sent.headers.location as string)).statusCode).toBe(404)
    expect((await convener.get('/staff/topics/import')).statusCode).toBe(403)
    expect((await convener.send('/staff/topics/import', { file })).statusCode).toBe(403)
    expect((await convener.get('/staff/topics')).body).not.toContain('/staff/topics/import')
  })
})
