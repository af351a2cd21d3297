import { addDays } from '../../src/base/day.ts'
import {
  analyseCauseCommand,
  closeEvaluationsCommand,
  closeRoundCommand,
  openEvaluationsCommand,
  talkAgainCommand,
  tallyEvaluationCommand,
} from '../../src/features/evaluations/index.ts'
import { setParticipantsCommand } from '../../src/features/participants/index.ts'
import {
  correctResearchCommand,
  listProblemsCommand,
  recordResearchCommand,
} from '../../src/features/research/index.ts'
import {
  askExtensionCommand,
  changeResponsibilityCommand,
  deliverFeedbackCommand,
  draftSuggestionsCommand,
  issueResponsibilitiesCommand,
  prepareFeedbackCommand,
  reportProgressCommand,
  resultsOfRound,
  submitSuggestionsCommand,
} from '../../src/features/results/index.ts'
import {
  attendSessionCommand,
  concludeSessionCommand,
  noteOpinionsCommand,
  openSessionCommand,
  planSessionCommand,
} from '../../src/features/sessions/index.ts'
import {
  acknowledgeTopicCommand,
  approveTopicCommand,
  declineTopicCommand,
  draftTopicCommand,
  fileTopicCommand,
  issueNoticeCommand,
  returnTopicCommand,
  submitTopicCommand,
  topicView,
} from '../../src/features/topics/index.ts'
import type { Stage } from '../cases/stage.ts'
import { type Matter, type StageName, stages } from './matter.ts'

export type { Matter, StageName } from './matter.ts'

