import type { Seals, SealsPort } from '../../../platform/events/seals.ts'
import { type Part, parts } from '../rules/file-parts.ts'
import { fileRow } from '../rules/file-rows.ts'
import { sealedParts, sealOf } from '../rules/sealed.ts'
import { rowsTied } from './transfer-store.ts'

/** What this feature, which knows how every row of a topic travels, offers to those that write them. */
export const sealsPort: SealsPort = {
  async of(tx, rows) {
    const seals: Seals = {}
    for (const name of sealedParts) {
      const part: Part = parts[name]
      const ids = (rows as Record<string, readonly string[] | undefined>)[part.table] ?? []
      if (ids.length === 0) continue
      const standing = await rowsTied(tx, part, 'id', ids)
      const own: Record<string, string | null> = Object.fromEntries(ids.map((id) => [id, null]))
      for (const row of standing) own[String(row.id)] = sealOf(name, fileRow(part, row, { names: false }))
      seals[name] = own
    }
    return seals
  },
}
