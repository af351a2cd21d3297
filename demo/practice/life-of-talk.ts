import { setParticipantsCommand } from '../../src/features/participants/index.ts'
import {
  correctResearchCommand,
  listProblemsCommand,
  recordResearchCommand,
} from '../../src/features/research/index.ts'
import {
  attendSessionCommand,
  concludeSessionCommand,
  noteOpinionsCommand,
  openSessionCommand,
  planSessionCommand,
} from '../../src/features/sessions/index.ts'
import type { Life } from './life.ts'
import { told } from './matter.ts'

const table = [
  { category: '政协委员', group: 'cppcc' as const, headCount: 3 },
  { category: '居民代表', group: 'masses' as const, headCount: 14 },
  { category: '物业公司代表', group: 'stakeholder' as const, headCount: 2 },
  { category: '社区干部', group: 'grassroots_cadre' as const, headCount: 2 },
  { category: '街道干部', group: 'party_gov' as const, headCount: 2 },
]

/** Research, participants and the session. */
export async function liveTalk(life: Life): Promise<void> {
  const { stage, matter, topicId, roundId } = life
  const { player } = stage
  const { convener } = matter
  if (!life.reaches('researched')) return
  const visit = {
    kind: 'visit' as const,
    place: matter.place,
    happenedOn: player.ago(life.day - 3),
    who: '召集人、政协委员、居民代表',
    peopleCount: 23,
    findings: told(matter.findings),
  }
  const { mistyped } = matter
  const { researchId } = await player.act(
    convener,
    recordResearchCommand,
    { roundIds: [roundId], ...visit, findings: mistyped?.findings ?? visit.findings },
    life.later(3),
  )
  if (mistyped) {
    const correction = { topicId, researchId, ...visit, reason: mistyped.reason }
    await player.act(convener, correctResearchCommand, correction, player.ago(life.day))
  }
  if (matter.problems) {
    const list = { roundId, researchId, items: matter.problems }
    await player.act(convener, listProblemsCommand, list, player.ago(life.day))
  }
  if (!life.reaches('invited')) return
  await player.act(convener, setParticipantsCommand, { topicId, rows: table }, life.later(2))
  if (!life.reaches('planned')) return
  const ahead = matter.stage === 'planned'
  const heldOn = ahead ? player.ago(-5) : player.ago(Math.max(0, life.day - 3))
  const { sessionId } = await player.act(
    convener,
    planSessionCommand,
    {
      topicId,
      title: matter.title,
      chair: '召集人',
      subEvents: [{ form: 'courtyard', place: matter.place, heldOn, startsAt: '10:00' }],
    },
    life.later(1),
  )
  if (!life.reaches('opened')) return
  await player.act(convener, openSessionCommand, { topicId, sessionId }, life.later(2))
  if (!life.reaches('held')) return
  const talk = told(matter.talk)
  await player.act(
    convener,
    attendSessionCommand,
    { topicId, sessionId, allCame: true },
    player.ago(life.day),
  )
  await player.act(
    convener,
    noteOpinionsCommand,
    {
      topicId,
      sessionId,
      opinions: talk.said.map((words, index) => ({
        speaker: index % 2 === 0 ? '居民代表' : '政协委员',
        speakerGroup: index % 2 === 0 ? ('masses' as const) : ('cppcc' as const),
        kind: index === 0 ? ('problem' as const) : ('suggestion' as const),
        words,
      })),
    },
    player.ago(life.day),
  )
  await player.act(
    convener,
    concludeSessionCommand,
    {
      topicId,
      sessionId,
      heldOn: player.ago(life.day),
      consensus: talk.consensus.map((text) => ({ text })),
      dissents: talk.dissent
        ? [
            {
              speakerGroup: 'masses' as const,
              text: talk.dissent.text,
              explanation: talk.dissent.explanation,
              explainedBy: '召集人',
              explainedOn: player.ago(life.day),
              accepted: 'accepted' as const,
            },
          ]
        : [],
    },
    player.ago(life.day),
  )
}
