import { RuleError } from '../../base/reason.ts'
import type { Database } from '../database/open-database.ts'
import type { Tx } from '../database/tables.ts'
import {
  chainEvents,
  type JournalRow,
  lockChain,
  type RecordedEvent,
  recordEvent,
} from '../events/journal.ts'
import type { Act, Channel, Ports } from './act.ts'
import type { Actor } from './actor.ts'
import { checkRequest } from './check-request.ts'
import { type Command, CommittedRefusal } from './command.ts'

/** Runs in the transaction after the use case, with all events it recorded: milestones, tasks, counters. */
export type AfterCommand = (act: Act, events: RecordedEvent[]) => Promise<void>

/** What `app` puts together once: the database, the ports and what follows from every change. */
export type Engine = {
  database: Database
  ports: Ports
  afterCommand: AfterCommand[]
  /** Kinds of events that come in beside others and surprise nobody: a resident's answer, a progress report. */
  besideOthers?: ReadonlySet<string>
}

export type CommandCall = {
  actor: Actor
  now: Date
  channel: Channel
  /** The length of the subject's chain that the person saw; a longer chain stops the act. */
  expected?: number
}

/** Another act came in between; `changes` are the events that the person has not seen. */
export class ChangedMeanwhile extends RuleError {
  readonly changes: JournalRow[]
  readonly length: number

  constructor(changes: JournalRow[], length: number) {
    super('conflict', { code: 'common.changed-meanwhile', values: { count: changes.length } })
    this.changes = changes
    this.length = length
  }
}

/** Makes the act of one transaction; with it several use cases may run in the same transaction (import, demo). */
export function actIn(
  engine: Pick<Engine, 'ports'>,
  tx: Tx,
  call: CommandCall,
  recorded: RecordedEvent[],
): Act {
  const origin = { actor: call.actor, now: call.now, channel: call.channel }
  return {
    tx,
    ...origin,
    ports: engine.ports,
    async record({ rows, ...event }) {
      const seals = rows && (await engine.ports.seals?.of(tx, rows))
      const told = seals ? { ...event, data: { ...event.data, seals } } : event
      const written = await recordEvent(tx, origin, told)
      recorded.push(written)
      return written
    },
  }
}

/**
 * What happened meanwhile is told to those alone who may do this themselves. The use case knows who may: it is asked by
 * running it, and whatever it did or else refused is undone with the transaction.
 */
async function refuseStranger(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof RuleError && (error.kind === 'forbidden' || error.kind === 'signed-out')) throw error
  }
}

/**
 * Checks the request, opens the transaction, and runs the use case with all that follows from it.
 * Throws RuleError; then nothing of it is written.
 */
export async function runCommand<Request, Result, Prepared>(
  engine: Engine,
  command: Command<Request, Result, Prepared>,
  call: CommandCall,
  request: unknown,
): Promise<Result> {
  const checked = checkRequest(command.request, request, {
    most: command.mostParts,
    rules: (sound) => command.alsoWrong?.(sound as Partial<Request>, call.now) ?? [],
  }) as Request
  const read = { db: engine.database.db, actor: call.actor, now: call.now, ports: engine.ports }
  const prepared = (await command.prepare?.(read, checked)) as Prepared
  const result = await engine.database.transaction(async (tx) => {
    const recorded: RecordedEvent[] = []
    const act = actIn(engine, tx, call, recorded)
    const chainId = await command.chainOf?.(checked, tx)
    if (chainId !== undefined) {
      const chain = await lockChain(tx, chainId)
      if (call.expected !== undefined && chain.length > call.expected) {
        const changes = await chainEvents(tx, chainId, call.expected)
        const surprises = changes.filter((change) => !engine.besideOthers?.has(change.kind))
        if (surprises.length > 0) {
          await refuseStranger(() => command.run(act, checked, prepared))
          throw new ChangedMeanwhile(surprises, chain.length)
        }
      }
    }
    const outcome = await command.run(act, checked, prepared)
    for (const follow of engine.afterCommand) await follow(act, recorded)
    return outcome
  })
  if (result instanceof CommittedRefusal) throw result.error
  return result
}
