import { setParticipantsCommand } from '../../src/features/participants/index.ts'
import { recordResearchCommand } from '../../src/features/research/index.ts'
import {
  deliverFeedbackCommand,
  issueResponsibilitiesCommand,
  prepareFeedbackCommand,
} from '../../src/features/results/index.ts'
import {
  concludeSessionCommand,
  noteOpinionsCommand,
  planSessionCommand,
} from '../../src/features/sessions/index.ts'
import {
  approveTopicCommand,
  draftTopicCommand,
  issueNoticeCommand,
  submitTopicCommand,
} from '../../src/features/topics/index.ts'
import { notInSource, type Stage, suggest } from './stage.ts'

/** 徐庄村: a shop where sorted waste earns points. Source 000, fourth case. The day of approval is assumed. */
export async function playXuzhuang(stage: Stage): Promise<void> {
  const { player, ids } = stage
  const { topicId, roundId } = await player.act('xuzhuang', draftTopicCommand, {
    roomId: ids.rooms.get('xuzhuang-room')!,
    title: '建好用好积分奖励超市，促进生活垃圾分类收集',
    background: '徐庄村是生活垃圾分类收集试点村，做得很积极，成效却不太明显。',
    field: 'environment',
    source: 'member',
    sourceNote: '区政协委员建议建积分奖励超市，鼓励和引导群众分类投放',
    afterwards: true,
    datesAssumed: true,
  })
  await player.act('xuzhuang', submitTopicCommand, { topicId })
  await player.act('xingren-party', approveTopicCommand, {
    topicId,
    bodyName: '兴仁镇党委',
    bodyId: ids.bodies.get('xingren-party'),
    decidedOn: '2020-06-08',
    mode: 'paper',
  })
  await notInSource(stage, 'tongzhou', topicId, ['topic.filed'])
  await player.act('xuzhuang', issueNoticeCommand, {
    topicId,
    subject: 'topic',
    text: '公示协商议题：建好用好积分奖励超市，促进生活垃圾分类收集。',
  })
  await player.act('xuzhuang', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'household',
    place: '村里的农户和企业',
    findings: '走村、入户、进企业，深入了解群众诉求。',
  })
  await player.act('xuzhuang', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'consultation',
    findings: '咨询有关政策和业务，弄清政策规定和业务要求。',
  })
  await player.act('xuzhuang', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'study_tour',
    place: '苏州',
    findings: '学习推广垃圾分类的经验做法。',
  })
  await player.act('xuzhuang', setParticipantsCommand, {
    topicId,
    rows: [
      { category: '区政协委员', group: 'cppcc', headCount: 3 },
      { category: '村民代表', group: 'masses', headCount: 5 },
      { category: '企业主代表', group: 'stakeholder', headCount: 2 },
      { category: '村干部代表', group: 'grassroots_cadre', headCount: 2 },
      { category: '区城管局主要负责人', group: 'party_gov', headCount: 1 },
      { category: '镇党委主要负责人', group: 'party_gov', headCount: 1 },
    ],
  })
  const { sessionId } = await player.act('xuzhuang', planSessionCommand, {
    topicId,
    title: '要不要建、怎样建好用好积分奖励超市',
    chair: '徐庄村党总支书记；区政协委员、区审计局副局长、民建通州支部副主委',
    subEvents: [{ form: 'meeting', note: '部分协商议事人员在调研基础上写了发言材料。' }],
    start: 'held',
  })
  await player.act('xuzhuang', noteOpinionsCommand, {
    topicId,
    sessionId,
    opinions: ['加强宣传引导', '怎样筹集资金', '有害垃圾怎样处置'].map((words) => ({
      speaker: '区政协委员、镇党政主要负责人和其他协商议事人员',
      speakerGroup: 'other' as const,
      kind: 'remark' as const,
      words,
    })),
  })
  await player.act('xuzhuang', concludeSessionCommand, {
    topicId,
    sessionId,
    consensus: [
      { text: '加大垃圾分类收集的宣传，让更多群众知道、参与。' },
      { text: '有害垃圾由区城管局妥善处置。' },
      { text: '发动辖区内有条件的企业，提供兑换奖励的资金和物品。' },
      { text: '订好、完善管理制度，以积分奖励超市为抓手，让垃圾分类收集制度化、常态化、长效化。' },
    ],
  })
  await suggest(stage, 'xuzhuang', topicId, { toName: '兴仁镇党委' })
  await player.act('xingren-party', issueResponsibilitiesCommand, {
    topicId,
    fromName: '兴仁镇党委',
    rows: [
      {
        origin: 'suggestion:1',
        task: '做好群众宣传动员',
        leadName: '徐庄村村民委员会',
        leadBodyId: ids.bodies.get('xuzhuang-committee'),
        helpers: ['政协委员、群众代表'],
      },
      {
        origin: 'suggestion:2',
        task: '承担分类垃圾的转运处置',
        leadName: '通州区城管局',
        leadBodyId: ids.bodies.get('tongzhou-urban'),
      },
      {
        origin: 'suggestion:3',
        task: '建设积分奖励超市，筹集资金',
        leadName: '徐庄村村民委员会',
        leadBodyId: ids.bodies.get('xuzhuang-committee'),
      },
      {
        origin: 'suggestion:4',
        task: '指导村委会完善积分奖励办法',
        leadName: '兴仁镇相关部门',
        leadBodyId: ids.bodies.get('xingren-offices'),
      },
    ],
  })
  await notInSource(stage, 'tongzhou', topicId, ['responsibilities.reported'])
  await player.act('xuzhuang', prepareFeedbackCommand, {
    topicId,
    rows: [
      { number: '3.1', result: 'done', text: '积分奖励超市已建好。' },
      { number: '4.1', result: 'under_way', text: '积分兑换正在试行。' },
    ],
  })
  await player.act('xuzhuang', deliverFeedbackCommand, {
    topicId,
    toName: '一定范围内的群众',
    isPublic: true,
  })
}
