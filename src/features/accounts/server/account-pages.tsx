import { maskPhone } from '../../../base/mask.ts'
import { found } from '../../../base/reason.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import type { Page, PageRequest } from '../../../platform/http/page.ts'
import { authorise, may, scopePaths } from '../../access/index.ts'
import { readInstallation } from '../../organisations/index.ts'
import type { AccountEvent, AccountView } from '../contract.ts'
import { maskNumbers } from '../rules/mask-numbers.ts'
import { type AccountHistoryLine, AccountPage, AccountsPage } from '../web/accounts-pages.tsx'
import { accountHistory } from '../web/history-words.ts'
import { OutboxPage } from '../web/outbox-page.tsx'
import { authoriseToRead, mayForAccount } from './account-scope.ts'
import { accountById, accountsWithin, grantsOfAccounts } from './account-store.ts'
import { newestMessages } from './message-store.ts'
import { ownAddress } from './sign-in-forms.tsx'

const rowsAPage = 25

function older<Row>(
  rows: Row[],
  address: (last: Row) => URLSearchParams,
): { shown: Row[]; older: string | null } {
  const shown = rows.slice(0, rowsAPage)
  const last = shown.at(-1)
  return { shown, older: rows.length > rowsAPage && last ? `?${address(last)}` : null }
}

const listPage: Page = {
  path: '/staff/accounts',
  access: 'staff',
  async show(request) {
    authorise(request.actor, 'accounts.read', null)
    const text = request.query.q?.trim() ?? ''
    const paths = scopePaths(request.actor, 'accounts.read')
    const after = request.query.after ?? null
    const rows = await accountsWithin(request.db, paths, { text, after, limit: rowsAPage + 1 })
    const page = older(rows, (last) => new URLSearchParams({ ...(text && { q: text }), after: last.login }))
    const ids = page.shown.map((row) => row.id)
    const grants = await grantsOfAccounts(request.db, ids)
    const accounts = page.shown.map((row) => ({
      ...row,
      grants: grants.filter((grant) => grant.accountId === row.id),
    }))
    const mayCreate = may(request.actor, 'accounts.create', null)
    return <AccountsPage accounts={accounts} text={text} older={page.older} mayCreate={mayCreate} />
  },
}

async function accountView(request: PageRequest): Promise<AccountView> {
  const account = found(await accountById(request.db, request.params.accountId!), 'accounts.not-found')
  return {
    id: account.id,
    login: account.login,
    postLine: account.post_line,
    disabledAt: account.disabled_at,
    grants: await grantsOfAccounts(request.db, [account.id]),
    maskedPhone: account.phone && maskPhone(account.phone),
    mustChangePassword: account.must_change_password,
    lockedUntil: account.locked_until,
    createdAt: account.created_at,
  }
}

async function historyOf(request: PageRequest, accountId: string): Promise<AccountHistoryLine[]> {
  const events = await chainEvents(request.db, accountId)
  const sentences = accountHistory[request.lang]
  return events.reverse().map((event) => ({
    at: event.enteredAt,
    sentence: sentences[event.kind as AccountEvent](event.data),
    post: event.actorPost,
  }))
}

const accountPage: Page = {
  path: '/staff/accounts/:accountId',
  access: 'staff',
  async show(request) {
    const { db, actor } = request
    const account = await accountView(request)
    await authoriseToRead(db, actor, account.id)
    const other = accountOf(actor) !== account.id && account.disabledAt === null
    const rights = {
      change: account.disabledAt === null && (await mayForAccount(db, actor, 'accounts.change', account.id)),
      grant: other && may(actor, 'roles.grant', null),
      end: (grant: { path: string }) => other && may(actor, 'roles.end', { path: grant.path }),
      reset: other && (await mayForAccount(db, actor, 'accounts.reset-password', account.id)),
      disable: other && (await mayForAccount(db, actor, 'accounts.disable', account.id)),
    }
    return <AccountPage account={account} rights={rights} history={await historyOf(request, account.id)} />
  },
}

const outboxPage: Page = {
  path: '/outbox',
  access: 'everyone',
  async show(request) {
    const demo = (await readInstallation(request.db))?.demo ?? false
    if (!demo) authorise(request.actor, 'messages.read', null)
    const rows = await newestMessages(request.db, rowsAPage + 1, request.query.before ?? null)
    const from: Record<string, string> = request.query.back ? { back: request.query.back } : {}
    const page = older(rows, (last) => new URLSearchParams({ before: last.id, ...from }))
    // A code read here would open the login of its resident: outside the demo nobody sees one.
    const shown = demo
      ? page.shown
      : page.shown.map((row) => ({
          ...row,
          recipient: row.recipient && maskPhone(row.recipient),
          text: row.purpose === 'code' ? '' : maskNumbers(row.text),
        }))
    const staff = request.actor.kind === 'staff'
    const back = ownAddress(request.query.back, staff ? '/staff' : '/sign-in')
    const way = request.ports.messageWay ?? 'outbox'
    return <OutboxPage rows={shown} older={page.older} demo={demo} way={way} staff={staff} back={back} />
  },
}

export const adminPages: Page[] = [listPage, accountPage, outboxPage]
