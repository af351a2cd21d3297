import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { newId, newSecret } from '../src/base/id.ts'
import { recountOf } from '../src/features/consultations/index.ts'
import { voterOf } from '../src/features/consultations/server/voting/voter-token.ts'
import { openDatabase } from '../src/platform/database/open-database.ts'
import type { Db } from '../src/platform/database/tables.ts'
import { openChain } from '../src/platform/events/journal.ts'
import { verifyChain } from '../src/platform/events/verify-journal.ts'
import {
  benchStatement,
  personCredential,
  runVoteLoad,
  type VoteLoad,
  type VoteLoadResult,
} from './consultation-load.ts'
import { startServer } from './measures/server-process.ts'
import { median, type Row, row } from './row.ts'
import { type Kind, onCopy, readyStore, type Store } from './store/stores.ts'

const statements = 100
const knownPeople = 20_000
const connections = 32

type Consultation = { id: string; number: number; secret: string }

/** An open consultation with people who have voted on five statements each. */
async function seedConsultation(db: Db): Promise<Consultation> {
  const id = newId()
  const secret = newSecret()
  await db.transaction().execute((tx) => openChain(tx, { id, kind: 'consultation', areaId: 'city' }))
  const { rows } = await sql<{ number: number }>`
    insert into consultation (id, area_id, round_id, title, question, state, open_to_devices, open_to_phones,
      takes_statements, results_shown, moderation_rule, secret, created_at, opened_at)
    select ${id}, area_id, id, '电动车', '怎么停？', 'open', true, true, true, 'while_open', '', ${secret}, now(), now()
    from round limit 1 returning number`.execute(db)
  const { number } = rows[0]!
  const texts = Array.from({ length: statements }, (_, at) => benchStatement(at + 1))
  await sql`insert into statement (consultation_number, number, area_id, text, text_salt, author, state, written_at)
    select ${number}::int, s.number, 'city', s.text, 'salt', 'staff', 'open', now()
    from unnest(${texts}::text[]) with ordinality s (text, number)`.execute(db)
  for (let from = 0; from < knownPeople; from += 2000) {
    const voters = Array.from({ length: 2000 }, (_, at) => voterOf(secret, personCredential(from + at)))
    const ids = voters.map((one) => one.id)
    const credentials = voters.map((one) => one.credential)
    const links = voters.map((one) => one.linkId)
    await sql`insert into voter (consultation_number, id, area_id, kind, credential, link_id, joined_at)
      select ${number}::int, v.id, 'city', 'issued', v.credential, v.link, now()
      from unnest(${ids}::bigint[], ${credentials}::text[], ${links}::text[]) v (id, credential, link)`.execute(
      db,
    )
  }
  await sql`insert into vote (consultation_number, voter_id, statement_number, answer, channel, cast_at)
    select voter.consultation_number, voter.id, (abs(voter.id) + n * 17) % ${statements}::int + 1, (voter.id + n) % 3 - 1,
      1, now() from voter, generate_series(1, 5) n where voter.consultation_number = ${number}::int`.execute(
    db,
  )
  await sql`analyze vote, voter`.execute(db)
  return { id, number, secret }
}

