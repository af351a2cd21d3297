import { dayOf } from '../../../base/day.ts'
import type { Read } from '../../../platform/commands/act.ts'
import { type Action, authorise, may } from '../../access/index.ts'
import type { LinkView, StaffConsultationView } from '../contract/views.ts'
import { openObstacles } from '../rules/consultation-obstacles.ts'
import { lastDayBefore } from '../rules/consultation-times.ts'
import type { ConsultationHandle } from './consultation-store.ts'
import { issuedByLabel, keptVotes, sessionTitle, votersByLink } from './consultation-view-store.ts'
import { consultationForStaff, statementView } from './consultation-views.ts'
import { linksOf, standingLinks } from './link-store.ts'
import { fedPointsOf } from './point-store.ts'
import { statementsOf } from './statement-store.ts'
import { codeOf } from './voting/link-code.ts'

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

/** Everything the room's staff see of one consultation. */
export async function staffConsultationView(read: Read, id: string): Promise<StaffConsultationView> {
  const { row, view } = await consultationForStaff(read, id)
  const { db } = read
  const [rows, votes, links, voters, issued, fed] = await Promise.all([
    statementsOf(db, row.number),
    keptVotes(db, row.id),
    linksOf(db, row.id, 'open'),
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
    openLinks: links.map((link) => linkView(read, row.secret, link, voters)),
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
