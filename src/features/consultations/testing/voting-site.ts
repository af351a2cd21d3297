import { afterEach, beforeEach } from 'vitest'
import type { Database } from '../../../platform/database/tables.ts'
import { type Browser, browsing } from './browser.ts'
import { type Town, votingServer, votingTown } from './voting-town.ts'

/**
 * A fresh town with an open consultation and the site it is on, for each test of a file, and what people do there. Two
 * residents may be signed in: `login` and `other`.
 */
export function useVotingSite(store: { database: Database }) {
  const site = {} as { town: Town; running: Awaited<ReturnType<typeof votingServer>> }
  beforeEach(async () => {
    site.town = await votingTown(store.database)
    site.running = await votingServer(store.database, { login: 'resident-1', other: 'resident-2' })
  })
  afterEach(() => site.running.close())
  const send = browsing(() => site.running.server)
  return Object.assign(site, {
    send,
    vote: (browser: Browser, statement: number, answer = 'agree') =>
      send(browser, 'POST', `/api/consultations/${site.town.id}/votes`, { statement, answer }),
    /** Presses a button of the page that asks, as a browser does after it was shown. */
    say: (browser: Browser, address: string, choice: string) =>
      send(
        browser,
        'POST',
        address,
        { choice, _csrf: browser.hsl_login ? 'csrf' : (browser.hsl_form ?? '') },
        'form',
      ),
    join: () => `/consultations/${site.town.id}/join`,
    votePage: () => `/consultations/${site.town.id}/vote`,
    answersOf: async () =>
      (await site.town.rows()).votes.map((row) => [row.statement_number, row.answer]).sort(),
  })
}
