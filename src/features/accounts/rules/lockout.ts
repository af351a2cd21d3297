/** Five wrong passwords lock an account for a quarter of an hour (GB/T 22239). */
export const failuresAllowed = 5
export const lockMinutes = 15

export type LoginState = { failures: number; lockedUntil: Date | null; disabledAt: Date | null }

/** Whether a login may be tried now. */
export function loginBar(state: LoginState, now: Date): 'disabled' | 'locked' | null {
  if (state.disabledAt) return 'disabled'
  if (state.lockedUntil && state.lockedUntil > now) return 'locked'
  return null
}

/** The state after a wrong password. */
export function afterFailure(state: LoginState, now: Date): { failures: number; lockedUntil: Date | null } {
  const failures = state.failures + 1
  if (failures < failuresAllowed) return { failures, lockedUntil: null }
  return { failures: 0, lockedUntil: new Date(now.getTime() + lockMinutes * 60_000) }
}
