import { defineWords } from '../../../ui/words.ts'
import type { PlaceKind } from '../contract.ts'

/** Texts of ending an organisation, a body or a room, and of taking it into use again. */
export const endWords = defineWords<{
  link: string
  linkOf: (name: string) => string
  againLink: string
  againLinkOf: (name: string) => string
  title: (name: string) => string
  againTitle: (name: string) => string
  leads: Record<PlaceKind, string>
  againLead: string
  notYet: string
  endedOn: string
  reason: string
  reasonHint: string
  end: string
  againDo: string
  ended: (name: string) => string
  again: (name: string) => string
  why: (reason: string) => string
}>({
  'zh-CN': {
    link: '停用',
    linkOf: (name) => `停用${name}`,
    againLink: '恢复使用',
    againLinkOf: (name) => `恢复使用${name}`,
    title: (name) => `停用：${name}`,
    againTitle: (name) => `恢复使用：${name}`,
    leads: {
      organisation: '建错了、撤并了的组织在这里停用：以后不再列出来选，以前的记录照旧写着它，什么也不删除。',
      body: '建错了、撤并了的单位在这里停用：以后不再列出来选，以前的记录照旧写着它。机构改革换了牌子的，停用旧的，再添加新的。',
      room: '停用以后不再收新的事情，居民找不到它；以前的议题照旧看得到。',
    },
    againLead: '恢复以后，又能在各处选到它。',
    notYet: '现在还不能停用',
    endedOn: '从哪天起停用',
    reason: '为什么停用',
    reasonHint: '工作人员都看得到，如“建重了，已有五一社区”',
    end: '停用',
    againDo: '恢复使用',
    ended: (name) => `已停用：${name}。`,
    again: (name) => `已恢复使用：${name}。`,
    why: (reason) => `理由：${reason}`,
  },
  en: {
    link: 'End',
    linkOf: (name) => `End ${name}`,
    againLink: 'Use again',
    againLinkOf: (name) => `Use ${name} again`,
    title: (name) => `End ${name}`,
    againTitle: (name) => `Use ${name} again`,
    leads: {
      organisation:
        'For what was added by mistake or merged: it is no longer offered for anything new, earlier records still name it, and nothing is deleted.',
      body: 'For what was added by mistake or merged: it is no longer offered for anything new, and earlier records still name it. When a reform gives a body another name, end the old one and add the new.',
      room: 'It takes nothing new and residents no longer find it; its topics can still be read.',
    },
    againLead: 'From then on it can be chosen again.',
    notYet: 'It cannot be ended yet',
    endedOn: 'Ended from',
    reason: 'Why it is ended',
    reasonHint: 'All staff can read it',
    end: 'End',
    againDo: 'Use again',
    ended: (name) => `${name} is ended.`,
    again: (name) => `${name} is in use again.`,
    why: (reason) => `Reason: ${reason}`,
  },
})
