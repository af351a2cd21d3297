// A process of its own that a test kills while it writes: tells every row that was acknowledged.
import { sql } from 'kysely'
import { openDatabase } from '../../src/platform/database/open-database.ts'

const folder = process.argv[2]!
const database = await openDatabase({ folder })
await sql`create table if not exists entry (id integer primary key, body text not null)`.execute(database.db)
const { rows } = await sql<{ next: number }>`select coalesce(max(id), 0) + 1 as next from entry`.execute(
  database.db,
)

let next = rows[0]!.next
async function writeForEver(): Promise<never> {
  for (;;) {
    const id = next++
    await database.transaction(async (tx) => {
      await sql`insert into entry values (${id}, ${'x'.repeat(200)})`.execute(tx)
    })
    process.stdout.write(`${id}\n`)
  }
}
await Promise.all([writeForEver(), writeForEver(), writeForEver()])
