import type { Read } from '../../../../platform/commands/act.ts'
import type { PageRequest } from '../../../../platform/http/page.ts'
import type { VoterView, VotingView } from '../../contract/views.ts'
import { openObstacles, partObstacles } from '../../rules/vote-obstacles.ts'
import { consultationView } from '../consultation-views.ts'
import { leftAnything, statementsOfVoter } from '../voter-store.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { tokenIn } from './voter-cookie.ts'
import type { Voter } from './voter-token.ts'
import { consultationAt, deskOf, type ShownStatement } from './voting-desk.ts'
import { asTaker } from './voting-store.ts'
import { phoneVoter, type WhoVotes, whoVotes } from './who-votes.ts'

/** The token that the reader's browser keeps for a consultation. */
export async function voterTokenIn(
  request: Read & Pick<PageRequest, 'cookies'>,
  consultationId: string,
): Promise<string | undefined> {
  return tokenIn(request, await consultationAt(request.ports, consultationId))
}

/** Whether the signed-in reader has yet to say whose the answers are that this device gave before. */
export async function mustSayFirst(
  read: Read,
  consultationId: string,
  token: string | undefined,
): Promise<boolean> {
  const one = await consultationAt(read.ports, consultationId)
  const device = whoVotes(one, token, read.actor)?.device
  if (!device || openObstacles(one.facts, read.now).length > 0) return false
  return leftAnything(read.db, one.facts.number, device.id)
}

/**
 * The page of voting for the voter whose token it is, or for a resident by the verified phone. Without a voter and
 * without a bar the reader may begin: by posting `begin` to the same address. `shown` is the statement to show once more.
 */
export async function votingView(
  read: Read,
  consultationId: string,
  token: string | undefined,
  shown: ShownStatement | null = null,
): Promise<VotingView> {
  const consultation = await consultationView(read, consultationId)
  const one = await consultationAt(read.ports, consultationId)
  const who = whoVotes(one, token, read.actor)
  const voter = who && (await voterView(read, one, who.voter))
  const bar = barOf(one, who?.voter ?? null, voter, read)
  const desk = deskOf(read.ports)
  const same = who && !bar && shown ? desk.again(one, who.voter, shown) : null
  const drawn = who && !bar ? (same ?? (await desk.next(one, who.voter))) : null
  const next = drawn && {
    number: drawn.statement.number,
    text: drawn.statement.text ?? '',
    author: drawn.statement.author,
    draw: drawn.draw,
  }
  return { consultation, voter, next, alsoPhone: await alsoPhone(read, one, who), bar }
}

async function alsoPhone(read: Read, one: OpenConsultation, who: WhoVotes | null): Promise<boolean> {
  const phone = phoneVoter(one, read.actor)
  if (who?.voter.kind !== 'issued' || !phone) return false
  return leftAnything(read.db, one.facts.number, phone.voter.id)
}

async function voterView(read: Read, one: OpenConsultation, voter: Voter): Promise<VoterView> {
  const written = await statementsOfVoter(read.db, one.facts.number, voter.id)
  return {
    kind: voter.kind,
    ...(await deskOf(read.ports).progress(one, voter)),
    statements: written.flatMap(({ number, text, state, reason, words }) =>
      text === null ? [] : [{ number, text, state, reason, words }],
    ),
  }
}

function barOf(
  { facts, table }: OpenConsultation,
  voter: Voter | null,
  view: VoterView | null,
  read: Read,
): VotingView['bar'] {
  if (facts.state === 'draft') return 'not_open_yet'
  if (openObstacles(facts, read.now).length > 0) return 'closed'
  if (table.open.length === 0) return 'no_statements'
  if (!voter || !view) return facts.openToDevices ? null : 'link_needed'
  const taker = asTaker(facts, voter)
  if (taker.joined && voter.kind !== 'phone') return 'joined'
  if (taker.linkRevoked) return 'link_revoked'
  if (partObstacles(facts, taker).length > 0) return 'link_needed'
  return view.answered >= view.total ? 'all_answered' : null
}
