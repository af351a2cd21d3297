import type { FastifyRequest } from 'fastify'
import { type Reason, RuleError } from '../../base/reason.ts'

export type PostedFile = { field: string; name: string; content: Buffer }

/** What was posted, as far as it could be read, and what was wrong with it, each at its field. */
export type Posted = { posted: Record<string, unknown>; files: PostedFile[]; faults: Reason[] }

/**
 * The fields and files of a posted form, whichever way it was encoded. Only the files that the form asks for are
 * read; nothing is stored yet. A form that broke off on its way or a file that is too large is no fault of ours: what
 * came is kept, so that the form can be shown again.
 */
export async function readPosted(
  wanted: readonly string[],
  request: FastifyRequest,
  { withFiles = true } = {},
): Promise<Posted> {
  if (!request.isMultipart()) {
    return { posted: (request.body ?? {}) as Record<string, unknown>, files: [], faults: [] }
  }
  if (wanted.length === 0) throw new RuleError('invalid', { code: 'common.unreadable' })
  const posted: Record<string, unknown> = Object.create(null)
  const files: PostedFile[] = []
  const faults: Reason[] = []
  try {
    for await (const part of request.parts({ limits: { files: wanted.length } })) {
      if (part.type === 'field') {
        const before = posted[part.fieldname]
        posted[part.fieldname] = before === undefined ? part.value : [before, part.value].flat()
        continue
      }
      if (!withFiles || !wanted.includes(part.fieldname)) {
        part.file.resume()
        continue
      }
      const content = await part.toBuffer()
      // Cut at the limit and read on: the fields behind it are still to come.
      if (part.file.truncated) faults.push({ code: 'common.too-large', field: part.fieldname })
      else if (content.length > 0) files.push({ field: part.fieldname, name: part.filename, content })
      // A browser names no file where none was chosen; one that was chosen and is empty must not pass for none.
      else if (part.filename) faults.push({ code: 'common.file-empty', field: part.fieldname })
    }
  } catch {
    // Whatever the reader of multipart forms throws says that the form did not come whole, or is none.
    faults.push({ code: 'common.upload-broken', field: wanted[0]! })
  }
  return { posted, files, faults }
}
