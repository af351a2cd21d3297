import { defineWords } from '../../../ui/words.ts'
import type { Role } from '../../access/index.ts'
import type { AccountEvent } from '../contract.ts'
import { accountWords } from './words.ts'

const zh = accountWords['zh-CN'].roles
const en = accountWords.en.roles

type History = Record<AccountEvent, (data: Record<string, unknown>) => string>

/** What a line of an account's history says. */
export const accountHistory = defineWords<History>({
  'zh-CN': {
    'account.created': (data) => `开设账号：${zh[data.role as Role]}`,
    'account.changed': (data) =>
      data.phone && data.postLine ? '修改岗位和手机号' : data.phone ? '修改手机号' : '修改岗位',
    'account.handed-over': (data) =>
      `换人：原来的登录和密码作废${data.phone ? '，手机号已改' : ''}${data.postLine ? '，岗位名称已改' : ''}`,
    'account.disabled': () => '停用账号',
    'account.password-set': (data) => (data.by === 'self' ? '本人修改密码' : '管理员重设密码'),
    'role.granted': (data) => `授予角色：${zh[data.role as Role]}`,
    'role.ended': (data) => `收回角色：${zh[data.role as Role]}`,
    'resident.erased': () => '本人删除了手机号',
  },
  en: {
    'account.created': (data) => `Account created: ${en[data.role as Role]}`,
    'account.changed': (data) =>
      data.phone && data.postLine ? 'Post and phone changed' : data.phone ? 'Phone changed' : 'Post changed',
    'account.handed-over': (data) =>
      `Handed over: the former sign-ins and password are void${data.phone ? ', phone changed' : ''}${data.postLine ? ', post changed' : ''}`,
    'account.disabled': () => 'Account shut',
    'account.password-set': (data) =>
      data.by === 'self' ? 'Password changed by its holder' : 'Password reset',
    'role.granted': (data) => `Role given: ${en[data.role as Role]}`,
    'role.ended': (data) => `Role ended: ${en[data.role as Role]}`,
    'resident.erased': () => 'Phone deleted by its owner',
  },
})
