import type { Static, TObject } from 'typebox'
import type { Reason, RuleError } from '../../base/reason.ts'
import type { Tx } from '../database/tables.ts'
import type { Act, Read } from './act.ts'

/**
 * One use case as all ways in see it: the form, the JSON interface, the command line, the import and the demo
 * all call `run` with a request that fits `request`.
 */
export type Command<Request = unknown, Result = unknown, Prepared = unknown> = {
  /** `topics.approve`: the action that `may` is asked about, and the operation id of the interface. */
  name: string
  /** `/topics/:topicId/approve`: the address of the JSON interface under `/api`; its parameters are part of the request. */
  path: string
  /** One English sentence for the interface's description. */
  summary: string
  request: TObject
  /** What it answers over the interface, for its description. */
  response?: TObject
  /** How many values a request may hold, where the usual measure is too small: a file with every vote. */
  mostParts?: number
  /**
   * What is wrong by rules that need nothing but the request and the clock. It is told together with fields that are
   * missing or unreadable, and sees only the others, of a row too; `run` asks the same rules.
   */
  alsoWrong?(request: Partial<Request>, now: Date): Reason[]
  /**
   * The chain whose other changes would surprise who acts (usually the topic): a form sends the length it saw, and a
   * longer chain stops the act with what changed. Leave out for acts that add beside others (a vote, an answer). What a
   * request names may have to be looked up to know whose chain it is.
   */
  chainOf?(request: Request, tx: Tx): string | Promise<string>
  /** Slow work before the transaction opens (hashing a password); its result is handed to `run`. */
  prepare?(read: Read, request: Request): Promise<Prepared>
  run(act: Act, request: Request, prepared: Prepared): Promise<Result | CommittedRefusal>
}

/** A refusal whose own trace must be kept (a wrong password counts): the transaction commits, then it is thrown. */
export class CommittedRefusal {
  readonly error: RuleError

  constructor(error: RuleError) {
    this.error = error
  }
}

/** Defines a command with its request type inferred from the schema. */
export function defineCommand<S extends TObject, Result, Prepared = undefined>(
  command: Omit<Command<Static<S>, Result, Prepared>, 'request'> & { request: S },
): Command<Static<S>, Result, Prepared> & { request: S } {
  return command
}

/** A read of the JSON interface: `GET /api…`. */
export type Query<Request = unknown, Result = unknown> = {
  name: string
  path: string
  summary: string
  request: TObject
  response?: object
  run(read: Read, request: Request): Promise<Result>
}

export function defineQuery<S extends TObject, Result>(
  query: Omit<Query<Static<S>, Result>, 'request'> & { request: S },
): Query<Static<S>, Result> & { request: S } {
  return query
}

// biome-ignore lint/suspicious/noExplicitAny: lists hold commands of every request type
export type AnyCommand = Command<any, any, any>
// biome-ignore lint/suspicious/noExplicitAny: lists hold queries of every request type
export type AnyQuery = Query<any, any>
