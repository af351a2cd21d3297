/** What a file is sent for: the scan of a paper, or data that the platform reads itself. */
export type FileUse = 'scan' | 'data'

export const scanTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

export type MediaType = (typeof scanTypes)[number] | 'application/json'

function scanType(content: Buffer): MediaType | null {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  if (content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff) return 'image/jpeg'
  if (content.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'image/png'
  return null
}

/** The kind of a file as its first bytes tell, whatever its name says; null for kinds that are not taken. */
export function sniffMediaType(content: Buffer, use: FileUse = 'scan'): MediaType | null {
  if (use === 'scan') return scanType(content)
  return /^(\xef\xbb\xbf)?\s*\{/.test(content.subarray(0, 100).toString('latin1')) ? 'application/json' : null
}
