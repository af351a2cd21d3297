import type { FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import { wholeServer } from '../../tests/support/whole-server.ts'

const test = useTestDatabase()

type Schema = { type?: string; properties?: Record<string, Schema>; items?: Schema; required?: string[] }
type Operation = {
  summary?: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}
type Description = { paths: Record<string, Record<string, Operation>> }

async function describedServer() {
  const { app } = await wholeServer(test.database)
  const answer = await app.inject({ url: '/api/openapi.json' })
  return { app, description: answer.json() as Description }
}

/** Every route under /api, `post /topics/{topicId}/submit`: read from the tree that the server prints. */
function routesOf(app: FastifyInstance): string[] {
  const parents: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^([│├└─ ]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
      const depth = indent.length / 4
      parents.length = depth
      parents[depth] = `${parents[depth - 1] ?? ''}${part}`
      const path = parents[depth]!.replace(/^\/?/, '/').replaceAll(/:(\w+)/g, '{$1}')
      if (!path.startsWith('/api/') || path === '/api/openapi.json') return []
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method.toLowerCase()} ${path.slice(4)}`)
    })
}

it('every route of the interface stands in its description, with its parameters, its answer and its refusals', async () => {
  const { app, description } = await describedServer()
  const routes = routesOf(app)
  expect(routes.length).toBeGreaterThan(60)
  const told = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  )
  expect(told.sort()).toEqual(routes.sort())
  for (const route of routes) {
    const [method, path] = route.split(' ') as [string, string]
    const { summary, parameters = [], responses } = description.paths[path]![method]!
    expect(summary, route).toBeTruthy()
    const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
    expect(inPath.sort(), route).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
    expect(responses['200'], route).toBeTruthy()
    expect(
      Object.keys(responses).some((status) => status.startsWith('4')),
      route,
    ).toBe(true)
  }
})

it('a body that is too large is told how much its address takes, on pages and in JSON', async () => {
  const { app } = await wholeServer(test.database)
  const send = (url: string, type: string, bytes: number) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': `application/${type}` },
      payload: 'x'.repeat(bytes),
    })
  const vote = await send('/api/consultations/1/votes', 'json', 5000)
  expect([vote.statusCode, vote.json().reasons[0].sentence]).toEqual([
    422,
    expect.stringContaining('最多收 4 KB'),
  ])
  const form = await send('/consultations/1/vote', 'x-www-form-urlencoded', 5000)
  expect(form.statusCode).toBe(422)
  expect(form.body).toContain('最多收 4 KB')
  const other = await send('/api/concerns', 'json', 1_100_000)
  expect(other.json().reasons[0].sentence).toContain('文字不超过 1 MB')
})

const properties = (schema: Schema | undefined) => Object.keys(schema?.properties ?? {}).sort()

it.each([
  ['get /consultations/{consultationId}', [], ['statements', 'takesVotes', 'question']],
  [
    'post /consultations/{consultationId}/votes',
    ['answer', 'draw', 'statement'],
    ['answered', 'next', 'total'],
  ],
  ['post /consultations/{consultationId}/statements', ['statements'], ['numbers']],
  ['post /consultations/{consultationId}/statements/own', ['text', 'voter'], ['number']],
  ['post /consultations/{consultationId}/statements/{number}/edit', ['text'], ['number']],
  ['post /consultations/{consultationId}/statements/{number}/withdraw', ['reason'], ['number']],
  ['post /consultations/{consultationId}/moderation', ['decisions'], ['published', 'rejected']],
  ['post /consultations/{consultationId}/links', ['count', 'kind', 'label'], ['linkIds']],
  ['post /consultations/{consultationId}/links/{linkId}/revoke', ['reason'], ['linkId']],
  ['post /consultations/{consultationId}/slips', ['answers', 'code', 'slipNumber'], ['votes']],
  ['post /consultations/{consultationId}/voter/erase', ['voter'], ['votes', 'statementsKept']],
] as const)('%s says what it takes and what it answers', async (route, takes, answers) => {
  const { description } = await describedServer()
  const [method, path] = route.split(' ') as [string, string]
  const { requestBody, responses } = description.paths[path]![method]!
  expect(properties(requestBody?.content['application/json']?.schema)).toEqual(takes)
  const answer = responses['200']!.content!['application/json']!.schema
  expect(properties(answer)).toEqual(expect.arrayContaining([...answers]))
})
