import { setParticipantsCommand } from '../../src/features/participants/index.ts'
import { recordResearchCommand } from '../../src/features/research/index.ts'
import { issueResponsibilitiesCommand, recordConversionCommand } from '../../src/features/results/index.ts'
import { concludeSessionCommand, planSessionCommand } from '../../src/features/sessions/index.ts'
import { draftTopicCommand, issueNoticeCommand } from '../../src/features/topics/index.ts'
import { notInSource, type Stage, suggest } from './stage.ts'

/** 陈桥街道: noise and old customs, talked over and put in order. Source 000, second case. */
export async function playChenqiao(stage: Stage): Promise<void> {
  const { player, ids } = stage
  const { topicId, roundId } = await player.act('chenqiao', draftTopicCommand, {
    roomId: ids.rooms.get('chenqiao-room')!,
    title: '移风易俗树新风',
    background:
      '近几年，派出所每年平均接到闹事扰民的警情 400 起，而且一年比一年多。居民的日子受影响，噪声尤其难忍，成了基层治理的一个难点。',
    field: 'rural_culture',
    criteria: ['hard_matter', 'annoyance'],
    afterwards: true,
  })
  await notInSource(stage, 'chongchuan', topicId, ['topic.approved', 'topic.filed'])
  await player.act('chenqiao', issueNoticeCommand, {
    topicId,
    subject: 'topic',
    text: '用电话、微信等方式，把议题告诉协商议事人员。',
    channels: ['phone', 'other'],
    issuedBy: '陈桥街道协商议事室',
  })
  await player.act('chenqiao', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'visit',
    place: '彦明公墓、福田寺、惠民食堂等地',
    who: '协商议事人员',
    findings: '广泛听取意见建议。',
  })
  await player.act('chenqiao', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'study_tour',
    place: '如皋市下原镇',
    who: '协商议事人员',
    findings: '学习当地的整治经验。',
  })
  await player.act('chenqiao', setParticipantsCommand, {
    topicId,
    rows: [
      { category: '区政协委员', group: 'cppcc', headCount: 8 },
      { category: '基层群众和有关方面代表人士', group: 'masses', headCount: 12 },
      { category: '利益相关方', group: 'stakeholder', headCount: 4 },
      { category: '党政有关部门负责同志', group: 'party_gov', headCount: 3 },
    ],
  })
  const { sessionId } = await player.act('chenqiao', planSessionCommand, {
    topicId,
    title: '移风易俗协商议事会',
    chair: '陈桥街道政协工委副主任',
    subEvents: [{ form: 'meeting', note: '参会人员与街道部门负责人互动交流。' }],
    start: 'held',
  })
  await player.act('chenqiao', concludeSessionCommand, {
    topicId,
    sessionId,
    consensus: [
      { text: '顺势而为、因地制宜定措施，情、理、法一起用，对闹事扰民开展专项整治。' },
      { text: '舆论先行，依托社区网格，党员带头，入户宣传。' },
      { text: '有疏有堵：发倡议书、订村规民约、实行备案登记准入、评先进家庭，用激励带动移风易俗。' },
    ],
  })
  await suggest(stage, 'chenqiao', topicId, { toName: '陈桥街道党工委' })
  await player.act('chenqiao-party', issueResponsibilitiesCommand, {
    topicId,
    fromName: '陈桥街道党工委',
    rows: [
      {
        origin: 'suggestion:1',
        task: '统筹规划专项整治，明确目标和职责',
        leadName: '专项整治工作组领导小组',
        leadBodyId: ids.bodies.get('chenqiao-lead-group'),
      },
      {
        origin: 'suggestion:1',
        task: '加强对违规闹事等行为的管理',
        leadName: '封建迷信专项整治组',
        leadBodyId: ids.bodies.get('chenqiao-superstition'),
      },
      {
        origin: 'suggestion:2',
        task: '牵头做好前期宣传、政策解读和舆情管控',
        leadName: '时代新风宣传组',
        leadBodyId: ids.bodies.get('chenqiao-publicity'),
      },
      {
        origin: 'suggestion:3',
        task: '出台考核细则，依法依规从严查处违背公序良俗的殡葬事宜',
        leadName: '督察组',
        leadBodyId: ids.bodies.get('chenqiao-inspection'),
      },
    ],
  })
  await player.act('chenqiao', recordConversionCommand, {
    topicId,
    route: 'consensus',
    text: '文明办丧的人家多起来了，移风易俗渐渐成为大家的共识。',
  })
}
