import type { Db, Tx } from '../../../platform/database/tables.ts'
import { type PartName, partNames, parts } from '../rules/file-parts.ts'
import type { TableRow, TableRows } from '../rules/file-rows.ts'
import { renumberVoters } from '../rules/renumber-voters.ts'
import { rowsTied } from './transfer-store.ts'

type Found = Map<PartName, TableRow[]>

function keyIn(name: PartName, row: TableRow): string {
  return parts[name].key.map((column) => String(row[column])).join(' ')
}

/** The rows of one part, found by its ties; ties to itself are followed until nothing new turns up. */
async function readPart(db: Db | Tx, name: PartName, found: Found): Promise<TableRow[]> {
  const part = parts[name]
  for (const { part: other } of part.ties) {
    if (other !== name && !found.has(other)) found.set(other, await readPart(db, other, found))
  }
  const rows = new Map<string, TableRow>()
  const asked = new Set<string>()
  for (let before = -1; rows.size > before; ) {
    before = rows.size
    for (const { column, part: other, take } of part.ties) {
      const source = other === name ? [...rows.values()] : found.get(other)!
      const values = source.flatMap((row) => (row[take] === null ? [] : [String(row[take])]))
      const fresh = [...new Set(values)].filter((value) => !asked.has(`${column} ${value}`))
      for (const value of fresh) asked.add(`${column} ${value}`)
      for (const row of await rowsTied(db, part, column, fresh)) rows.set(keyIn(name, row), row)
    }
  }
  return [...rows.values()]
}

/** Every row that belongs to a topic, by part; null when there is no such topic. */
export async function readTopic(db: Db | Tx, topicId: string): Promise<TableRows | null> {
  const topic = await rowsTied(db, parts.topic, 'id', [topicId])
  if (topic.length === 0) return null
  const found: Found = new Map([['topic', topic]])
  for (const name of partNames) {
    if (!found.has(name)) found.set(name, await readPart(db, name, found))
  }
  return renumberVoters(Object.fromEntries(found) as TableRows)
}

/** The same as of one moment, whoever acts meanwhile. */
export async function readWholeTopic(db: Db | Tx, topicId: string): Promise<TableRows | null> {
  if (db.isTransaction) return readTopic(db, topicId)
  const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return moment.execute((tx) => readTopic(tx, topicId))
}
