import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { newId } from '../../../base/id.ts'
import { RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { CommittedRefusal, defineCommand } from '../../../platform/commands/command.ts'
import { SendCodeRequest, UseCodeRequest } from '../contract.ts'
import { codeBar, codeMinutes, triesAllowed } from '../rules/resident-code.ts'
import {
  countTry,
  insertCode,
  lastCode,
  lockPhone,
  phoneOfCode,
  recentCodes,
  useUpCode,
} from './code-store.ts'
import { openLogin } from './login-store.ts'
import { queueMessage } from './message-store.ts'
import './message-way.ts'
import { residentByPhone } from './resident-store.ts'

function hashOf(id: string, code: string): Buffer {
  return createHash('sha256').update(`${id} ${code}`).digest()
}

/** Sends a one-time code to a phone; limited by phone, not by address, since a village shares one. */
async function sendCode(act: Act, request: SendCodeRequest): Promise<{ phone: string; codeId: string }> {
  if (act.ports.messageWay === 'none') throw new RuleError('refused', { code: 'accounts.no-phone-sign-in' })
  await lockPhone(act.tx, request.phone)
  const recent = await recentCodes(act.tx, request.phone, act.now)
  if (codeBar(recent, act.now)) throw new RuleError('too-many', { code: 'accounts.code-too-often' })
  const id = newId(act.now)
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const expiresAt = new Date(act.now.getTime() + codeMinutes * 60_000)
  await insertCode(act.tx, {
    id,
    phone: request.phone,
    code_hash: hashOf(id, code).toString('base64url'),
    used_at: null,
    created_at: act.now,
    expires_at: expiresAt,
  })
  await queueMessage(act, {
    channel: 'sms',
    purpose: 'code',
    recipient: request.phone,
    text: `【有事好商量】验证码 ${code}，${codeMinutes} 分钟内有效。工作人员不会向您索要验证码。`,
    subjectId: null,
    expiresAt,
  })
  return { phone: request.phone, codeId: id }
}

async function phoneOf(act: Act, request: UseCodeRequest): Promise<string> {
  if (request.phone) return request.phone
  if (!request.codeId) throw new RuleError('invalid', { code: 'field.required', field: 'phone' })
  const phone = await phoneOfCode(act.tx, request.codeId)
  if (!phone) throw new RuleError('refused', { code: 'accounts.code-expired', field: 'code' })
  return phone
}

/** Signs a resident in with the code; the first time makes the resident known by nothing but the phone. */
async function useCode(act: Act, request: UseCodeRequest) {
  const phone = await phoneOf(act, request)
  const code = await lastCode(act.tx, phone)
  if (!code || code.used_at || code.expires_at <= act.now || code.tries >= triesAllowed) {
    throw new RuleError('refused', { code: 'accounts.code-expired', field: 'code' })
  }
  const typed = request.code.normalize('NFKC').replace(/\D/g, '')
  if (!timingSafeEqual(hashOf(code.id, typed), Buffer.from(code.code_hash, 'base64url'))) {
    await countTry(act.tx, code.id)
    return new CommittedRefusal(new RuleError('refused', { code: 'accounts.code-wrong', field: 'code' }))
  }
  await useUpCode(act.tx, code.id, act.now)
  const residentId = await residentByPhone(act.tx, phone, act.now)
  return { ...(await openLogin(act.tx, { residentId }, act.now)), residentId }
}

export const sendCodeCommand = defineCommand({
  name: 'codes.send',
  path: '/codes',
  summary: 'Send a one-time code to a resident’s phone.',
  request: SendCodeRequest,
  run: sendCode,
})

export const useCodeCommand = defineCommand({
  name: 'codes.use',
  path: '/codes/use',
  summary: 'Sign a resident in with the one-time code.',
  request: UseCodeRequest,
  run: useCode,
})
