import { h } from 'preact'
import { newId, newSecret } from '../../../base/id.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Engine } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { lockChain, openChain, recordEvent } from '../../../platform/events/journal.ts'
import { createServer } from '../../../platform/http/server.ts'
import type { Host } from '../../../platform/http/visit.ts'
import { buildApprovedTopic } from '../../results/testing/approved-topic.ts'
import { openDataPages } from '../server/open-data-pages.ts'
import { publicPages, voterForms } from '../server/pages/public-pages.tsx'
import { resultsDesk } from '../server/results/results-desk.ts'
import { isVotedOn, updateStatement } from '../server/statement-store.ts'
import { codeDigest, codeOf } from '../server/voting/link-code.ts'
import { quickVotes } from '../server/voting/quick-votes.ts'
import { type Credential, readToken, tokenOf, voterOf } from '../server/voting/voter-token.ts'
import { votingDesk } from '../server/voting/voting-desk.ts'
import { registerVotesInterface, registerVotingRoutes } from '../server/voting/voting-routes.tsx'

export type Town = Awaited<ReturnType<typeof votingTown>>

const started = new Date('2026-11-22T02:00:00.000Z')
const system: Actor = { kind: 'system', name: '测试' }

/** A consultation that is open, with statements 1 to n, and short ways to change it as its use cases do. */
export async function votingTown(database: Database, options: { statements?: number } = {}) {
  const city = await buildApprovedTopic(database)
  const { db } = database
  const id = newId(started)
  const secret = newSecret()
  await database.transaction((tx) => openChain(tx, { id, kind: 'consultation', areaId: 'county' }))
  const { number } = await db
    .insertInto('consultation')
    .values({
      ...{
        id,
        area_id: 'county',
        round_id: city.roundId,
        session_id: null,
        title: '电动车',
        question: '怎么停？',
      },
      ...{ state: 'open', open_to_devices: true, open_to_phones: true, takes_statements: true, secret },
      ...{ results_shown: 'while_open', moderation_rule: '', closes_at: null, statements_close_at: null },
      ...{ created_at: started, opened_at: started, closed_at: null },
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const statements = Array.from({ length: options.statements ?? 4 }, (_, at) => ({
    ...{
      consultation_number: number,
      number: at + 1,
      area_id: 'county',
      text: `意见 ${at + 1}`,
      text_salt: 'salt',
    },
    ...{
      author: 'staff' as const,
      author_voter: null,
      state: 'open' as const,
      reason: null,
      reason_words: null,
    },
    ...{ written_at: started, decided_at: started },
  }))
  if (statements.length > 0) await db.insertInto('statement').values(statements).execute()

  /** Any act on the consultation: it changes something and records on its chain. */
  const act = (
    kind: string,
    change: (tx: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<unknown>,
  ) =>
    database.transaction(async (tx) => {
      await change(tx)
      await recordEvent(
        tx,
        { actor: system, now: new Date(), channel: 'page' },
        { chainId: id, kind, data: {} },
      )
    })

  return {
    database,
    id,
    number,
    secret,
    token: (credential: Credential) => tokenOf(secret, credential),
    voter: (credential: Credential) => voterOf(secret, credential),
    /** As if it had never been opened. */
    prepare: () =>
      act('consultations.changed', (tx) =>
        tx
          .updateTable('consultation')
          .set({ state: 'draft', opened_at: null })
          .where('id', '=', id)
          .execute(),
      ),
    close: () =>
      act('consultations.closed', (tx) =>
        tx
          .updateTable('consultation')
          .set({ state: 'closed', closed_at: new Date() })
          .where('id', '=', id)
          .execute(),
      ),
    hideResults: () =>
      act('consultations.changed', (tx) =>
        tx.updateTable('consultation').set({ results_shown: 'when_closed' }).where('id', '=', id).execute(),
      ),
    shutPhones: () =>
      act('consultations.changed', (tx) =>
        tx.updateTable('consultation').set({ open_to_phones: false }).where('id', '=', id).execute(),
      ),
    withdraw: (statement: number) =>
      act('statements.withdrawn', (tx) =>
        tx
          .updateTable('statement')
          .set({ state: 'withdrawn', reason_words: '重复' })
          .where('consultation_number', '=', number)
          .where('number', '=', statement)
          .execute(),
      ),
    /** A statement that the voter of a token wrote, published. */
    write: (statement: number, token: string) =>
      act('statements.written', (tx) =>
        tx
          .insertInto('statement')
          .values({
            ...{
              consultation_number: number,
              number: statement,
              area_id: 'county',
              text: `意见 ${statement}`,
            },
            ...{ text_salt: 'salt', author: 'resident', author_voter: readToken(secret, token)!.id },
            ...{ state: 'open', reason: null, reason_words: null, written_at: started, decided_at: started },
          })
          .execute(),
      ),
    /** Other words for a statement; false where somebody has answered it and that was to stop it. */
    async reword(statement: number, text: string, { unlessAnswered = false } = {}) {
      let changed = false
      await act('statements.edited', async (tx) => {
        await lockChain(tx, id)
        const key = { consultationNumber: number, number: statement }
        if (unlessAnswered && (await isVotedOn(tx, key))) return
        await updateStatement(tx, key, { text })
        changed = true
      })
      return changed
    },
    erase: (voterId: number) =>
      act('voters.erased', async (tx) => {
        await tx.deleteFrom('vote').where('voter_id', '=', voterId).execute()
        await tx.deleteFrom('voter').where('id', '=', voterId).execute()
      }),
    async link(kind: 'open' | 'issued') {
      const linkId = newId()
      const code = codeOf(secret, linkId)
      await act('links.issued', (tx) =>
        tx
          .insertInto('consultation_link')
          .values({
            ...{ id: linkId, consultation_id: id, area_id: 'county', kind, label: null },
            ...{ code_digest: codeDigest(code), created_at: started, revoked_at: null },
            ...{ revoked_reason: null, revoked_by: null },
          })
          .execute(),
      )
      return { linkId, code }
    },
    revoke: (linkId: string) =>
      act('links.revoked', (tx) =>
        tx
          .updateTable('consultation_link')
          .set({ revoked_at: new Date() })
          .where('id', '=', linkId)
          .execute(),
      ),
    /** The rows as they are: votes in order of voter and statement, and voters. */
    async rows() {
      const votes = await db
        .selectFrom('vote')
        .select(['voter_id', 'statement_number', 'answer', 'channel', 'draw_probability', 'cast_at'])
        .where('consultation_number', '=', number)
        .orderBy('voter_id')
        .orderBy('statement_number')
        .execute()
      const voters = await db
        .selectFrom('voter')
        .selectAll()
        .where('consultation_number', '=', number)
        .orderBy('id')
        .execute()
      return { votes, voters }
    },
    events: () =>
      db
        .selectFrom('journal_event')
        .select(['number', 'kind', 'data'])
        .where('chain_id', '=', id)
        .orderBy('number')
        .execute(),
  }
}

/** A server with the public pages and the ways to vote; a page is the JSON of what it shows. `residents`: whose login cookie is which resident. */
export async function votingServer(database: Database, residents: Record<string, string> = {}) {
  const desk = votingDesk(database)
  const results = resultsDesk(database, desk, { pauseMs: 20, restingFactor: 1 })
  const host: Host = {
    engine: { database, ports: { voting: desk, results } as Engine['ports'], afterCommand: [] },
    async identify(cookie) {
      const residentId = cookie && residents[cookie]
      return residentId ? { actor: { kind: 'resident', residentId }, csrf: 'csrf' } : null
    },
    render: async (node) => JSON.stringify(node.props),
    sentence: (reason) => reason.code,
    change: (row) => row.kind,
    errorPage: (_, sentences) => h('p', {}, sentences),
    goOnPage: (address) => h('p', {}, address),
    authoriseUpload: () => {},
    saveFile: async () => '',
  }
  const server = await createServer(
    host,
    {
      ...{
        pages: [...publicPages, ...openDataPages],
        forms: voterForms,
        commands: [],
        queries: [],
        assets: [],
      },
      first: quickVotes,
      interface: registerVotesInterface,
      routes: (app) => registerVotingRoutes(app, host),
    },
    {
      ...{
        version: '0',
        secure: false,
        trustProxy: false,
        postsPerMinute: 5,
        logLevel: 'silent',
        cacheBytes: 1e6,
      },
    },
  )
  return {
    server,
    desk,
    results,
    async close() {
      await server.close()
      await desk.close()
      await results.close()
    },
  }
}
