import { isDay } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import { verifyChain } from '../../../platform/events/verify-journal.ts'
import type { Page, PageRequest } from '../../../platform/http/page.ts'
import { authorise, scopePaths } from '../../access/index.ts'
import { type ActFamily, actFamilies, type JournalFilter } from '../contract.ts'
import { ChainPage } from '../web/chain-page.tsx'
import { GrantsPage } from '../web/grants-page.tsx'
import { type EventWords, JournalPage } from '../web/journal-page.tsx'
import { UnmaskingsPage } from '../web/unmaskings-page.tsx'
import { chainWithin, grantLines, journalLines, unmaskingLines } from './journal-store.ts'

/** What only `app` can put together for these pages. */
export type JournalSetup = {
  /** What an event of any feature is called. */
  event: EventWords
}

const pageSize = 40

/** The first line of every page here: only who audits, and only their places. */
function scopeOf({ actor }: PageRequest): string[] {
  authorise(actor, 'journal.read', null)
  return scopePaths(actor, 'journal.read')
}

function filterOf(request: PageRequest): JournalFilter {
  const { kind = '', post = '', day = '', order = '' } = request.query
  const family = (Object.keys(actFamilies) as ActFamily[]).find((one) => one === kind)
  return {
    paths: scopeOf(request),
    family: family ?? null,
    post: post.trim().slice(0, 100) || null,
    day: isDay(day) ? day : null,
    oldestFirst: order === 'oldest',
  }
}

function positionOf(typed: string | undefined): number | undefined {
  return typed && /^\d{1,15}$/.test(typed) ? Number(typed) : undefined
}

function journalPage(setup: JournalSetup): Page {
  return {
    path: '/staff/journal',
    access: 'staff',
    async show(request) {
      const filter = filterOf(request)
      const newer = positionOf(request.query.newer)
      const older = newer === undefined ? positionOf(request.query.older) : undefined
      const { oldestFirst } = filter
      const lines = await journalLines(request.db, filter, { newer, older, oldestFirst }, pageSize + 1)
      const more = lines.length > pageSize
      const forwards = newer !== undefined || (older === undefined && oldestFirst)
      const nearest = lines.slice(0, pageSize)
      const [newest, oldest] = forwards ? [nearest.at(-1), nearest[0]] : [nearest[0], nearest.at(-1)]
      const hasNewer = forwards ? more : older !== undefined
      const hasOlder = forwards ? newer !== undefined : more
      return (
        <JournalPage
          rows={forwards === oldestFirst ? nearest : nearest.reverse()}
          filter={filter}
          newer={hasNewer ? (newest?.position ?? null) : null}
          older={hasOlder ? (oldest?.position ?? null) : null}
          eventWords={setup.event}
        />
      )
    },
  }
}

function cursorOf(typed: string | undefined): { time: Date; id: string } | null {
  const [moment, id] = decodeCursor(typed, 2) ?? []
  const time = cursorMoment(moment)
  return time && { time, id: String(id) }
}

function olderHref(path: string, rows: { id: string }[], time: (row: never) => Date): string | null {
  const last = rows[pageSize - 1]
  if (rows.length <= pageSize || !last) return null
  return `${path}?older=${encodeCursor([time(last as never).getTime(), last.id])}`
}

const unmaskingsPage: Page = {
  path: '/staff/journal/unmaskings',
  access: 'staff',
  async show(request) {
    const paths = scopeOf(request)
    const lines = await unmaskingLines(request.db, paths, cursorOf(request.query.older), pageSize + 1)
    const older = olderHref('/staff/journal/unmaskings', lines, (row: (typeof lines)[number]) => row.at)
    return <UnmaskingsPage rows={lines.slice(0, pageSize)} older={older} />
  },
}

const grantsPage: Page = {
  path: '/staff/journal/roles',
  access: 'staff',
  async show(request) {
    const paths = scopeOf(request)
    const lines = await grantLines(request.db, paths, cursorOf(request.query.older), pageSize + 1)
    const older = olderHref('/staff/journal/roles', lines, (row: (typeof lines)[number]) => row.grantedAt)
    return <GrantsPage rows={lines.slice(0, pageSize)} older={older} />
  },
}

const chainPage: Page = {
  path: '/staff/journal/chains/:chainId',
  access: 'staff',
  async show(request) {
    const paths = scopeOf(request)
    const chain = found(await chainWithin(request.db, request.params.chainId!, paths), 'journal.not-found')
    const { broken } = await verifyChain(request.db, chain.id)
    return <ChainPage chain={{ ...chain, intact: broken === null, broken }} />
  },
}

/** What the auditor reads; there is nothing to change here. */
export function journalPages(setup: JournalSetup): Page[] {
  return [journalPage(setup), unmaskingsPage, grantsPage, chainPage]
}
