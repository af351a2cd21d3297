type Stored = { voidedOn: string | null; voidReason: string | null }

/** An entry as it is read: whether it was struck out, in place of the two columns that say so. */
export function withVoided<Row extends Stored>({ voidedOn, voidReason, ...row }: Row) {
  return { ...row, voided: voidedOn === null ? null : { on: voidedOn, reason: voidReason ?? '' } }
}
