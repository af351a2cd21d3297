import { newId } from '../../src/base/id.ts'
import {
  type Credential,
  closeConsultationCommand,
  createConsultationCommand,
  enterSlipCommand,
  fedPointsPort,
  feedPointsCommand,
  issueLinksCommand,
  moderateStatementsCommand,
  newDevice,
  openConsultationCommand,
  resultsDesk,
  seedStatementsCommand,
  tokenOf,
  voterOf,
  votingDesk,
  writeStatementCommand,
} from '../../src/features/consultations/index.ts'
import { concludeSessionCommand } from '../../src/features/sessions/index.ts'
import { latestRound } from '../../src/features/topics/index.ts'
import type { Database } from '../../src/platform/database/tables.ts'
import type { Stage } from '../cases/stage.ts'
import type { Asked, Consultation } from './consultations.ts'
import { live } from './life.ts'
import { seededRandom } from './seeded-random.ts'

const answers = ['disagree', 'pass', 'agree'] as const
const day = 86_400_000
/** People come in groups of so many, each group some hours after the one before. */
const together = 100

/** Asks people online about a practice matter: made, opened, answered over every way in, and where it says so, ended. */
export async function consult(stage: Stage, database: Database, wanted: Consultation): Promise<void> {
  const { player } = stage
  const { matter } = wanted
  const topicId = await live(stage, matter)
  const on = player.ago(6)
  const act = matter.convener
  const { consultationId } = await player.act(
    act,
    createConsultationCommand,
    {
      topicId,
      title: wanted.title,
      question: wanted.question,
      openToDevices: true,
      openToPhones: true,
      takesStatements: true,
      resultsShown: 'while_open',
      ...(wanted.fed ? {} : { closesOn: player.ago(-12), statementsCloseOn: player.ago(-8) }),
    },
    on,
  )
  const statements = wanted.asked.map(({ text, author }) => ({ text, author }))
  await player.act(act, seedStatementsCommand, { consultationId, statements }, on)
  const { issued } = wanted.voters
  const links = await player.act(
    act,
    issueLinksCommand,
    { consultationId, kind: 'issued', count: issued, label: '挨家送' },
    on,
  )
  const open = await player.act(
    act,
    issueLinksCommand,
    { consultationId, kind: 'open', label: '院门口公告栏' },
    on,
  )
  await player.act(act, openConsultationCommand, { consultationId }, on)

  let at = Date.parse(`${on}T04:00:00Z`)
  const desk = votingDesk(database, { clock: () => new Date(at) })
  const consultation = (await desk.consultation(consultationId))!
  const { secret } = consultation.facts
  const people = waysIn(wanted, links.linkIds, open.linkIds[0]!)
  // Who goes by phone writes signed in.
  const writers = people.filter(({ kind }) => kind !== 'phone')
  await write(stage, wanted, consultationId, (index) => tokenOf(secret, writers[index * 6]!))
  await desk.refresh(consultation)

  const random = seededRandom(wanted.seed)
  const step = (4 * day) / Math.ceil(people.length / together)
  for (let from = 0; from < people.length; from += together) {
    const group = people.slice(from, from + together).map((credential, index) => ({
      voter: voterOf(secret, credential),
      ballot: ballotOf(wanted.asked, (from + index) % 3, random),
    }))
    const begun = at
    for (let turn = 0; turn < wanted.asked.length; turn++) {
      const cast = group.flatMap(({ voter, ballot }) => {
        const vote = ballot[turn]
        return vote ? [desk.cast(consultation, voter, { ...vote, channel: 1 })] : []
      })
      await Promise.all(cast)
      at += 9_000
    }
    at = begun + step
  }
  await hurried(wanted, desk, consultation, open.linkIds[0]!)
  for (let slip = 1; slip <= wanted.voters.slips; slip++) {
    const ballot = ballotOf(wanted.asked, slip % 3, random)
    const rows = ballot.map(({ statement, answer }) => ({ number: statement, answer }))
    await player.act(
      act,
      enterSlipCommand,
      { consultationId, slipNumber: `纸-${slip}`, answers: rows },
      player.ago(1),
    )
  }
  // Computed once from all that was answered, and, where more follows, as it stands after that.
  const results = resultsDesk(database, desk, { pauseMs: 0 })
  const compute = async () => {
    await desk.refresh(consultation)
    results.watch(consultation)
    await results.settled(consultationId)
  }
  await compute()
  if (wanted.fed) {
    await end(stage, topicId, consultationId, wanted)
    await compute()
  }
  await desk.close()
  await results.close()
}

