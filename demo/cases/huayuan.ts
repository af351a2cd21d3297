import { setParticipantsCommand } from '../../src/features/participants/index.ts'
import { recordResearchCommand } from '../../src/features/research/index.ts'
import { issueResponsibilitiesCommand, recordConversionCommand } from '../../src/features/results/index.ts'
import { concludeSessionCommand, planSessionCommand } from '../../src/features/sessions/index.ts'
import {
  approveTopicCommand,
  draftTopicCommand,
  issueNoticeCommand,
  submitTopicCommand,
} from '../../src/features/topics/index.ts'
import { notInSource, type Stage, suggest } from './stage.ts'

/** 花园村: who pays for looking after the old at home. Source 000, third case. The day of approval is assumed. */
export async function playHuayuan(stage: Stage): Promise<void> {
  const { player, ids } = stage
  const { topicId, roundId } = await player.act('huayuan', draftTopicCommand, {
    roomId: ids.rooms.get('huayuan-room')!,
    title: '村里的居家养老服务中心怎样办得下去',
    background:
      '花园村居家养老服务中心为全村 746 名 60 周岁以上老人服务，高龄、独居、空巢、失能和半失能老人都得到照护。但运营的钱全由村里出，没有别的来源，运行资金不够，眼看要停业。',
    field: 'elderly_care',
    source: 'room',
    sourceNote: '协商议事室征求各方意见后提出',
    afterwards: true,
    datesAssumed: true,
  })
  await player.act('huayuan', submitTopicCommand, { topicId })
  await player.act('xianfeng-party', approveTopicCommand, {
    topicId,
    bodyName: '先锋街道党工委',
    bodyId: ids.bodies.get('xianfeng-party'),
    decidedOn: '2020-05-11',
    mode: 'paper',
  })
  await notInSource(stage, 'tongzhou', topicId, ['topic.filed'])
  await player.act('huayuan', issueNoticeCommand, {
    topicId,
    subject: 'topic',
    text: '公示协商议题：解决村级居家养老困难。',
    places: ['先锋街道', '花园村'],
  })
  await player.act('huayuan', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'study_tour',
    place: '崇川区虹桥街道居家养老服务中心、南通市北护理院',
    who: '协商议事人员',
    findings: '学习外地居家养老的成功做法。',
  })
  await player.act('huayuan', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'visit',
    who: '协商议事人员',
    findings: '广泛听取周边群众和相关部门的意见建议。',
  })
  await player.act('huayuan', setParticipantsCommand, {
    topicId,
    rows: [
      { category: '区政协委员', group: 'cppcc', headCount: 5 },
      { category: '街道干部', group: 'party_gov', headCount: 3 },
      { category: '村干部', group: 'grassroots_cadre', headCount: 3 },
      { category: '群众代表', group: 'masses', headCount: 6 },
    ],
  })
  const { sessionId } = await player.act('huayuan', planSessionCommand, {
    topicId,
    title: '村级居家养老协商',
    chair: '区政协委员、先锋街道政协工委主任',
    subEvents: [
      { form: 'meeting' },
      { form: 'written', means: '征求意见函', note: '向相关区政协委员发出征求意见函。' },
    ],
    start: 'held',
  })
  await player.act('huayuan', concludeSessionCommand, {
    topicId,
    sessionId,
    consensus: [
      { text: '居家养老走市场化运作的路子。' },
      { text: '由政府统一招标，请有资质的专业居家养老机构来服务。' },
      { text: '街道、村、社会几方一起出力，解决投入不足。' },
    ],
  })
  await suggest(stage, 'huayuan', topicId, { toName: '先锋街道党工委' })
  await player.act('xianfeng-party', issueResponsibilitiesCommand, {
    topicId,
    fromName: '先锋街道党工委',
    rows: [
      {
        origin: 'suggestion:3',
        task: '敬老院与村里合作，共建居家养老服务中心',
        leadName: '先锋街道敬老院',
        leadBodyId: ids.bodies.get('xianfeng-home'),
        helpers: ['花园村'],
        money: '部分由运营收益抵扣，部分由村集体收入支出，其余由街道财政补贴',
      },
    ],
  })
  await player.act('huayuan', recordConversionCommand, {
    topicId,
    route: 'spread',
    text: '花园村居家养老运营模式在街道内推广。',
  })
}
