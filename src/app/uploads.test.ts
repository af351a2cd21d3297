import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import { multipart, system, type WholeServer, wholeServer } from '../../tests/support/whole-server.ts'
import { createOrganisationCommand, createRoomCommand } from '../features/organisations/index.ts'
import { draftTopicCommand, submitTopicCommand } from '../features/topics/index.ts'
import type { Command } from '../platform/commands/command.ts'
import { runCommand } from '../platform/commands/run-command.ts'

const test = useTestDatabase()
const pdf = Buffer.from('%PDF-1.7\n签字页')

async function streetWithTopic(server: WholeServer) {
  const run = <Request, Result, Prepared>(
    command: Command<Request, Result, Prepared>,
    request: NoInfer<Request>,
  ) => runCommand(server.engine, command, { actor: system, now: new Date(), channel: 'console' }, request)
  const { organisationId: street } = await run(createOrganisationCommand, {
    kind: 'street',
    name: '滨河街道',
  })
  const { roomId } = await run(createRoomCommand, {
    organisationId: street,
    name: '滨河街道协商议事室',
    level: 'town',
    methodId: 'nantong-three-lists',
  })
  const { topicId } = await run(draftTopicCommand, { roomId, title: '步道的路灯怎么装', practice: true })
  await run(submitTopicCommand, { topicId })
  return { street, topicId }
}

async function upload(
  server: WholeServer,
  token: string | null,
  file: Buffer,
  more: { lang?: string; field?: string } = {},
) {
  const { payload, headers } = multipart({ [more.field ?? 'file']: { name: '签字页.pdf', content: file } })
  const bearer = token ? { authorization: `Bearer ${token}` } : {}
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/files',
    payload,
    headers: { ...headers, ...bearer, 'accept-language': more.lang ?? 'zh-CN' },
  })
  return { status: answer.statusCode, body: answer.json(), sentence: answer.json().reasons?.[0].sentence }
}

describe('a scan sent over the interface', () => {
  it('is stored, named in the approval, and read back by the office it belongs to', async () => {
    const server = await wholeServer(test.database)
    const { street, topicId } = await streetWithTopic(server)
    const party = await server.signIn({ login: 'party', role: 'party_office', organisationId: street })
    const sent = await upload(server, party.token, pdf)
    expect(sent).toMatchObject({ status: 200, body: { fileId: expect.stringMatching(/^[0-9a-z]{20}$/) } })
    const decision = {
      bodyName: '滨河街道党工委',
      decidedOn: '2026-11-20',
      mode: 'paper',
      scan: sent.body.fileId,
    }
    const approved = await server.app.inject({
      method: 'POST',
      url: `/api/topics/${topicId}/approve`,
      headers: { authorization: `Bearer ${party.token}` },
      payload: decision,
    })
    expect(approved.statusCode, approved.body).toBe(200)
    const convener = await server.signIn({ login: 'convener', role: 'convener', organisationId: street })
    const url = `/staff/files/${sent.body.fileId}`
    const read = await server.app.inject({ url, cookies: { hsl_login: convener.token } })
    expect(read.headers['content-type']).toBe('application/pdf')
    expect(read.rawPayload).toEqual(pdf)
    const auditor = await server.signIn({ login: 'auditor', role: 'auditor', organisationId: street })
    const refused = await server.app.inject({ url, cookies: { hsl_login: auditor.token } })
    expect(refused.statusCode).toBe(403)
  })

  it('cannot be attached by an office that did not send it', async () => {
    const server = await wholeServer(test.database)
    const { street, topicId } = await streetWithTopic(server)
    const convener = await server.signIn({ login: 'convener', role: 'convener', organisationId: street })
    const party = await server.signIn({ login: 'party', role: 'party_office', organisationId: street })
    const { body } = await upload(server, convener.token, pdf)
    const refused = await server.app.inject({
      method: 'POST',
      url: `/api/topics/${topicId}/approve`,
      headers: { authorization: `Bearer ${party.token}` },
      payload: { bodyName: '滨河街道党工委', decidedOn: '2026-11-20', scan: body.fileId },
    })
    expect(refused.json().reasons).toMatchObject([{ code: 'common.scan-unknown', field: 'scan' }])
  })

  it('is refused in both languages when it is no scan, too large, or missing', async () => {
    const server = await wholeServer(test.database)
    const { street } = await streetWithTopic(server)
    const { token } = await server.signIn({ login: 'party', role: 'party_office', organisationId: street })
    const script = Buffer.from('<script>alert(1)</script>')
    expect(await upload(server, token, script)).toMatchObject({
      status: 422,
      body: { error: 'invalid', reasons: [{ code: 'common.file-kind-scan', field: 'file' }] },
      sentence: '只能上传 PDF、JPG 或 PNG 文件。',
    })
    const english = await upload(server, token, script, { lang: 'en' })
    expect(english.sentence).toBe('Only PDF, JPG and PNG files can be added.')
    const huge = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])
    expect(await upload(server, token, huge)).toMatchObject({
      status: 422,
      body: { reasons: [{ code: 'common.too-large' }] },
    })
    expect(await upload(server, token, pdf, { field: 'scan' })).toMatchObject({
      status: 422,
      body: { reasons: [{ code: 'common.file-missing', field: 'file' }] },
    })
    const stored = await test.database.db.selectFrom('stored_file').select('id').execute()
    expect(stored).toEqual([])
  })

  it('is refused before its body is read to those who have no use for it', async () => {
    const server = await wholeServer(test.database)
    const { street } = await streetWithTopic(server)
    const auditor = await server.signIn({ login: 'auditor', role: 'auditor', organisationId: street })
    // What is no form at all would be called unreadable if anyone looked at it.
    const refusalOf = async (headers: Record<string, string>) => {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/files',
        headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
        payload: 'not a form',
      })
      return { status: answer.statusCode, code: answer.json().reasons[0].code }
    }
    const signIn = { status: 401, code: 'access.sign-in-first' }
    expect(await refusalOf({})).toEqual(signIn)
    expect(await refusalOf({ authorization: 'Bearer made-up' })).toEqual(signIn)
    const notYours = { status: 403, code: 'access.not-yours' }
    expect(await refusalOf({ authorization: `Bearer ${auditor.token}` })).toEqual(notYours)
    const stale = { status: 403, code: 'common.form-stale' }
    expect(await refusalOf({ cookie: `hsl_login=${auditor.token}` })).toEqual(stale)
  })

  it('that breaks off or is no form at all is said to be broken, and odd names do no harm', async () => {
    const server = await wholeServer(test.database)
    const { street } = await streetWithTopic(server)
    const { token } = await server.signIn({ login: 'party', role: 'party_office', organisationId: street })
    const send = (type: string, payload: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/files',
        headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data${type}` },
        payload,
      })
    const part = (name: string) =>
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n%PDF-`
    for (const [type, payload] of [
      ['', 'x'],
      ['; boundary=x', 'not a form'],
      ['; boundary=x', part('half.pdf')],
    ] as const) {
      const answer = await send(type, payload)
      expect(answer.statusCode, answer.body).toBe(422)
      expect(answer.json().reasons).toMatchObject([{ code: 'common.upload-broken', field: 'file' }])
    }
    const odd = await send('; boundary=x', `${part('签\u0000字\u202e页%0d%0ax: y.pdf')}\r\n--x--\r\n`)
    expect(odd.statusCode, odd.body).toBe(200)
    const url = `/staff/files/${odd.json().fileId}`
    const read = await server.app.inject({ url, cookies: { hsl_login: token } })
    expect(read.statusCode).toBe(200)
    expect(read.headers.x).toBeUndefined()
    expect(decodeURIComponent(read.headers['content-disposition'] as string)).toContain('签字页')
  })

  it('may take a while over a slow line, but not for ever', async () => {
    const { app } = await wholeServer(test.database)
    expect(app.server.requestTimeout).toBe(300_000)
    expect(app.server.headersTimeout).toBeLessThanOrEqual(60_000)
  })

  it('is described for those who write programs', async () => {
    const server = await wholeServer(test.database)
    const described = (await server.app.inject({ url: '/api/openapi.json' })).json()
    const content = described.paths['/files'].post.requestBody.content
    expect(content['multipart/form-data'].schema.properties.file).toMatchObject({ format: 'binary' })
  })
})

