import type { Reason } from '../../../base/reason.ts'
import type { AccountReason } from './reasons.ts'

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]

/** What is wrong with a new password: ten characters, three of four kinds, nothing of the account's name in it. */
export function passwordObstacles(
  password: string,
  login: string,
  field = 'password',
): Reason<AccountReason>[] {
  const reasons: Reason<AccountReason>[] = []
  if (password.length < 10) reasons.push({ code: 'accounts.password-short', field, values: { limit: 10 } })
  else if (kinds.filter((kind) => kind.test(password)).length < 3) {
    reasons.push({ code: 'accounts.password-simple', field })
  } else if (containsFragment(password.toLowerCase(), login.toLowerCase())) {
    reasons.push({ code: 'accounts.password-names-login', field })
  }
  return reasons
}

function containsFragment(password: string, login: string): boolean {
  for (let i = 0; i + 4 <= login.length; i++) if (password.includes(login.slice(i, i + 4))) return true
  return false
}
