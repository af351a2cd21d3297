/** What can be wrong with what the engine is given; the sentences live with the words of the feature. */
export type EngineErrorCode =
  | 'index-out-of-range'
  | 'answer-not-known'
  | 'moderation-not-known'
  | 'time-not-known'
  | 'id-not-usable'
  | 'answer-given-twice'
  | 'id-given-twice'
  | 'length-mismatch'
  | 'order-not-whole'
  | 'group-count-out-of-range'
  | 'routing-share-out-of-range'

/** Input the engine cannot compute with. It is a fault of the caller, never of a resident. */
export class EngineError extends Error {
  readonly code: EngineErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: EngineErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'EngineError'
    this.code = code
    this.details = details
  }
}
