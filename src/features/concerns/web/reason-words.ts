import type { ReasonWords } from '../../../ui/words.ts'
import type { ConcernReason } from '../rules/reasons.ts'

export const concernReasons: ReasonWords<ConcernReason> = {
  'zh-CN': {
    'concerns.not-found': () => '没有找到这条线索。',
    'concerns.room-not-found': () => '没有找到这个议事室，请重新选择。',
    'concerns.room-ended': () => '这个议事室已停用，请选别的议事室。',
    'concerns.triaged-already': () => '这条线索已经有人分流过了，请看上面的结果。',
    'concerns.title-missing': () => '列为议题，请写上议题叫什么。',
    'concerns.target-missing': () => '请写明转给谁，反映人要知道。',
    'concerns.merge-target-missing': () => '并入同类事项，请选一个议题，或者选一条线索（只选一个）。',
    'concerns.merge-into-itself': () => '不能并入它自己。',
    'concerns.merge-ring': () => '那一条已经并到这一条里来了，不能再并回去。请给这一条另选去处。',
    'concerns.date-ahead': () => '日期不能晚于今天。',
    'concerns.consent-missing': () => '代录要记下居民怎样同意的。',
    'concerns.no-phone': () => '这条线索没有留电话。',
    'concerns.too-often': (v) => `这个号码今天已提交 ${v.limit} 条。请明天再来，或直接打电话给工作人员。`,
  },
  en: {
    'concerns.not-found': () => 'This concern was not found.',
    'concerns.room-not-found': () => 'This room was not found; choose again.',
    'concerns.room-ended': () => 'This room has closed; choose another.',
    'concerns.triaged-already': () => 'Someone has decided on this concern already; see above.',
    'concerns.title-missing': () => 'A topic needs a title.',
    'concerns.target-missing': () => 'Say to whom it was passed on; the proposer wants to know.',
    'concerns.merge-target-missing': () => 'Choose the topic or the concern it joins (one of them).',
    'concerns.merge-into-itself': () => 'It cannot join itself.',
    'concerns.merge-ring': () => 'That one has joined this one already. Choose something else for this one.',
    'concerns.date-ahead': () => 'The day lies ahead.',
    'concerns.consent-missing': () => 'Say how the resident agreed.',
    'concerns.no-phone': () => 'No phone was left with this concern.',
    'concerns.too-often': (v) =>
      `This number sent ${v.limit} concerns today. Come back tomorrow or phone the staff.`,
  },
}
