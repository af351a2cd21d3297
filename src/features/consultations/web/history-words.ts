import { defineWords } from '../../../ui/words.ts'
import type { ConsultationEvent } from '../contract/events.ts'

type Data = Record<string, unknown>
type History = Record<ConsultationEvent, (data: Data) => string>

/** A number of the event, said only where it holds one. */
function counted(data: Data, key: string, say: (n: number) => string): string {
  const value = data[key]
  const count = Array.isArray(value) ? value.length : value
  return typeof count === 'number' ? say(count) : ''
}

/** What a line of the history says for each kind of event. */
export const consultationsHistory = defineWords<History>({
  'zh-CN': {
    'consultations.created': () => '准备了一场网络协商',
    'consultations.changed': () => '修改了网络协商的安排',
    'consultations.opened': () => '网络协商开始',
    'consultations.closed': (data) => `网络协商结束${counted(data, 'votes', (n) => `，共收到表态 ${n} 次`)}`,
    'consultations.fed': (data) =>
      `网络协商${counted(data, 'points', (n) => ` ${n} 条`)}意见交${data.to === 'suggestions' ? '协商建议清单' : '协商活动'}`,
    'statements.seeded': (data) => `写下${counted(data, 'count', (n) => ` ${n} 条`)}供表态的意见`,
    'statements.written': () => '居民写了一条意见，等待审核',
    'statements.moderated': (data) => `审核了意见${counted(data, 'count', (n) => ` ${n} 条`)}`,
    'statements.edited': (data) => `改了第 ${data.number} 条意见的文字（还没有人表态）`,
    'statements.withdrawn': (data) => `撤下第 ${data.number} 条意见`,
    'links.issued': (data) =>
      data.kind === 'open'
        ? '发出一个公开链接'
        : `发出一人一码的链接${counted(data, 'count', (n) => ` ${n} 个`)}`,
    'links.revoked': () => '停用一个链接',
    'slips.entered': (data) => `录入一张纸质意见单${counted(data, 'votes', (n) => `，表态 ${n} 次`)}`,
    'votes.cast': (data) => `收到表态${counted(data, 'count', (n) => ` ${n} 次`)}`,
    'voters.erased': (data) => `一位参与者撤回了自己的全部表态${counted(data, 'votes', (n) => ` ${n} 次`)}`,
    'voters.joined': (data) =>
      `${data.from === 'issued' ? '一个链接和一个手机号合成一个人，归入表态' : '一台设备上的表态归到本人名下'}${counted(data, 'votes', (n) => ` ${n} 次`)}`,
    'consultations.imported': (data) =>
      `网络协商随议题一起导入${counted(data, 'votes', (n) => `，含表态 ${n} 次`)}`,
  },
  en: {
    'consultations.created': () => 'A consultation online was prepared',
    'consultations.changed': () => 'The arrangements of the consultation were changed',
    'consultations.opened': () => 'The consultation online was opened',
    'consultations.closed': (data) =>
      `The consultation online ended${counted(data, 'votes', (n) => ` with ${n} answers`)}`,
    'consultations.fed': (data) =>
      `Points of the consultation${counted(data, 'points', (n) => ` (${n})`)} handed to ${data.to === 'suggestions' ? 'the suggestion list' : 'the session'}`,
    'statements.seeded': (data) =>
      `Statements to answer were written${counted(data, 'count', (n) => `: ${n}`)}`,
    'statements.written': () => 'A resident wrote a statement; it waits for moderation',
    'statements.moderated': (data) => `Statements were moderated${counted(data, 'count', (n) => `: ${n}`)}`,
    'statements.edited': (data) =>
      `The words of statement ${data.number} were changed (nobody had answered it)`,
    'statements.withdrawn': (data) => `Statement ${data.number} was withdrawn`,
    'links.issued': (data) =>
      data.kind === 'open'
        ? 'An open link was issued'
        : `Personal links were issued${counted(data, 'count', (n) => `: ${n}`)}`,
    'links.revoked': () => 'A link was withdrawn',
    'slips.entered': (data) =>
      `A paper slip was entered${counted(data, 'votes', (n) => ` with ${n} answers`)}`,
    'votes.cast': (data) => `Answers received${counted(data, 'count', (n) => `: ${n}`)}`,
    'voters.erased': (data) =>
      `Someone took back all their answers${counted(data, 'votes', (n) => `: ${n}`)}`,
    'voters.joined': (data) =>
      `${data.from === 'issued' ? 'A link and a phone became one person; answers of the link' : 'The answers of a device went over to its person'}${counted(data, 'votes', (n) => `: ${n}`)}`,
    'consultations.imported': (data) =>
      `The consultation came in with its topic${counted(data, 'votes', (n) => `, with ${n} answers`)}`,
  },
})
