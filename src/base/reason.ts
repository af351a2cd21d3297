/**
 * Why something cannot be done, in a form that both the server and a page can use.
 * `code` is a key of the words of the feature that gave it; `field` is the dotted name of the form field at fault;
 * `values` fill the sentence.
 */
export type Reason<Code extends string = string> = {
  code: Code
  field?: string
  values?: Record<string, string | number>
  /** The title of what it is about, where several things are at hand. */
  about?: string
  /** The pages on which whoever is refused can change that. */
  ways?: Way[]
}

/**
 * Lifts what is missing, passes over it with a reason, notes that the source of an old matter is silent, shows what is
 * meant, or corrects it instead.
 */
export type Way = { kind: 'lift' | 'pass' | 'not-in-source' | 'look' | 'correct'; href: string }

export type RefusalKind =
  | 'invalid'
  | 'refused'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-many'
  | 'signed-out'

/** Thrown by use cases and rules: the whole transaction is undone and the reasons are shown to the person. */
export class RuleError extends Error {
  readonly kind: RefusalKind
  readonly reasons: Reason[]

  constructor(kind: RefusalKind, reasons: Reason | Reason[]) {
    const list = Array.isArray(reasons) ? reasons : [reasons]
    super(list.map((reason) => reason.code).join(', '))
    this.name = 'RuleError'
    this.kind = kind
    this.reasons = list
  }
}

/** Refuses with all reasons at once; does nothing when there are none. */
export function refuseIf(reasons: Reason[], kind: RefusalKind = 'refused'): void {
  if (reasons.length > 0) throw new RuleError(kind, reasons)
}

/** The thing, or a "not found" of that code. */
export function found<T>(thing: T | undefined | null, code: string): T {
  if (thing === undefined || thing === null) throw new RuleError('not-found', { code })
  return thing
}