/** Lives a practice matter as far as its stage says; returns the topic. */
export async function live(stage: Stage, matter: Matter): Promise<string> {
  const { player, ids, db } = stage
  const reaches = (name: StageName) => {
    if (matter.stage === 'again') return true
    const at = stages.indexOf(name as (typeof stages)[number])
    return at >= 0 && at <= stages.indexOf(matter.stage as (typeof stages)[number])
  }
  let day = matter.began
  const later = (days: number) => {
    day = Math.max(0, day - days)
    return player.ago(day)
  }
  const convener = matter.convener
  const { topicId, roundId } = await player.act(
    convener,
    draftTopicCommand,
    {
      roomId: ids.rooms.get(matter.room)!,
      title: matter.title,
      background: matter.background,
      field: matter.field,
      criteria: ['livelihood_matter', 'close_to_people'],
      source: matter.source,
      practice: true,
    },
    later(0),
  )
  if (matter.stage === 'draft') return topicId
  await player.act(convener, submitTopicCommand, { topicId }, later(1))
  const decision = () => ({
    topicId,
    bodyName: matter.party.bodyName,
    bodyId: ids.bodies.get(matter.party.body),
    decidedOn: player.ago(day),
  })
  if (matter.stage === 'returned') {
    const on = later(2)
    await player.act(
      matter.party.login,
      returnTopicCommand,
      { ...decision(), reasons: told(matter.refusal) },
      on,
    )
    return topicId
  }
  if (matter.stage === 'declined') {
    const on = later(2)
    await player.act(
      matter.party.login,
      declineTopicCommand,
      { ...decision(), reasons: told(matter.refusal) },
      on,
    )
    return topicId
  }
  if (!reaches('approved')) return topicId
  const approvedOn = later(3)
  await player.act(
    matter.party.login,
    approveTopicCommand,
    { ...decision(), reference: `${matter.party.bodyName}会议纪要`, mode: 'paper' },
    approvedOn,
  )
  if (!reaches('filed')) return topicId
  await player.act(
    convener,
    fileTopicCommand,
    {
      topicId,
      bodyName: matter.filing.bodyName,
      bodyId: ids.bodies.get(matter.filing.body),
      filedOn: player.ago(day - 1),
    },
    later(1),
  )
  if (!reaches('noticed')) return topicId
  await player.act(
    matter.filing.login,
    acknowledgeTopicCommand,
    {
      topicId,
      receivedOn: player.ago(day - 1),
      receiptNumber: `备〔${player.ago(day).slice(0, 4)}〕${Math.max(1, day)}号`,
    },
    later(1),
  )
  await player.act(
    convener,
    issueNoticeCommand,
    {
      topicId,
      subject: 'topic',
      text: `我们打算请大家一起商量：${matter.title}。有话想说的，可以到议事室、打电话，或扫码留言。`,
      places: [matter.place],
      channels: ['board', 'chat_group'],
      shownFrom: player.ago(day),
      shownUntil: player.ago(day - 7),
      issuedBy: '议事室',
    },
    player.ago(day),
  )
  if (!reaches('researched')) return topicId
  const visit = {
    kind: 'visit' as const,
    place: matter.place,
    happenedOn: player.ago(day - 3),
    who: '召集人、政协委员、居民代表',
    peopleCount: 23,
    findings: told(matter.findings),
  }
  const { mistyped } = matter
  const { researchId } = await player.act(
    convener,
    recordResearchCommand,
    { roundIds: [roundId], ...visit, findings: mistyped?.findings ?? visit.findings },
    later(3),
  )
  if (mistyped) {
    const correction = { topicId, researchId, ...visit, reason: mistyped.reason }
    await player.act(convener, correctResearchCommand, correction, player.ago(day))
  }
  if (matter.problems) {
    const list = { roundId, researchId, items: matter.problems }
    await player.act(convener, listProblemsCommand, list, player.ago(day))
  }
  if (!reaches('invited')) return topicId
  await player.act(convener, setParticipantsCommand, { topicId, rows: table }, later(2))
  if (!reaches('planned')) return topicId
  const ahead = matter.stage === 'planned'
  const heldOn = ahead ? player.ago(-5) : player.ago(Math.max(0, day - 3))
  const { sessionId } = await player.act(
    convener,
    planSessionCommand,
    {
      topicId,
      title: matter.title,
      chair: '召集人',
      subEvents: [{ form: 'courtyard', place: matter.place, heldOn, startsAt: '10:00' }],
    },
    later(1),
  )
  if (!reaches('opened')) return topicId
  await player.act(convener, openSessionCommand, { topicId, sessionId }, later(2))
  if (!reaches('held')) return topicId
  const talk = told(matter.talk)
  await player.act(convener, attendSessionCommand, { topicId, sessionId, allCame: true }, player.ago(day))
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
    player.ago(day),
  )
  await player.act(
    convener,
    concludeSessionCommand,
    {
      topicId,
      sessionId,
      heldOn: player.ago(day),
      consensus: talk.consensus.map((text) => ({ text })),
      dissents: talk.dissent
        ? [
            {
              speakerGroup: 'masses' as const,
              text: talk.dissent.text,
              explanation: talk.dissent.explanation,
              explainedBy: '召集人',
              explainedOn: player.ago(day),
              accepted: 'accepted' as const,
            },
          ]
        : [],
    },
    player.ago(day),
  )
  if (!reaches('suggested')) return topicId
  await player.act(
    convener,
    draftSuggestionsCommand,
    { topicId, rows: talk.consensus.map((text) => ({ text })) },
    later(1),
  )
  await player.act(
    convener,
    submitSuggestionsCommand,
    { topicId, toName: matter.party.bodyName, issuedOn: player.ago(day) },
    player.ago(day),
  )
  if (!reaches('assigned')) return topicId
  const issuedOn = later(3)
  const rows = told(matter.rows)
  await player.act(
    matter.party.login,
    issueResponsibilitiesCommand,
    {
      topicId,
      fromName: matter.party.bodyName,
      issuedOn,
      rows: rows.map((row, index) => ({
        origin: `suggestion:${Math.min(index + 1, talk.consensus.length)}`,
        task: row.task,
        leadName: row.bodyName,
        leadBodyId: ids.bodies.get(row.lead),
        person: '单位负责人',
        dueOn: player.ago(day - row.dueIn),
      })),
    },
    issuedOn,
  )
  const { responsibilities } = await resultsOfRound(db, roundId)
  for (const [index, row] of responsibilities.entries()) {
    const { longer, asksFor = longer, reporter = matter.party.login } = rows[index] ?? {}
    if (!asksFor || row.dueOn === null) continue
    const { leadBodyId, helpers, person } = row
    const dueOn = addDays(row.dueOn, asksFor.days)
    const on = later(3)
    const request = { responsibilityId: row.id, dueOn, reason: asksFor.reason }
    const { extensionId } = await player.act(reporter, askExtensionCommand, request, on)
    if (!longer) continue
    await player.act(
      matter.party.login,
      changeResponsibilityCommand,
      {
        topicId,
        responsibilityId: row.id,
        dueOn,
        leadBodyId: leadBodyId ?? undefined,
        helpers,
        person: person ?? undefined,
        reason: longer.reason,
        extensionId,
      },
      on,
    )
  }
  if (!reaches('reported')) return topicId
  const reportedOn = later(8)
  for (const [index, row] of responsibilities.entries()) {
    const reporter = rows[index]?.reporter ?? matter.party.login
    await player.act(
      reporter,
      reportProgressCommand,
      { responsibilityId: row.id, state: 'done', text: told(rows[index]?.report), reportedOn },
      reportedOn,
    )
  }
  if (!reaches('fed_back')) return topicId
  const toldOn = later(2)
  await player.act(
    convener,
    prepareFeedbackCommand,
    {
      topicId,
      rows: responsibilities.map((row, index) => ({
        number: row.number,
        result: 'done' as const,
        text: told(rows[index]?.done),
      })),
    },
    toldOn,
  )
  await player.act(
    convener,
    deliverFeedbackCommand,
    {
      topicId,
      toName: '参与协商人员和周边居民',
      fromName: '议事室',
      channels: ['board', 'meeting'],
      issuedOn: toldOn,
      isPublic: true,
    },
    toldOn,
  )
  if (!reaches('evaluated')) return topicId
  const askedOn = later(3)
  await player.act(
    convener,
    openEvaluationsCommand,
    {
      topicId,
      openedOn: askedOn,
      groups: [
        { group: 'party_gov', description: '街镇分管负责人和有关部门', count: 4 },
        { group: 'members', description: '参与协商的政协委员', count: 3 },
        { group: 'masses', description: '议题涉及的居民，每户一票', count: 60 },
      ],
    },
    askedOn,
  )
  const scale = await scaleOf(stage, topicId, roundId)
  const counts = matter.answers ?? [28, 9, 2, 1]
  await player.act(
    convener,
    tallyEvaluationCommand,
    { topicId, group: 'masses', rows: scale.map((value, index) => ({ value, count: counts[index] ?? 0 })) },
    askedOn,
  )
  if (!reaches('closed')) return topicId
  const closedOn = later(2)
  await player.act(
    convener,
    closeEvaluationsCommand,
    { topicId, groups: ['party_gov', 'members', 'masses'], closedOn },
    closedOn,
  )
  if (matter.stage !== 'again') {
    await player.act(
      matter.party.login,
      closeRoundCommand,
      { topicId, outcome: 'solved', note: told(matter.closing), closedOn },
      closedOn,
    )
    return topicId
  }
  await player.act(
    convener,
    analyseCauseCommand,
    {
      topicId,
      text: told(matter.again).cause,
      analysedOn: closedOn,
    },
    closedOn,
  )
  await player.act(
    matter.party.login,
    talkAgainCommand,
    {
      topicId,
      reason: told(matter.again).reason,
      approval: { bodyName: matter.party.bodyName, decidedOn: closedOn },
    },
    closedOn,
  )
  return topicId
}

/** What a matter must say to come this far. */
function told<Told>(what: Told | undefined): Told {
  if (what === undefined) throw new Error('a practice matter lacks words for its stage')
  return what
}

const table = [
  { category: '政协委员', group: 'cppcc' as const, headCount: 3 },
  { category: '居民代表', group: 'masses' as const, headCount: 14 },
  { category: '物业公司代表', group: 'stakeholder' as const, headCount: 2 },
  { category: '社区干部', group: 'grassroots_cadre' as const, headCount: 2 },
  { category: '街道干部', group: 'party_gov' as const, headCount: 2 },
]

/** The words of the scale that the round's residents answer in. */
async function scaleOf(stage: Stage, topicId: string, roundId: string): Promise<string[]> {
  const view = await topicView(stage.db, topicId)
  return view.rounds.find((round) => round.id === roundId)!.rules.evaluationScale
}
