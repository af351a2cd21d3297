import { addDays } from '../../src/base/day.ts'
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
import type { Life } from './life.ts'
import { told } from './matter.ts'

/** The three lists, with what happens between them. */
export async function liveResults(life: Life): Promise<void> {
  const { stage, matter, topicId, roundId } = life
  const { player, ids, db } = stage
  const { convener } = matter
  if (!life.reaches('suggested')) return
  const talk = told(matter.talk)
  await player.act(
    convener,
    draftSuggestionsCommand,
    { topicId, rows: talk.consensus.map((text) => ({ text })) },
    life.later(1),
  )
  await player.act(
    convener,
    submitSuggestionsCommand,
    { topicId, toName: matter.party.bodyName, issuedOn: player.ago(life.day) },
    player.ago(life.day),
  )
  if (!life.reaches('assigned')) return
  const issuedOn = life.later(3)
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
        dueOn: player.ago(life.day - row.dueIn),
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
    const on = life.later(3)
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
  if (!life.reaches('reported')) return
  const reportedOn = life.later(8)
  for (const [index, row] of responsibilities.entries()) {
    const reporter = rows[index]?.reporter ?? matter.party.login
    await player.act(
      reporter,
      reportProgressCommand,
      { responsibilityId: row.id, state: 'done', text: told(rows[index]?.report), reportedOn },
      reportedOn,
    )
  }
  if (!life.reaches('fed_back')) return
  const toldOn = life.later(2)
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
      fromName: matter.roomName,
      channels: ['board', 'meeting'],
      issuedOn: toldOn,
      isPublic: true,
    },
    toldOn,
  )
}
