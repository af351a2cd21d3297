import cookie from '@fastify/cookie'
import fastify from 'fastify'
import Type from 'typebox'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../tests/support/test-database.ts'
import { type AnyCommand, defineCommand } from '../commands/command.ts'
import type { Engine } from '../commands/run-command.ts'
import { registerApi } from './register-api.ts'
import type { Host } from './visit.ts'

const store = useTestDatabase()

const numbered = defineCommand({
  name: 'rows.change',
  path: '/lists/:listId/rows/:number/change',
  summary: 'Change a row.',
  request: Type.Object({ listId: Type.String(), number: Type.Integer({ minimum: 1 }) }),
  run: async (_, { listId, number }) => ({ listId, number }),
})

test('a number in an address reaches the command as a number, and what is none is refused at its field', async () => {
  const app = fastify()
  await app.register(cookie)
  const host = {
    engine: { database: store.database, ports: {}, afterCommand: [] } as unknown as Engine,
    identify: async () => null,
    sentence: ({ code }: { code: string }) => code,
  } as unknown as Host
  registerApi(app, host, [numbered as AnyCommand], [])
  const post = (number: string) => app.inject({ method: 'POST', url: `/lists/12/rows/${number}/change` })
  expect((await post('3')).json()).toEqual({ listId: '12', number: 3 })
  for (const wrong of ['x', '3x', '-1', '1e9'])
    expect((await post(wrong)).json()).toMatchObject({ reasons: [{ field: 'number' }] })
  await app.close()
})
