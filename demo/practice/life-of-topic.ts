import {
  acknowledgeTopicCommand,
  approveTopicCommand,
  declineTopicCommand,
  fileTopicCommand,
  issueNoticeCommand,
  returnTopicCommand,
  submitTopicCommand,
} from '../../src/features/topics/index.ts'
import type { Life } from './life.ts'
import { told } from './matter.ts'

/** From the submitting of the topic to its notice. */
export async function liveTopic(life: Life): Promise<void> {
  const { stage, matter, topicId } = life
  const { player, ids } = stage
  const { convener } = matter
  if (matter.stage === 'draft') return
  await player.act(convener, submitTopicCommand, { topicId }, life.later(1))
  const decision = () => ({
    topicId,
    bodyName: matter.party.bodyName,
    bodyId: ids.bodies.get(matter.party.body),
    decidedOn: player.ago(life.day),
  })
  if (matter.stage === 'returned') {
    const on = life.later(2)
    await player.act(
      matter.party.login,
      returnTopicCommand,
      { ...decision(), reasons: told(matter.refusal) },
      on,
    )
    return
  }
  if (matter.stage === 'declined') {
    const on = life.later(2)
    await player.act(
      matter.party.login,
      declineTopicCommand,
      { ...decision(), reasons: told(matter.refusal) },
      on,
    )
    return
  }
  if (!life.reaches('approved')) return
  const approvedOn = life.later(3)
  await player.act(
    matter.party.login,
    approveTopicCommand,
    { ...decision(), reference: `${matter.party.bodyName}会议纪要`, mode: 'paper' },
    approvedOn,
  )
  if (!life.reaches('filed')) return
  await player.act(
    convener,
    fileTopicCommand,
    {
      topicId,
      bodyName: matter.filing.bodyName,
      bodyId: ids.bodies.get(matter.filing.body),
      filedOn: player.ago(life.day - 1),
    },
    life.later(1),
  )
  if (!life.reaches('noticed')) return
  await player.act(
    matter.filing.login,
    acknowledgeTopicCommand,
    {
      topicId,
      receivedOn: player.ago(life.day - 1),
      receiptNumber: `备〔${player.ago(life.day).slice(0, 4)}〕${Math.max(1, life.day)}号`,
    },
    life.later(1),
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
      shownFrom: player.ago(life.day),
      shownUntil: player.ago(life.day - 7),
      issuedBy: matter.roomName,
    },
    player.ago(life.day),
  )
}