/** Starts the yardstick on a table of its own in the same database. */
async function startYardstick(url: string) {
  const main = fileURLToPath(new URL('./main.js', import.meta.url))
  const child = spawn(process.execPath, [main, 'votes-yardstick-child'], {
    env: { ...process.env, HSL_YARDSTICK_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    port: Number(printed.toString()),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

type Series = { name: string; results: VoteLoadResult[] }

function rowsOf({ name, results }: Series, kind: Kind, target: number | null): Row[] {
  const failed = results.reduce((sum, one) => sum + one.failed, 0)
  const note = `p50 ${median(results.map((one) => one.p50)).toFixed(1)} ms; ${failed} of ${results.reduce((sum, one) => sum + one.sent, 0)} failed`
  return [
    row(
      `${name}, ${kind}`,
      failed > 0 ? null : median(results.map((one) => one.perSecond)),
      'votes/s',
      target === null ? null : { atLeast: target },
      note,
    ),
    row(
      `${name}, ${kind}: p99`,
      median(results.map((one) => one.p99)),
      'ms',
      target === null ? null : { atMost: 60 },
    ),
  ]
}

async function measureOn(store: Store, rounds: number, seconds: number): Promise<Row[]> {
  const options = store.url ? { url: store.url } : { folder: store.folder }
  const before = await openDatabase(options)
  const consultation = await seedConsultation(before.db)
  if (store.url) {
    await sql`create table yardstick_vote (person bigint, statement int, answer smallint, cast_at timestamptz,
      primary key (person, statement))`.execute(before.db)
  }
  await before.close()

  const server = await startServer(store)
  const port = Number(new URL(server.origin).port)
  const yardstick = store.url ? await startYardstick(store.url) : null
  const bare: Series = { name: 'yardstick: bare handler, known people', results: [] }
  const bareNew: Series = { name: 'yardstick: bare handler, new people', results: [] }
  const known: Series = { name: 'votes of known people', results: [] }
  const knownNext: Series = { name: 'votes of known people, with the next statement', results: [] }
  const fresh: Series = { name: 'votes of new people', results: [] }
  const freshNext: Series = { name: 'votes of new people, with the next statement', results: [] }
  let newPerson = 1_000_000
  const load = async (series: Series, wanted: Pick<VoteLoad, 'port' | 'people' | 'consultation'>) => {
    series.results.push(await runVoteLoad({ seconds, connections, statements, ...wanted }))
  }
  const newPeople = () => {
    newPerson += 1_000_000
    return { from: newPerson, count: 1_000_000 }
  }
  const knownOnes = { from: 0, count: knownPeople }
  let stopped = false
  const stop = async () => {
    if (!stopped) await server.stop()
    stopped = true
    await yardstick?.stop()
  }
  try {
    // Both are measured warm: neither has to compile itself on the clock.
    const warmUp = (wanted: Pick<VoteLoad, 'port' | 'people' | 'consultation'>) =>
      runVoteLoad({ seconds: 2, connections, statements, ...wanted })
    for (const next of [false, true]) {
      await warmUp({ port, people: knownOnes, consultation: { ...consultation, next } })
    }
    if (yardstick) await warmUp({ port: yardstick.port, people: knownOnes })
    for (let round = 0; round < rounds; round++) {
      if (yardstick) {
        await load(bare, { port: yardstick.port, people: knownOnes })
        await load(bareNew, { port: yardstick.port, people: newPeople() })
      }
      await load(known, { port, people: knownOnes, consultation: { ...consultation, next: false } })
      await load(knownNext, { port, people: knownOnes, consultation: { ...consultation, next: true } })
      await load(fresh, { port, people: newPeople(), consultation: { ...consultation, next: false } })
      await load(freshNext, { port, people: newPeople(), consultation: { ...consultation, next: true } })
    }
    await stop()
    const rows = [
      ...(yardstick ? [...rowsOf(bare, store.kind, null), ...rowsOf(bareNew, store.kind, null)] : []),
      ...rowsOf(known, store.kind, yardstick ? median(bare.results.map((one) => one.perSecond)) : 2000),
      ...rowsOf(knownNext, store.kind, yardstick ? median(bare.results.map((one) => one.perSecond)) : 2000),
      ...rowsOf(fresh, store.kind, 2000),
      ...rowsOf(freshNext, store.kind, 2000),
    ]
    return [...rows, await integrityRow(options, consultation, store.kind)]
  } finally {
    await stop()
  }
}

/** After the load: the chain must hold, and a recount of the rows must be possible. */
async function integrityRow(
  options: Parameters<typeof openDatabase>[0],
  { id }: Consultation,
  kind: Kind,
): Promise<Row> {
  const database = await openDatabase(options)
  try {
    const { events, broken } = await verifyChain(database.db, id)
    const { votes } = await recountOf(database.db, id)
    const note = `${events} batches, ${votes} votes`
    return row(
      `chain of the votes broken after the load, ${kind}`,
      broken ? 1 : 0,
      'links',
      { atMost: 0 },
      note,
    )
  } finally {
    await database.close()
  }
}

/** Votes a second beside a bare handler in the same run, known and new people, with and without the next statement. */
export async function benchVotes(kind: Kind, rounds: number, seconds: number): Promise<Row[]> {
  return onCopy(await readyStore(kind, 10), (copy) => measureOn(copy, rounds, seconds))
}
