import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../base/id.ts'
import { RuleError } from '../../base/reason.ts'
import type { Db } from '../database/tables.ts'
import './file-tables.ts'
import { sniffMediaType } from './sniff.ts'

/** Keeps files by the hash of their content, outside the database. */
export type FileVault = {
  /** Stores a file durably and returns its id; refuses kinds that are not taken. */
  save(
    db: Db,
    file: { name: string; content: Buffer; areaId: string; uploadedBy: string | null; now: Date },
  ): Promise<string>
  read(digest: string): Promise<Buffer>
}

/** A vault below a folder: `ab/abcdef…`. */
export function fileVault(folder: string): FileVault {
  const placeOf = (digest: string) => join(folder, digest.slice(0, 2), digest)
  return {
    async save(db, file) {
      const mediaType = sniffMediaType(file.content)
      if (!mediaType) throw new RuleError('invalid', { code: 'common.file-kind' })
      const digest = createHash('sha256').update(file.content).digest('hex')
      const id = newId(file.now)
      await mkdir(join(folder, digest.slice(0, 2)), { recursive: true })
      const half = `${placeOf(digest)}.${id}`
      const handle = await open(half, 'wx')
      try {
        await handle.writeFile(file.content)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(half, placeOf(digest))
      await db
        .insertInto('stored_file')
        .values({
          id,
          area_id: file.areaId,
          digest,
          name: file.name.normalize('NFC').slice(0, 200),
          media_type: mediaType,
          size: file.content.length,
          visibility: 'staff',
          uploaded_by: file.uploadedBy,
          uploaded_at: file.now,
        })
        .execute()
      return id
    },
    read: (digest) => readFile(placeOf(digest)),
  }
}

/** What is known of a stored file, or undefined. */
export function storedFile(db: Db, id: string) {
  return db.selectFrom('stored_file').selectAll().where('id', '=', id).executeTakeFirst()
}
