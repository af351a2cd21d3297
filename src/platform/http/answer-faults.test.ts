import { request as httpRequest } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../commands/run-command.ts'
import { createServer } from './server.ts'
import type { Host } from './visit.ts'

const host = {
  engine: { database: {}, ports: {}, afterCommand: [] } as unknown as Engine,
  identify: async () => null,
  render: async (node: { props: { children: string[] } }) => `<main>${node.props.children}</main>`,
  sentence: ({ code }: { code: string }, lang: string) => `${code} (${lang})`,
  errorPage: (_: number, sentences: string[]) => h('p', {}, sentences),
} as unknown as Host

let app: Awaited<ReturnType<typeof createServer>>
let port = 0
beforeEach(async () => {
  const none = { pages: [], forms: [], commands: [], queries: [], assets: [] }
  const options = { version: '0', secure: false, trustProxy: false, postsPerMinute: 1000 }
  const routes = (site: FastifyInstance) => {
    for (const path of ['/letters', '/api/letters']) site.post(path, async () => 'taken')
    for (const path of ['/news/:day', '/api/news/:day']) site.get(path, async () => 'read')
  }
  app = await createServer(host, { ...none, routes }, { ...options, logLevel: 'silent', cacheBytes: 0 })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterEach(() => app.close())

type Answer = { status: number; type: string; text: string; allow: string | undefined }

function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          allow: response.headers.allow,
          text,
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const page = (status: number, code: string, lang = 'zh-CN') => ({
  ...{ status, type: 'text/html; charset=utf-8', text: `<main>${code} (${lang})</main>` },
})

describe('an address that no page can have', () => {
  for (const path of ['/%', '/topics/%E4%ZZ', '/c/%C0%AF'])
    it(`is answered with a page in the language of the reader: ${path}`, async () => {
      expect(await ask('GET', path)).toMatchObject(page(400, 'common.address-unreadable'))
      const english = await ask('GET', path, { 'accept-language': 'en' })
      expect(english).toMatchObject(page(400, 'common.address-unreadable', 'en'))
    })

  it('is answered as JSON where a program asks', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await ask(method, '/api/topics/%E4%ZZ')
      expect(answer).toMatchObject({ status: 400, type: 'application/json; charset=utf-8' })
      expect(JSON.parse(answer.text)).toMatchObject({
        error: 'invalid',
        reasons: [{ code: 'common.address-unreadable' }],
      })
    }
  })

  it('in the language that was chosen, and a sentence that waits is left for the next page', async () => {
    const cookie = 'hsl_lang=en; hsl_said=saved'
    expect(await ask('GET', '/%', { cookie })).toMatchObject(page(400, 'common.address-unreadable', 'en'))
  })

  it('is told in both languages where it is longer than is read at all', async () => {
    const answer = await ask('GET', `/${'a'.repeat(20_000)}`)
    expect(answer).toMatchObject({ status: 431, type: 'text/plain; charset=utf-8' })
    expect(answer.text).toBe('common.address-too-long (zh-CN)\ncommon.address-too-long (en)\n')
  })
})

