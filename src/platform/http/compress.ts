import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that the header allows. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  if (/\bbr\b/.test(accepted)) return 'br'
  if (/\bgzip\b/.test(accepted)) return 'gzip'
  return 'identity'
}

/** Compresses fast enough for a page made for one reader; texts under a kilobyte are left alone by the caller. */
export function compress(text: string | Buffer, encoding: Encoding, thorough = false): Buffer {
  const content = typeof text === 'string' ? Buffer.from(text) : text
  switch (encoding) {
    case 'br':
      return brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 4,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      })
    case 'gzip':
      return gzipSync(content, { level: thorough ? 9 : 5 })
    case 'identity':
      return content
  }
}

/** Undoes `compress`. */
export function decompress(bytes: Buffer, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(bytes)
    case 'gzip':
      return gunzipSync(bytes)
    case 'identity':
      return bytes
  }
}
