import type { Queryable } from '../../../platform/database/tables.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import type { Action } from '../../access/index.ts'
import { askedEntry, usesOf } from '../../corrections/index.ts'
import { correctionWords } from '../../corrections/index.web.ts'
import {
  CorrectCommitmentPage,
  CorrectConsensusPage,
  CorrectDissentPage,
  CorrectOpinionPage,
  VoidCommitmentPage,
  VoidConsensusPage,
  VoidDissentPage,
  VoidOpinionPage,
} from '../web/correct-pages.tsx'
import { correctWords } from '../web/correct-words.ts'
import { entryLists, type SessionEntry } from '../web/entry-corrections.tsx'
import { correctCommitmentCommand, voidCommitmentCommand } from './correct-commitment.ts'
import { correctConsensusCommand, voidConsensusCommand } from './correct-consensus.ts'
import { correctDissentCommand, voidDissentCommand } from './correct-dissent.ts'
import { correctOpinionCommand, voidOpinionCommand } from './correct-opinion.ts'
import { commitmentsOfRound, consensusOfRound, dissentsOfRound, opinionsOfRound } from './outcome-store.ts'

/** The entry that the address names, for someone who may do this to it. */
function entryFor<Row extends { id: string }>(
  request: PageRequest,
  action: Action,
  rowsOf: (db: Queryable, roundId: string) => Promise<Row[]>,
) {
  return askedEntry(request, action, request.params.entryId!, rowsOf)
}

const opinionFor = (request: PageRequest, action: Action) => entryFor(request, action, opinionsOfRound)
const consensusFor = (request: PageRequest, action: Action) => entryFor(request, action, consensusOfRound)
const dissentFor = (request: PageRequest, action: Action) => entryFor(request, action, dissentsOfRound)

/** With the rows of the lists that stem from it. */
async function commitmentFor(request: PageRequest, action: Action) {
  const hand = await entryFor(request, action, commitmentsOfRound)
  return { ...hand, uses: await usesOf(request, { kind: 'commitment', id: hand.row.id }) }
}

const rowsOf = {
  opinion: opinionsOfRound,
  consensus: consensusOfRound,
  dissent: dissentsOfRound,
  commitment: commitmentsOfRound,
}

/** Back to the record in which the entry stands: that of the latest round, or of an earlier one. */
async function done(
  request: PageRequest,
  act: 'correct' | 'void',
  kind: SessionEntry,
  { number }: { number: number },
) {
  const { record } = await entryFor<{ id: string }>(request, `${entryLists[kind]}.${act}`, rowsOf[kind])
  const words = wordsIn(correctionWords, request.lang)
  const what = wordsIn(correctWords, request.lang)[kind](number)
  return {
    redirect: `${record}#sessions`,
    flash: act === 'correct' ? words.saved(what) : words.voided(what),
  }
}

/** What the fields hold: the entry as it stands, what is not known being empty. */
function filled(values: Record<string, string | null>): FormValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']))
}

const chainId = (request: PageRequest) => request.params.topicId!
const at = (list: string, act: 'correct' | 'void') => ({
  path: `/staff/topics/:topicId/${list}/:entryId/${act}`,
  access: 'staff' as const,
  chainId,
})
const fixed =
  (name: string) =>
  ({ params: { topicId, entryId } }: PageRequest) => ({ topicId, [name]: entryId })

/** The forms that correct and strike out what was noted of a session. */
export const correctionForms: AnyFormPage[] = [
  defineFormPage({
    ...at('opinions', 'correct'),
    command: correctOpinionCommand,
    async values(request) {
      const { speaker, speakerGroup, channel, kind, words } = (await opinionFor(request, 'opinions.correct'))
        .row
      return { speaker, speakerGroup, channel, kind, words }
    },
    async show(request, form) {
      return <CorrectOpinionPage {...(await opinionFor(request, 'opinions.correct'))} form={form} uses={[]} />
    },
    fixed: fixed('opinionId'),
    done: (result, request) => done(request, 'correct', 'opinion', result),
  }),
  defineFormPage({
    ...at('opinions', 'void'),
    command: voidOpinionCommand,
    async show(request, form) {
      return <VoidOpinionPage {...(await opinionFor(request, 'opinions.void'))} form={form} />
    },
    fixed: fixed('opinionId'),
    done: (result, request) => done(request, 'void', 'opinion', result),
  }),
  defineFormPage({
    ...at('consensus', 'correct'),
    command: correctConsensusCommand,
    values: async (request) => ({ text: (await consensusFor(request, 'consensus.correct')).row.text }),
    async show(request, form) {
      const { topic, row } = await consensusFor(request, 'consensus.correct')
      const uses = await usesOf(request, { kind: 'consensus', id: row.id })
      return <CorrectConsensusPage topic={topic} row={row} form={form} uses={uses} />
    },
    fixed: fixed('consensusId'),
    done: (result, request) => done(request, 'correct', 'consensus', result),
  }),
  defineFormPage({
    ...at('consensus', 'void'),
    command: voidConsensusCommand,
    async show(request, form) {
      return <VoidConsensusPage {...(await consensusFor(request, 'consensus.void'))} form={form} />
    },
    fixed: fixed('consensusId'),
    done: (result, request) => done(request, 'void', 'consensus', result),
  }),
  defineFormPage({
    ...at('dissents', 'correct'),
    command: correctDissentCommand,
    async values(request) {
      const { row } = await dissentFor(request, 'dissents.correct')
      const { speakerGroup, text, explanation, explainedBy, explainedOn, accepted } = row
      return filled({ speakerGroup, text, explanation, explainedBy, explainedOn, accepted })
    },
    async show(request, form) {
      return <CorrectDissentPage {...(await dissentFor(request, 'dissents.correct'))} form={form} uses={[]} />
    },
    fixed: fixed('dissentId'),
    done: (result, request) => done(request, 'correct', 'dissent', result),
  }),
  defineFormPage({
    ...at('dissents', 'void'),
    command: voidDissentCommand,
    async show(request, form) {
      return <VoidDissentPage {...(await dissentFor(request, 'dissents.void'))} form={form} />
    },
    fixed: fixed('dissentId'),
    done: (result, request) => done(request, 'void', 'dissent', result),
  }),
  defineFormPage({
    ...at('commitments', 'correct'),
    command: correctCommitmentCommand,
    async values(request) {
      const { bodyName, text, dueOn } = (await commitmentFor(request, 'commitments.correct')).row
      return filled({ bodyName, text, dueOn })
    },
    async show(request, form) {
      return <CorrectCommitmentPage {...(await commitmentFor(request, 'commitments.correct'))} form={form} />
    },
    fixed: fixed('commitmentId'),
    done: (result, request) => done(request, 'correct', 'commitment', result),
  }),
  defineFormPage({
    ...at('commitments', 'void'),
    command: voidCommitmentCommand,
    async show(request, form) {
      return <VoidCommitmentPage {...(await commitmentFor(request, 'commitments.void'))} form={form} />
    },
    fixed: fixed('commitmentId'),
    done: (result, request) => done(request, 'void', 'commitment', result),
  }),
]
