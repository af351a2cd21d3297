import { type Reason, RuleError } from '../../../base/reason.ts'

/** The reasons a refusal gave; fails when nothing was refused. */
export async function reasonsOf(attempt: Promise<unknown>): Promise<Reason[]> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof RuleError)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error.reasons
}
