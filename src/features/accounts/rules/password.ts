import type { Reason } from '../../../base/reason.ts'
import type { AccountReason } from './reasons.ts'

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]

/** What is wrong with a new password: ten characters, three of four kinds, not the account's whole name. */
export function passwordObstacles(
  password: string,
  login: string,
  field = 'password',
): Reason<AccountReason>[] {
  const reasons: Reason<AccountReason>[] = []
  if (password.length < 10) reasons.push({ code: 'accounts.password-short', field, values: { limit: 10 } })
  else if (kinds.filter((kind) => kind.test(password)).length < 3) {
    reasons.push({ code: 'accounts.password-simple', field })
  } else if (names(password.toLowerCase(), login.toLowerCase())) {
    reasons.push({ code: 'accounts.password-names-login', field })
  }
  return reasons
}

function names(password: string, login: string): boolean {
  const backwards = [...login].reverse().join('')
  return login.length >= 4 && (password.includes(login) || password.includes(backwards))
}
