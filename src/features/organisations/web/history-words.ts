import { defineWords } from '../../../ui/words.ts'
import type { BodyKind, OrganisationEvent, OrganisationKind, RoomPostKind } from '../contract.ts'
import { organisationDictionary } from './dictionary-words.ts'

type History = Record<OrganisationEvent, (data: Record<string, unknown>) => string>

const zh = organisationDictionary['zh-CN']
const en = organisationDictionary.en

const zhEnded = (what: string) => (data: Record<string, unknown>) =>
  data.endedOn ? `停用${what}：${data.name}（${data.endedOn} 起）` : `恢复使用${what}：${data.name}`
const enEnded = (what: string) => (data: Record<string, unknown>) =>
  data.endedOn ? `${what} ended: ${data.name} (from ${data.endedOn})` : `${what} in use again: ${data.name}`

/** What a line of an organisation's history says for each kind of event. */
export const organisationHistory = defineWords<History>({
  'zh-CN': {
    'organisation.created': (data) => `建立${zh.kinds[data.kind as OrganisationKind]}：${data.name}`,
    'organisation.changed': (data) => `修改名称或规则：${data.name}`,
    'organisation.ended': zhEnded('组织'),
    'organisation.imported': (data) => `从表格导入下级组织 ${data.count} 个`,
    'installation.changed': (data) => `修改站点：${data.siteName}`,
    'body.created': (data) => `添加单位：${data.name}（${zh.bodyKinds[data.kind as BodyKind]}）`,
    'body.changed': (data) =>
      data.endedOn ? `停用单位：${data.name}（${data.endedOn} 起）` : `修改单位：${data.name}`,
    'body.ended': zhEnded('单位'),
    'post.created': (data) => `添加职务：${data.name}`,
    'post.ended': (data) => `卸任：${data.name}`,
    'room.created': (data) => `开设议事室：${data.name}`,
    'room.changed': (data) => `修改议事室：${data.name}`,
    'room.ended': zhEnded('议事室'),
    'room.appointed': (data) => `指定${zh.roomPosts[data.kind as RoomPostKind]}：${data.title}`,
  },
  en: {
    'organisation.created': (data) => `${en.kinds[data.kind as OrganisationKind]} set up: ${data.name}`,
    'organisation.changed': (data) => `Name or rules changed: ${data.name}`,
    'organisation.ended': enEnded('Organisation'),
    'organisation.imported': (data) =>
      `${data.count} ${data.count === 1 ? 'organisation' : 'organisations'} imported from a table`,
    'installation.changed': (data) => `Site changed: ${data.siteName}`,
    'body.created': (data) => `Body added: ${data.name} (${en.bodyKinds[data.kind as BodyKind]})`,
    'body.changed': (data) =>
      data.endedOn ? `Body ended: ${data.name} (from ${data.endedOn})` : `Body changed: ${data.name}`,
    'body.ended': enEnded('Body'),
    'post.created': (data) => `Post added: ${data.name}`,
    'post.ended': (data) => `Post ended: ${data.name}`,
    'room.created': (data) => `Room opened: ${data.name}`,
    'room.changed': (data) => `Room changed: ${data.name}`,
    'room.ended': enEnded('Room'),
    'room.appointed': (data) => `${en.roomPosts[data.kind as RoomPostKind]} named: ${data.title}`,
  },
})