describe('what is asked in a way that is not answered here', () => {
  it('says how an address is used, to people and to programs', async () => {
    expect(await ask('DELETE', '/topics')).toMatchObject({
      ...page(405, 'common.wrong-method'),
      allow: 'GET, HEAD, POST',
    })
    expect(JSON.parse((await ask('PUT', '/api/topics')).text).reasons).toMatchObject([
      { code: 'common.wrong-method' },
    ])
  })

  it('is told what the address is for where it can only be read, or only be sent to', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const path of ['/news/today', '/news/today/', '/news/today?x=1']) {
      const answer = await ask('POST', path, form, 'words=hello')
      expect(answer, path).toMatchObject({ ...page(405, 'common.only-read'), allow: 'GET, HEAD' })
    }
    const sent = await ask('POST', '/api/news/today', { 'content-type': 'application/json' }, '{}')
    expect(sent).toMatchObject({ status: 405, allow: 'GET, HEAD' })
    expect(JSON.parse(sent.text)).toMatchObject({ error: 'invalid', reasons: [{ code: 'common.only-read' }] })
    expect(await ask('GET', '/letters')).toMatchObject({ ...page(405, 'common.only-sent'), allow: 'POST' })
    expect((await ask('GET', '/api/letters')).status).toBe(405)
    expect(await ask('DELETE', '/letters')).toMatchObject({ status: 405, allow: 'POST' })
    for (const path of ['/news', '/news/today/more', '/newsless/today']) {
      expect((await ask('POST', path, form, '')).status, path).toBe(404)
    }
  })

  it('is not there under /api in JSON, and elsewhere on a page', async () => {
    for (const path of ['/api', '/api/', '/api/nothing', '/api?x=1']) {
      const answer = await ask('GET', path)
      expect(answer, path).toMatchObject({ status: 404, type: 'application/json; charset=utf-8' })
    }
    expect(await ask('GET', '/apinothing')).toMatchObject(page(404, 'common.not-found'))
  })

  it('says what is taken where the content is of another kind or too large', async () => {
    const kind = { 'content-type': 'text/plain' }
    expect(await ask('POST', '/letters', kind, 'hello')).toMatchObject(page(415, 'common.wrong-type'))
    expect((await ask('POST', '/api/letters', kind, 'hello')).status).toBe(415)
    const json = { 'content-type': 'application/json' }
    const large = await ask('POST', '/api/letters', json, 'x'.repeat(1_100_000))
    expect(large).toMatchObject({ status: 422, type: 'application/json; charset=utf-8' })
    expect(JSON.parse(large.text).reasons).toMatchObject([
      { code: 'common.too-large', values: { kilobytes: 1024 } },
    ])
  })

  it('says that a form is no text where its bytes are none', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await ask('POST', '/letters', form, 'words=%E7%81%AF')).toMatchObject({ status: 200 })
    for (const body of ['words=%E7%81', 'words=50%', '%ED%A0%80=1']) {
      expect(await ask('POST', '/letters', form, body), body).toMatchObject(page(422, 'common.not-text'))
    }
    expect((await ask('POST', '/letters', form)).status).toBe(200)
  })

  it('says that JSON is no text where a program sends it in another encoding', async () => {
    const json = { 'content-type': 'application/json; charset=gbk' }
    const gbk = Buffer.concat([Buffer.from('{"words":"'), Buffer.from([0xb5, 0xc6]), Buffer.from('"}')])
    const refused = await ask('POST', '/api/letters', json, gbk)
    expect(refused).toMatchObject({ status: 422, type: 'application/json; charset=utf-8' })
    expect(JSON.parse(refused.text).reasons).toMatchObject([{ code: 'common.not-text' }])
    expect(await ask('POST', '/api/letters', json, '\ufeff{"words":"灯"}')).toMatchObject({ status: 200 })
    for (const body of ['{"words":', '{"__proto__":1}'])
      expect((await ask('POST', '/api/letters', json, body)).status, body).toBe(422)
  })

  it('is let in and thrown away where it is far too large, so that the line is not reset before the answer is read', async () => {
    const length = 10 * 1024 * 1024
    for (const path of ['/letters', '/api/letters']) {
      const kind = path === '/letters' ? 'x-www-form-urlencoded' : 'json'
      const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/${kind}\r\ncontent-length: ${length}\r\n\r\n`
      const text = await new Promise<string>((resolve, reject) => {
        let read = ''
        let sent = false
        const line = connect(port, '127.0.0.1', () => line.write(head))
        line.setEncoding('utf8').on('data', (chunk: string) => {
          read += chunk
          // The answer is there before the body is: what follows still arrives, and so does the next request.
          if (!sent && read.includes('common.too-large')) {
            sent = true
            line.write('x'.repeat(length))
            line.write('GET /news/today HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
          }
        })
        line.on('end', () => resolve(read)).on('error', reject)
      })
      expect(text, path).toMatch(/^HTTP\/1\.1 422 /)
      expect(text, path).toMatch(/HTTP\/1\.1 200 OK/)
    }
  })

  it('is no request at all: then the line is cut with a word', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      let read = ''
      const line = connect(port, '127.0.0.1', () => line.write('NONSENSE\r\n\r\n'))
      line.setEncoding('utf8').on('data', (chunk: string) => {
        read += chunk
      })
      line.on('end', () => resolve(read)).on('error', reject)
    })
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(text).toContain('common.unreadable (zh-CN)\ncommon.unreadable (en)\n')
  })
})