/** One credential for each person, the ways in mixed. */
function waysIn({ voters, seed }: Consultation, linkIds: string[], openLinkId: string): Credential[] {
  const random = seededRandom(seed + 1)
  const all: Credential[] = [
    ...linkIds
      .slice(0, Math.ceil(linkIds.length * 0.9))
      .map((linkId) => ({ kind: 'issued' as const, linkId })),
    ...Array.from({ length: voters.phones }, () => ({ kind: 'phone' as const, residentId: newId() })),
    ...Array.from({ length: voters.devices }, () => newDevice(openLinkId)),
  ]
  return all
    .map((credential) => ({ credential, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ credential }) => credential)
}

/** What one person answers: most of the statements, as people of that kind lean, in an order of their own. */
function ballotOf(asked: Asked[], kind: number, random: () => number) {
  // Nobody is placed with fewer than seven answers.
  const takes = Math.max(0.72, 7.7 / asked.length)
  return asked
    .map(({ agree }, index) => {
      const share = agree[kind]! / 100
      const answer = random() < 0.08 ? answers[1] : random() < share ? answers[2] : answers[0]
      return { statement: index + 1, answer, place: random() }
    })
    .filter(() => random() < takes)
    .sort((a, b) => a.place - b.place)
    .map(({ statement, answer }) => ({ statement, answer }))
}

/** A handful of devices that say yes to everything at once: they count, and are flagged for people to look at. */
async function hurried(
  { voters, asked }: Consultation,
  desk: ReturnType<typeof votingDesk>,
  consultation: Parameters<typeof desk.cast>[0],
  openLinkId: string,
): Promise<void> {
  for (let device = 0; device < voters.alike; device++) {
    const voter = voterOf(consultation.facts.secret, newDevice(openLinkId))
    const vote = { answer: 'agree' as const, channel: 1 as const }
    await Promise.all(
      asked.map((_, index) => desk.cast(consultation, voter, { ...vote, statement: index + 1 })),
    )
  }
}

/** Residents write statements of their own; the convener reads some of them. */
async function write(
  { player }: Stage,
  { written, matter }: Consultation,
  consultationId: string,
  tokenAt: (index: number) => string,
): Promise<void> {
  const decisions: { number: number; decision: 'publish' | 'reject'; reason?: 'off_topic' }[] = []
  for (const [index, { text, decision }] of written.entries()) {
    const request = { consultationId, voter: tokenAt(index), text }
    const { number } = await player.visitor(writeStatementCommand, request, player.ago(5))
    if (decision === 'publish') decisions.push({ number, decision })
    if (decision === 'off_topic') decisions.push({ number, decision: 'reject', reason: decision })
  }
  await player.act(matter.convener, moderateStatementsCommand, { consultationId, decisions }, player.ago(4))
}

/** Ends it and hands points on: to the session, which takes them up, and to the suggestion list. */
async function end(
  { player, db }: Stage,
  topicId: string,
  consultationId: string,
  { matter, fed }: Consultation,
): Promise<void> {
  const act = matter.convener
  await player.act(act, closeConsultationCommand, { consultationId })
  const { roundId } = await latestRound(db, topicId)
  const points = (numbers: number[]) => numbers.map((number) => ({ number, chosen: true }))
  const session = points(fed!.session)
  await player.act(act, feedPointsCommand, { consultationId, to: 'session', points: session })
  const waiting = await fedPointsPort.waiting(db, roundId)
  const consensus = waiting.map(({ id, text }, index) => {
    const found = fed!.found[fed!.session[index]!]
    return { pointId: id, text: found ? `${found}网上问的是：${text}` : text }
  })
  await player.act(act, concludeSessionCommand, { topicId, consensus })
  const suggestions = points(fed!.suggestions)
  await player.act(act, feedPointsCommand, { consultationId, to: 'suggestions', points: suggestions })
}
