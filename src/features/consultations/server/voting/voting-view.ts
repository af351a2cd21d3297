import type { Read } from '../../../../platform/commands/act.ts'
import type { PageRequest } from '../../../../platform/http/page.ts'
import type { OwnAnswersView, VoterView, VotingView } from '../../contract/views.ts'
import { openObstacles, partObstacles } from '../../rules/vote-obstacles.ts'
import { answerOf } from '../../rules/words.ts'
import { consultationView } from '../consultation-views.ts'
import { answersOfVoter, answerTo, leftAnything, statementsOfVoter } from '../voter-store.ts'
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

/** What the page of voting is asked for besides the next statement, by the numbers of statements. */
export type AskedOfVoting = {
  /** What could not be taken and is shown once more. */
  shown?: ShownStatement | null
  /** What the voter wants to answer otherwise. */
  again?: number | null
  /** What the voter has answered just now. */
  kept?: number | null
}

/**
 * The page of voting for the voter whose token it is, or for a resident by the verified phone. Without a voter and
 * without a bar the reader may begin: by posting `begin` to the same address. What is asked for beyond the voter's own
 * answers or beyond what is open is left out, and the next statement is shown.
 */
export async function votingView(
  read: Read,
  consultationId: string,
  token: string | undefined,
  { shown = null, again = null, kept = null }: AskedOfVoting = {},
): Promise<VotingView> {
  const consultation = await consultationView(read, consultationId)
  const one = await consultationAt(read.ports, consultationId)
  const who = whoVotes(one, token, read.actor)
  const voter = who && (await voterView(read, one, who.voter))
  const bar = barOf(one, who?.voter ?? null, voter, read)
  const desk = deskOf(read.ports)
  const asked = again ?? kept
  const answer = who && asked !== null ? await answerTo(read.db, one.facts.number, who.voter.id, asked) : null
  const own = asked !== null && answer ? { number: asked, answer } : null
  const changing = own && again !== null && (!bar || bar === 'all_answered') ? openStatement(one, own) : null
  const same = who && !bar && shown ? desk.again(one, who.voter, shown) : null
  const drawn = who && !bar && !changing ? (same ?? (await desk.next(one, who.voter))) : null
  // It keeps how likely it was to be drawn the first time: it is not drawn again.
  const statement = changing ? { ...changing, draw: '' } : drawn && { ...drawn.statement, draw: drawn.draw }
  return {
    consultation,
    voter,
    next: statement && {
      number: statement.number,
      text: statement.text ?? '',
      author: statement.author,
      draw: statement.draw,
    },
    before: changing && own ? own.answer : null,
    kept:
      again === null && own && openStatement(one, own) && openObstacles(one.facts, read.now).length === 0
        ? own
        : null,
    alsoPhone: await alsoPhone(read, one, who),
    bar: changing ? null : bar,
  }
}

function openStatement({ table }: OpenConsultation, { number }: { number: number }) {
  return table.open.find((one) => one.number === number) ?? null
}

/** What a voter has answered, also once it is over; nothing where nobody is known or somebody else answers by now. */
export async function ownAnswersView(
  read: Read,
  consultationId: string,
  token: string | undefined,
): Promise<OwnAnswersView> {
  const { consultation, voter, bar } = await votingView(read, consultationId, token)
  const one = await consultationAt(read.ports, consultationId)
  const who = whoVotes(one, token, read.actor)
  const rows = who ? await answersOfVoter(read.db, one.facts.number, who.voter.id) : []
  const mayChange = bar === null || bar === 'all_answered'
  return {
    consultation,
    voter,
    mayChange,
    answers: rows.map(({ number, text, author, state, answer }) => ({
      ...{ number, text, author, answer: answerOf(answer) },
      isOpen: state === 'open',
    })),
  }
}

/** How far the reader is, where the reader has answered anything. */
export async function progressOfReader(
  read: Read,
  consultationId: string,
  token: string | undefined,
): Promise<{ answered: number; left: number } | null> {
  const one = await consultationAt(read.ports, consultationId)
  const who = whoVotes(one, token, read.actor)
  if (!who || asTaker(one.facts, who.voter).joined) return null
  const { answered, total } = await deskOf(read.ports).progress(one, who.voter)
  return answered > 0 ? { answered, left: Math.max(0, total - answered) } : null
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
