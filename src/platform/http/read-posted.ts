import type { FastifyRequest } from 'fastify'
import { RuleError } from '../../base/reason.ts'

export type PostedFile = { field: string; name: string; content: Buffer }

/**
 * The fields and files of a posted form, whichever way it was encoded. Only the files that the form asks for are
 * read; nothing is stored yet.
 */
export async function readPosted(
  wanted: readonly string[],
  request: FastifyRequest,
): Promise<{ posted: Record<string, unknown>; files: PostedFile[] }> {
  if (!request.isMultipart()) return { posted: (request.body ?? {}) as Record<string, unknown>, files: [] }
  if (wanted.length === 0) throw new RuleError('invalid', { code: 'common.unreadable' })
  const posted: Record<string, unknown> = Object.create(null)
  const files: PostedFile[] = []
  for await (const part of request.parts({ limits: { files: wanted.length } })) {
    if (part.type === 'field') {
      const before = posted[part.fieldname]
      posted[part.fieldname] = before === undefined ? part.value : [before, part.value].flat()
      continue
    }
    if (!wanted.includes(part.fieldname)) {
      part.file.resume()
      continue
    }
    const content = await part.toBuffer()
    if (content.length > 0) files.push({ field: part.fieldname, name: part.filename, content })
  }
  return { posted, files }
}
