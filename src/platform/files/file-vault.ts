import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../base/id.ts'
import { RuleError } from '../../base/reason.ts'
import { tidyTexts } from '../commands/check-request.ts'
import type { Db, Tx } from '../database/tables.ts'
import './file-tables.ts'
import { type FileUse, scanTypes, sniffMediaType } from './sniff.ts'

/** A file as it was sent. */
export type NewFile = { name: string; content: Buffer; use: FileUse }

/** Keeps files by the hash of their content, outside the database. */
export type FileVault = {
  /** Stores a file durably and returns its id; refuses kinds that are not taken. */
  save(db: Db, file: NewFile & { areaId: string; uploadedBy: string | null; now: Date }): Promise<string>
  read(digest: string): Promise<Buffer>
  /** Forgets a file; its content goes too unless another file has the same. */
  discard(db: Db, id: string): Promise<void>
}

/** A vault below a folder: `ab/abcdef…`. */
export function fileVault(folder: string): FileVault {
  const placeOf = (digest: string) => join(folder, digest.slice(0, 2), digest)
  return {
    async save(db, file) {
      const mediaType = sniffMediaType(file.content, file.use)
      if (!mediaType) throw new RuleError('invalid', { code: `common.file-kind-${file.use}` })
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
          name: String(tidyTexts(file.name)).slice(0, 200),
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
    async discard(db, id) {
      const gone = await db
        .deleteFrom('stored_file')
        .where('id', '=', id)
        .returning('digest')
        .executeTakeFirst()
      if (!gone) return
      const other = await db
        .selectFrom('stored_file')
        .select('id')
        .where('digest', '=', gone.digest)
        .limit(1)
        .executeTakeFirst()
      if (!other) await rm(placeOf(gone.digest), { force: true })
    },
  }
}

/** What is known of a stored file, or undefined. */
export function storedFile(db: Db, id: string) {
  return db.selectFrom('stored_file').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A stored file that this account itself sent, or undefined. */
export function ownFile(db: Db | Tx, id: string, accountId: string | null) {
  return db
    .selectFrom('stored_file')
    .select(['id', 'digest', 'media_type'])
    .where('id', '=', id)
    .where('uploaded_by', '=', accountId)
    .executeTakeFirst()
}

/** Refuses a scan that this account did not store itself: nobody attaches what another office has uploaded. */
export async function refuseForeignScan(
  db: Db | Tx,
  scan: string | undefined,
  accountId: string | null,
): Promise<void> {
  if (!scan) return
  const file = await ownFile(db, scan, accountId)
  if (scanTypes.some((type) => type === file?.media_type)) return
  throw new RuleError('refused', { code: 'common.scan-unknown', field: 'scan' })
}
