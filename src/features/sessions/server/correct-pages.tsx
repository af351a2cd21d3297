import { found } from '../../../base/reason.ts'
import type { Queryable } from '../../../platform/database/tables.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { type Action, authorise } from '../../access/index.ts'
import { usesOf } from '../../corrections/index.ts'
import { correctionWords } from '../../corrections/index.web.ts'
import { latestRound } from '../../topics/index.ts'
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
import type { SessionEntry } from '../web/entry-corrections.tsx'
import { correctCommitmentCommand, voidCommitmentCommand } from './correct-commitment.ts'
import { correctConsensusCommand, voidConsensusCommand } from './correct-consensus.ts'
import { correctDissentCommand, voidDissentCommand } from './correct-dissent.ts'
import { correctOpinionCommand, voidOpinionCommand } from './correct-opinion.ts'
import { commitmentsOfRound, consensusOfRound, dissentsOfRound, opinionsOfRound } from './outcome-store.ts'

/** The entry that the address names, for someone who may do this to it. */
async function entryFor<Row extends { id: string }>(
  request: PageRequest,
  action: Action,
  rowsOf: (db: Queryable, roundId: string) => Promise<Row[]>,
) {
  const topic = await latestRound(request.db, request.params.topicId!)
  authorise(request.actor, action, { path: topic.path })
  const rows = await rowsOf(request.db, topic.roundId)
  return {
    topic,
    row: found(
      rows.find((one) => one.id === request.params.entryId),
      'corrections.no-such-entry',
    ),
  }
}

const opinionFor = (request: PageRequest, action: Action) => entryFor(request, action, opinionsOfRound)
const consensusFor = (request: PageRequest, action: Action) => entryFor(request, action, consensusOfRound)
const dissentFor = (request: PageRequest, action: Action) => entryFor(request, action, dissentsOfRound)

/** With the rows of the lists that stem from it. */
async function commitmentFor(request: PageRequest, action: Action) {
  const hand = await entryFor(request, action, commitmentsOfRound)
  return { ...hand, uses: await usesOf(request, { kind: 'commitment', id: hand.row.id }) }
}

function done(request: PageRequest, say: 'saved' | 'voided', kind: SessionEntry) {
  return ({ number }: { number: number }) => ({
    redirect: `/staff/topics/${request.params.topicId}#sessions`,
    flash: wordsIn(correctionWords, request.lang)[say](wordsIn(correctWords, request.lang)[kind](number)),
  })
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
    done: (result, request) => done(request, 'saved', 'opinion')(result),
  }),
  defineFormPage({
    ...at('opinions', 'void'),
    command: voidOpinionCommand,
    async show(request, form) {
      return <VoidOpinionPage {...(await opinionFor(request, 'opinions.void'))} form={form} />
    },
    fixed: fixed('opinionId'),
    done: (result, request) => done(request, 'voided', 'opinion')(result),
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
    done: (result, request) => done(request, 'saved', 'consensus')(result),
  }),
  defineFormPage({
    ...at('consensus', 'void'),
    command: voidConsensusCommand,
    async show(request, form) {
      return <VoidConsensusPage {...(await consensusFor(request, 'consensus.void'))} form={form} />
    },
    fixed: fixed('consensusId'),
    done: (result, request) => done(request, 'voided', 'consensus')(result),
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
    done: (result, request) => done(request, 'saved', 'dissent')(result),
  }),
  defineFormPage({
    ...at('dissents', 'void'),
    command: voidDissentCommand,
    async show(request, form) {
      return <VoidDissentPage {...(await dissentFor(request, 'dissents.void'))} form={form} />
    },
    fixed: fixed('dissentId'),
    done: (result, request) => done(request, 'voided', 'dissent')(result),
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
    done: (result, request) => done(request, 'saved', 'commitment')(result),
  }),
  defineFormPage({
    ...at('commitments', 'void'),
    command: voidCommitmentCommand,
    async show(request, form) {
      return <VoidCommitmentPage {...(await commitmentFor(request, 'commitments.void'))} form={form} />
    },
    fixed: fixed('commitmentId'),
    done: (result, request) => done(request, 'voided', 'commitment')(result),
  }),
]
