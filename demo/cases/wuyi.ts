import { setParticipantsCommand } from '../../src/features/participants/index.ts'
import { recordResearchCommand } from '../../src/features/research/index.ts'
import {
  deliverFeedbackCommand,
  issueResponsibilitiesCommand,
  prepareFeedbackCommand,
  recordConversionCommand,
} from '../../src/features/results/index.ts'
import { concludeSessionCommand, planSessionCommand } from '../../src/features/sessions/index.ts'
import { draftTopicCommand, issueNoticeCommand } from '../../src/features/topics/index.ts'
import { notInSource, type Stage, suggest } from './stage.ts'

/** 五一社区: closing the estates against the epidemic, and what stays of it. Source 000, first case. */
export async function playWuyi(stage: Stage): Promise<void> {
  const { player, ids } = stage
  const { topicId, roundId } = await player.act('wuyi', draftTopicCommand, {
    roomId: ids.rooms.get('wuyi-room')!,
    title: '小区怎样封闭管理，既守得住又出得去',
    background:
      '疫情期间，社区里的小区封闭起来，源头管住了，群防群治也做起来了。难处在后面：居民的合法权益怎样保障，大家怎样才能理解；疫情防控成为常态以后，封闭管理怎样做得更好、落得更实。这是基层治理的难点，也是群众关心的热点。',
    field: 'estate_management',
    criteria: ['hard_matter', 'close_to_people'],
    afterwards: true,
  })
  await notInSource(stage, 'chongchuan', topicId, ['topic.approved', 'topic.filed'])
  await player.act('wuyi', issueNoticeCommand, {
    topicId,
    subject: 'topic',
    text: '告知协商议事人员：协商议题，以及五一新村小区封闭管理的基本情况。',
    channels: ['chat_group'],
  })
  await player.act('wuyi', recordResearchCommand, {
    roundIds: [roundId],
    kind: 'own',
    place: '各自居住的小区',
    who: '协商议事代表',
    findings: '议事代表用多种办法，结合自己小区的封闭管理情况做了商前调研。',
  })
  await player.act('wuyi', setParticipantsCommand, {
    topicId,
    rows: [
      { category: '区政协委员', group: 'cppcc', headCount: 3 },
      { category: '街道相关部门负责人', group: 'party_gov', headCount: 3 },
      { category: '物业公司代表', group: 'stakeholder', headCount: 2 },
      { category: '业委会代表', group: 'stakeholder', headCount: 6 },
      { category: '社区干部', group: 'grassroots_cadre', headCount: 2 },
      { category: '群众代表', group: 'masses', headCount: 8 },
    ],
  })
  const { sessionId } = await player.act('wuyi', planSessionCommand, {
    topicId,
    title: '小区封闭管理线上线下同步协商',
    chair: '文峰街道政协工委主任、党工委副书记',
    subEvents: [
      { form: 'meeting', note: '线上与线下、场内与场外、圈内与圈外一起商量。' },
      { form: 'online', means: '视频' },
      { form: 'online', means: '网络会场留言板' },
      { form: 'online', means: '协商议事微信群' },
    ],
    start: 'held',
  })
  // What residents and members said is not entered as opinions: the source does not tell who said it by which way. It
  // stands in the suggestion list.
  await player.act('wuyi', concludeSessionCommand, {
    topicId,
    sessionId,
    consensus: [{ text: '不管是疫情期间还是疫情过后，小区封闭管理对居民的健康安全和财产安全都很有必要。' }],
  })
  await suggest(stage, 'wuyi', topicId, {
    texts: ['实行人车分流。', '小区内设置机动车单向循环路线。', '引入《小区居民公约》。'],
    toName: '文峰街道党工委',
  })
  await player.act('wenfeng-party', issueResponsibilitiesCommand, {
    topicId,
    fromName: '文峰街道党工委',
    rows: [{ origin: 'suggestion:1', task: '封闭相关小区出口' }],
  })
  await player.act('wuyi', prepareFeedbackCommand, {
    topicId,
    rows: [{ number: '1.1', result: 'done', text: '相关小区的出口已封闭。' }],
  })
  await notInSource(stage, 'chongchuan', topicId, ['responsibilities.reported'])
  await player.act('wuyi', deliverFeedbackCommand, {
    topicId,
    toName: '参与协商议事的人员',
    isPublic: true,
  })
  await player.act('wuyi', issueNoticeCommand, {
    topicId,
    subject: 'feedback',
    text: '结果反馈清单：相关小区的出口已封闭。',
    places: ['小区内'],
  })
  await player.act('wuyi', recordConversionCommand, {
    topicId,
    route: 'spread',
    text: '文峰街道在全街道推广五一社区的协商案例，实施小区封闭管理。',
    numberText: '40多个小区',
    numberMin: 40,
  })
}
