import type { FastifyInstance } from 'fastify'
import { RuleError, refuseIf } from '../../base/reason.ts'
import { callerOf, refusalSchema, sendJson } from './api-caller.ts'
import { readPosted } from './read-posted.ts'
import type { Host } from './visit.ts'

const field = 'file'

/** `POST /api/files`: takes a scan as a form does, and answers the id by which a command names it. */
export function registerUploads(app: FastifyInstance, host: Host): void {
  app.post(
    '/files',
    {
      schema: {
        operationId: 'files.save',
        summary:
          'Store the scan of a paper (PDF, JPG or PNG, up to 10 MB) to name it in a command, such as `scan` in topics.approve.',
        tags: ['files'],
        consumes: ['multipart/form-data'],
        body: {
          type: 'object',
          required: [field],
          properties: { [field]: { type: 'string', format: 'binary' } },
        },
        response: {
          200: {
            description: 'Stored',
            type: 'object',
            required: ['fileId'],
            properties: { fileId: { type: 'string' } },
          },
          '4xx': refusalSchema,
        },
      } as object,
    },
    async (request, reply) => {
      const now = new Date()
      const actor = await callerOf(host, request, now)
      host.authoriseUpload(actor, 'scan')
      const { files, faults } = await readPosted([field], request)
      refuseIf(faults, 'invalid')
      const [file] = files
      if (!file) throw new RuleError('invalid', { code: 'common.file-missing', field })
      const fileId = await host.saveFile({ ...file, use: 'scan' }, { actor, now })
      return sendJson(request, reply, { fileId })
    },
  )
}