describe('a scan sent by form', () => {
  it('is refused to those who have no right to the form, and leaves nothing behind', async () => {
    const server = await wholeServer(test.database)
    const { street, topicId } = await streetWithTopic(server)
    const auditor = await server.signIn({ login: 'auditor', role: 'auditor', organisationId: street })
    const answer = await server.app.inject({
      method: 'POST',
      url: `/staff/topics/${topicId}/approve`,
      ...multipart({ _csrf: auditor.csrf, scan: { name: 'a.pdf', content: pdf } }),
      cookies: { hsl_login: auditor.token },
    })
    expect(answer.statusCode).toBe(403)
    expect(await test.database.db.selectFrom('stored_file').select('id').execute()).toEqual([])
  })

  it('that is of the wrong kind, empty, too large or broken off is a sentence at its field, and nothing typed is lost', async () => {
    const server = await wholeServer(test.database)
    const { street, topicId } = await streetWithTopic(server)
    const party = await server.signIn({ login: 'party', role: 'party_office', organisationId: street })
    const send = async (content: Buffer, cut = 0) => {
      const fields = { scan: { name: '签字页.png', content }, _csrf: party.csrf, reference: '第 9 期' }
      const { payload, headers } = multipart(fields)
      const answer = await server.app.inject({
        method: 'POST',
        url: `/staff/topics/${topicId}/approve`,
        headers,
        payload: payload.subarray(0, payload.length - cut),
        cookies: { hsl_login: party.token },
      })
      const error =
        /class="field-error" id="[^"]*scan[^"]*-error"[^>]*>([\s\S]*?)<\/p>/.exec(answer.body)?.[1] ?? ''
      return { status: answer.statusCode, error: error.replace(/<[^>]+>/g, ''), body: answer.body }
    }
    const wrong = Buffer.from('not a picture at all')
    const many = await Promise.all(Array.from({ length: 40 }, () => send(wrong)))
    for (const { status, error, body } of many) {
      expect({ status, error }).toEqual({
        status: 422,
        error: expect.stringContaining('只能上传 PDF、JPG 或 PNG 文件。'),
      })
      expect(body).toContain('value="第 9 期"')
    }
    const huge = await send(Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]))
    expect(huge).toMatchObject({ status: 422, error: expect.stringContaining('每个文件不超过 10 MB') })
    expect(huge.body).toContain('value="第 9 期"')
    const empty = await send(Buffer.alloc(0))
    expect(empty).toMatchObject({ status: 422, error: expect.stringContaining('这个文件是空的') })
    for (const cut of [1, 3, 10, 60, 400]) {
      const broken = await send(wrong, cut)
      if (cut > 4) expect(broken).toMatchObject({ status: 422, error: expect.stringContaining('没有传完整') })
      expect(broken.status).toBe(422)
    }
    expect(await test.database.db.selectFrom('stored_file').select('id').execute()).toEqual([])
  })
})
