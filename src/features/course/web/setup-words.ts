import { defineWords } from '../../../ui/words.ts'
import type { SetupStep } from '../rules/setup-steps.ts'

type Texts = Record<SetupStep, { name: string; why: string }>

const stepsZh: Texts = {
  places: {
    name: '建下级组织',
    why: '县区、镇街、村和社区，从上往下一级一级建好。有表格的，粘贴进来一次建完。',
  },
  bodies: {
    name: '添加党委、政府和部门',
    why: '议题由党组织审定，责任交给单位办，都从这里选。打开一个组织，在“单位和职务”里添加。',
  },
  rooms: {
    name: '开设议事室，选好工作法',
    why: '居民把事情说给议事室；工作法定下议题一步一步怎么走。打开一个组织，在“协商议事室”里开设。',
  },
  conveners: {
    name: '指定召集人',
    why: '没有召集人，协商活动就开不了。',
  },
  accounts: {
    name: '给各岗位开账号',
    why: '一个岗位一个账号。承办部门的经办人，等有事交给它时再开也行。',
  },
}
const stepsEn: Texts = {
  places: {
    name: 'Add the organisations below',
    why: 'Districts, towns and streets, villages and communities, level by level; from a table all at once.',
  },
  bodies: {
    name: 'Add Party committee, government and departments',
    why: 'A Party body approves topics, bodies are put in charge of what is to be done. Open an organisation and add them under its bodies and posts.',
  },
  rooms: {
    name: 'Open a room and choose its method',
    why: 'Residents speak to a room; the method says which steps a topic takes. Open an organisation and add it under its rooms.',
  },
  conveners: { name: 'Name a convener', why: 'Without one no session can be held.' },
  accounts: {
    name: 'Make an account for each post',
    why: 'One account a post. Handlers of departments can wait until something is laid on them.',
  },
}

/** Texts of what is left to set up, on the first page of an administrator. */
export const setupWords = defineWords({
  'zh-CN': {
    title: (place: string) => `${place}：开通还差这几步`,
    lead: '从上往下办。都办好，大家就能用了，这一页也就不再出现。',
    steps: stepsZh,
    add: '逐个添加',
    paste: '粘贴表格',
    toPlaces: '去组织和议事室',
    appoint: (room: string) => `给${room}指定召集人`,
    account: '开设账号',
    missing: (roles: string) => `还没有账号的角色：${roles}。`,
    comma: '、',
    server: '请维护服务器的人看一看',
    noAddress: '还没有设置公开网址（HSL_PUBLIC_ADDRESS），印不出二维码。',
    noMessages:
      '还没有接通短信（HSL_MESSAGE_WEBHOOK），居民不能用手机号登录，别的都能用。办法见 docs/messages.md。',
  },
  en: {
    title: (place) => `${place}: what is left to set up`,
    lead: 'Work from top to bottom. Once all is done people can start, and this page no longer appears.',
    steps: stepsEn,
    add: 'One by one',
    paste: 'Paste a table',
    toPlaces: 'To the organisations and rooms',
    appoint: (room) => `Name a convener for ${room}`,
    account: 'Create an account',
    missing: (roles) => `Roles without an account: ${roles}.`,
    comma: ', ',
    server: 'For whoever looks after the server',
    noAddress: 'The public address (HSL_PUBLIC_ADDRESS) is not set: no QR codes can be printed.',
    noMessages:
      'Text messages (HSL_MESSAGE_WEBHOOK) are not set up: residents cannot sign in by phone; all else works. See docs/messages.md.',
  },
})
