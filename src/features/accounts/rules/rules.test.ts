import { describe, expect, test } from 'vitest'
import { grantObstacles } from './grant.ts'
import { afterFailure, failuresAllowed, lockMinutes, loginBar } from './lockout.ts'
import { maskNumbers } from './mask-numbers.ts'
import { passwordObstacles } from './password.ts'
import { codeBar } from './resident-code.ts'

const now = new Date('2026-11-22T02:00:00Z')
const seconds = (n: number) => new Date(now.getTime() + n * 1000)
const codes = (reasons: { code: string }[]) => reasons.map((reason) => reason.code)

describe('a password', () => {
  test.each([
    ['Aa3456789', 'accounts.password-short'],
    ['aaaaaaaaaa', 'accounts.password-simple'],
    ['aaaaaaaaa1', 'accounts.password-simple'],
    ['Town.office-26', 'accounts.password-names-login'],
    ['26-eciffo.nwoT', 'accounts.password-names-login'],
  ])('%s is refused for the account town.office: %s', (password, code) => {
    expect(codes(passwordObstacles(password, 'town.office'))).toEqual([code])
  })

  test.each(['Shangliang9', '好商量有事大家办Aa9', 'spring-rain-22', 'Office-2026-x'])(
    '%s will do',
    (password) => {
      expect(passwordObstacles(password, 'town.office')).toEqual([])
    },
  )

  test('may hold a name of three letters', () => {
    expect(passwordObstacles('Rain-zhi-2026', 'zhi')).toEqual([])
  })
})

describe('a lock', () => {
  test('comes with the fifth wrong password, holds a quarter of an hour, and starts anew', () => {
    let state = { failures: 0, lockedUntil: null as Date | null, disabledAt: null }
    for (let n = 1; n < failuresAllowed; n++) state = { ...state, ...afterFailure(state, now) }
    expect(loginBar(state, now)).toBe(null)
    state = { ...state, ...afterFailure(state, now) }
    expect(loginBar(state, seconds(lockMinutes * 60 - 1))).toBe('locked')
    expect(loginBar(state, seconds(lockMinutes * 60))).toBe(null)
    expect(state.failures).toBe(0)
  })

  test('does not hide that an account is shut', () => {
    expect(loginBar({ failures: 0, lockedUntil: seconds(60), disabledAt: now }, now)).toBe('disabled')
  })
})

describe('codes for a phone', () => {
  test('are at least a minute apart', () => {
    expect(codeBar([seconds(-59)], now)).toBe(true)
    expect(codeBar([seconds(-60)], now)).toBe(false)
  })

  test('are at most five an hour', () => {
    const four = [-3500, -3000, -2000, -1000].map(seconds)
    expect(codeBar(four, now)).toBe(false)
    expect(codeBar([...four, seconds(-500)], now)).toBe(true)
  })
})

describe('a grant', () => {
  const at = (
    role: 'administrator' | 'auditor' | 'convener' | 'handler',
    path: string,
    bodyId: string | null = null,
  ) => ({
    role,
    path,
    bodyId,
  })

  test('never makes one account grant and audit, wherever the two would be', () => {
    for (const [one, other] of [
      ['administrator', 'auditor'],
      ['auditor', 'administrator'],
    ] as const) {
      expect(codes(grantObstacles(at(one, '/a/'), [at(other, '/b/')], false))).toEqual([
        'accounts.grant-or-audit',
      ])
    }
    expect(grantObstacles(at('convener', '/a/'), [at('auditor', '/a/')], false)).toEqual([])
  })

  test('is not given twice, but for another place or body', () => {
    const standing = [at('handler', '/a/', 'x')]
    expect(codes(grantObstacles(at('handler', '/a/', 'x'), standing, false))).toEqual([
      'accounts.grant-exists',
    ])
    expect(grantObstacles(at('handler', '/a/', 'y'), standing, false)).toEqual([])
    expect(grantObstacles(at('handler', '/b/', 'x'), standing, false)).toEqual([])
  })

  test('is not given to oneself', () => {
    expect(codes(grantObstacles(at('convener', '/a/'), [], true))).toEqual(['accounts.own-grant'])
  })
})

test('a message shown to staff holds neither a code, nor a phone, nor a number to follow', () => {
  const text = '验证码 048213,10 分钟内有效。编号 K7M4-2QPX-9D,请回电 13912345678。'
  expect(maskNumbers(text)).toBe('验证码 ******,10 分钟内有效。编号 ****-****-**,请回电 ***********。')
})
