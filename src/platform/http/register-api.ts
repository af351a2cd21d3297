import type { FastifyInstance } from 'fastify'
import { RuleError } from '../../base/reason.ts'
import { checkRequest } from '../commands/check-request.ts'
import type { AnyCommand, AnyQuery } from '../commands/command.ts'
import { runCommand } from '../commands/run-command.ts'
import { callerOf, refusalSchema, sendJson } from './api-caller.ts'
import { expectedLength, refusalOf, sendJsonRefusal, throwAwayBody } from './refusals.ts'
import { registerUploads } from './register-uploads.ts'
import type { Host } from './visit.ts'

type Schema = { type: string; required?: string[]; properties: Record<string, object> }

function parametersOf(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1]!)
}

/** The part of a request's schema that its address gives, or the part that it does not. */
function pick(schema: Schema, names: string[], given: boolean): Schema {
  const wanted = (name: string) => names.includes(name) === given
  return {
    type: 'object',
    required: (schema.required ?? []).filter(wanted),
    properties: Object.fromEntries(Object.entries(schema.properties).filter(([name]) => wanted(name))),
  }
}

/** The JSON interface: every command under `POST /api…`, every query under `GET /api…`. */
export function registerApi(
  app: FastifyInstance,
  host: Host,
  commands: AnyCommand[],
  queries: AnyQuery[],
): void {
  // Requests are checked by the use case's own schema, with sentences; the schemas here are its description.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.setErrorHandler((error, request, reply) => {
    throwAwayBody(request, reply, error)
    const refusal = refusalOf(error, request.routeOptions.bodyLimit)
    if (refusal) return sendJsonRefusal(host, request, reply, refusal)
    request.log.error({ err: error }, 'unexpected')
    const fault = new RuleError('refused', { code: 'common.fault', values: { id: request.id } })
    return sendJsonRefusal(host, request, reply, fault, 500)
  })
  registerUploads(app, host)
  for (const command of commands) {
    const names = parametersOf(command.path)
    const schema = command.request as unknown as Schema
    app.post(
      command.path,
      {
        schema: {
          operationId: command.name,
          summary: command.summary,
          tags: [command.name.split('.')[0]!],
          ...(names.length > 0 ? { params: pick(schema, names, true) } : {}),
          body: pick(schema, names, false),
          response: {
            200: { description: 'Done', ...(command.response ?? { type: 'object' }) },
            '4xx': refusalSchema,
          },
        },
      },
      async (request, reply) => {
        const now = new Date()
        const actor = await callerOf(host, request, now)
        const body = request.body && typeof request.body === 'object' ? request.body : {}
        const expects = request.headers['if-match']
        const expected = expects ? expectedLength(String(expects).replace(/"/g, '')) : undefined
        const wanted = { ...body, ...numbersIn(request.params as Record<string, string>, schema) }
        const result = await runCommand(
          host.engine,
          command,
          { actor, now, channel: 'api', expected },
          wanted,
        )
        return sendJson(request, reply, result ?? {})
      },
    )
  }
  for (const query of queries) {
    const names = parametersOf(query.path)
    const schema = query.request as unknown as Schema
    app.get(
      query.path,
      {
        schema: {
          operationId: query.name,
          summary: query.summary,
          tags: [query.name.split('.')[0]!],
          ...(names.length > 0 ? { params: pick(schema, names, true) } : {}),
          querystring: pick(schema, names, false),
          response: { 200: query.response ?? { description: 'Found', type: 'object' }, '4xx': refusalSchema },
        },
      },
      async (request, reply) => {
        const now = new Date()
        const actor = await callerOf(host, request, now)
        const wanted = checkRequest(query.request, {
          ...numbersIn(request.query as Record<string, string>, schema),
          ...numbersIn(request.params as Record<string, string>, schema),
        })
        const read = { db: host.engine.database.db, actor, now, ports: host.engine.ports }
        return sendJson(request, reply, await query.run(read, wanted))
      },
    )
  }
}

/** What an address gives is text; where the schema wants a number, it becomes one. */
function numbersIn(texts: Record<string, string>, schema: Schema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => {
      const kind = (schema.properties[name] as { type?: string } | undefined)?.type
      return [name, kind === 'integer' && /^\d+$/.test(value) ? Number(value) : value]
    }),
  )
}
