import type { FastifyRequest } from 'fastify'
import type { Host, Visit } from './visit.ts'

/**
 * The fields of a posted form, whichever way it was encoded. A file is stored as it comes and its field holds the
 * stored file's id from then on, so that a form shown again need not ask for the file again.
 */
export async function readPosted(
  host: Host,
  visit: Visit,
  files: readonly string[],
  request: FastifyRequest,
): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) return (request.body ?? {}) as Record<string, unknown>
  const posted: Record<string, unknown> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const before = posted[part.fieldname]
      posted[part.fieldname] = before === undefined ? part.value : [before, part.value].flat()
      continue
    }
    const content = await part.toBuffer()
    if (content.length === 0 || !files.includes(part.fieldname)) continue
    posted[part.fieldname] = await host.saveFile({ name: part.filename, content }, visit)
  }
  return posted
}
