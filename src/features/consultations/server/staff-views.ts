import { dayOf } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import type { Read } from '../../../platform/commands/act.ts'
import { type Action, authorise, may } from '../../access/index.ts'
import type { IssuedLinksView, LinkView, StaffConsultationView } from '../contract/views.ts'
import { openObstacles } from '../rules/consultation-obstacles.ts'
import { lastDayBefore } from '../rules/consultation-times.ts'
import type { ConsultationHandle } from './consultation-store.ts'
import { issuedByLabel, keptVotes, sessionTitle, votersByLink } from './consultation-view-store.ts'
import { consultationForStaff, statementView } from './consultation-views.ts'
import { linkByDigest, linkById, linksOf, revokedLinks, standingIssued, standingLinks } from './link-store.ts'
import { fedPointsOf } from './point-store.ts'
import { statementsOf } from './statement-store.ts'
import { codeDigest, codeOf } from './voting/link-code.ts'

type LinkRow = Awaited<ReturnType<typeof linksOf>>[number]

function linkView(read: Read, secret: string, link: LinkRow, voters: ReadonlyMap<string, number>): LinkView {
  const code = codeOf(secret, link.id)
  return {
    id: link.id,
    kind: link.kind,
    label: link.label,
    code,
    address: `${read.ports.publicAddress ?? ''}/c/${code}`,
    createdAt: link.createdAt,
    revoked: link.revokedAt !== null,
    voters: voters.get(link.id) ?? 0,
  }
}

/** So many revoked links are shown with their trace; the history holds all. */
const mostRevoked = 50
const linksAtOnce = 100

/** Everything the room's staff see of one consultation. */
export async function staffConsultationView(read: Read, id: string): Promise<StaffConsultationView> {
  const { row, view } = await consultationForStaff(read, id)
  const { db } = read
  const [rows, votes, links, revoked, voters, issued, fed] = await Promise.all([
    statementsOf(db, row.number),
    keptVotes(db, row.id),
    linksOf(db, row.id, 'open'),
    revokedLinks(db, row.id, mostRevoked),
    votersByLink(db, row.number),
    issuedByLabel(db, row),
    fedPointsOf(db, row.id),
  ])
  const statements = rows.map((one) => statementView(one, votes))
  const can = (action: Action) => may(read.actor, action, { path: view.path })
  return {
    consultation: view,
    sessionId: row.sessionId,
    sessionTitle: row.sessionId ? await sessionTitle(db, row.sessionId) : null,
    opening: row.state === 'draft' ? await openingReasons(read, row, statements) : [],
    statementsAllowed: row.takesStatements,
    waiting: statements.filter((one) => one.state === 'waiting'),
    statements,
    openLinks: links
      .filter((link) => !link.revokedAt)
      .map((link) => linkView(read, row.secret, link, voters)),
    revoked: revoked.map(({ reason, by, ...link }) => ({
      link: linkView(read, row.secret, link, voters),
      revokedAt: link.revokedAt!,
      reason,
      by,
    })),
    issued,
    fed,
    flags: null,
    may: {
      manage: can('consultations.change'),
      moderate: can('statements.moderate'),
      enterSlips: can('slips.enter'),
      feed: can('consultations.feed'),
    },
  }
}

async function openingReasons(read: Read, row: ConsultationHandle, statements: { state: string }[]) {
  const facts = {
    state: row.state,
    openStatements: statements.filter((one) => one.state === 'open').length,
    waysIn: {
      openToDevices: row.openToDevices,
      openToPhones: row.openToPhones,
      links: await standingLinks(read.db, row.id),
    },
    closesOn: row.closesAt && lastDayBefore(row.closesAt),
  }
  return openObstacles(facts, dayOf(read.now))
}

/** The issued links of one place (or of all), as they are printed: revoked ones are left out. */
export async function linksForPrinting(read: Read, id: string, label?: string | null): Promise<LinkView[]> {
  const { row, view } = await consultationForStaff(read, id)
  authorise(read.actor, 'links.issue', { path: view.path })
  const links = await linksOf(read.db, row.id, 'issued', label)
  const voters = await votersByLink(read.db, row.number)
  return links.filter((link) => !link.revokedAt).map((link) => linkView(read, row.secret, link, voters))
}

/** Issued links of one place from `after` on, or the one of a code: to find the one that is to be revoked. */
export async function issuedLinksView(
  read: Read,
  id: string,
  wanted: { label: string | null; code: string; after: string },
): Promise<IssuedLinksView> {
  const { row, view } = await consultationForStaff(read, id)
  authorise(read.actor, 'links.revoke', { path: view.path })
  const voters = await votersByLink(read.db, row.number)
  const { label, code, after } = wanted
  const told = (links: LinkRow[]) => links.map((link) => linkView(read, row.secret, link, voters))
  if (code !== '') {
    const link = await linkByDigest(read.db, row.id, codeDigest(code))
    return { consultation: view, label: null, code, links: told(link ? [link] : []), more: null }
  }
  const links = await standingIssued(read.db, row.id, { label, after, limit: linksAtOnce + 1 })
  const shown = links.slice(0, linksAtOnce)
  const more = links.length > linksAtOnce ? shown.at(-1)!.id : null
  return { consultation: view, label, code: null, links: told(shown), more }
}

/** One link of a consultation, for those who may revoke it. */
export async function linkToRevoke(read: Read, id: string, linkId: string): Promise<LinkView> {
  const { row, view } = await consultationForStaff(read, id)
  authorise(read.actor, 'links.revoke', { path: view.path })
  const link = found(await linkById(read.db, row.id, linkId), 'consultations.link-unknown')
  return linkView(read, row.secret, link, await votersByLink(read.db, row.number))
}
