import type { FastifyInstance } from 'fastify'
import { compress, type Encoding, encodingFor } from './compress.ts'

/** A file of the built front end; its name changes with its content, so browsers may keep it for ever. */
export type Asset = { name: string; mediaType: string; content: Buffer }

/** Serves the built files from memory, compressed once. */
export function registerAssets(app: FastifyInstance, assets: Asset[]): void {
  for (const asset of assets) {
    const bodies = new Map<Encoding, Buffer>()
    app.get(`/assets/${asset.name}`, async (request, reply) => {
      const encoding = encodingFor(request.headers['accept-encoding'])
      let body = bodies.get(encoding)
      if (!body) {
        body = compress(asset.content, encoding, true)
        bodies.set(encoding, body)
      }
      reply
        .header('content-type', asset.mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
      if (encoding !== 'identity') reply.header('content-encoding', encoding)
      return reply.send(body)
    })
  }
}
