import { addDays, type Day, dayOf } from '../src/base/day.ts'
import { actorOfAccount } from '../src/features/accounts/index.ts'
import type { Actor } from '../src/platform/commands/actor.ts'
import type { Command } from '../src/platform/commands/command.ts'
import { type Engine, runCommand } from '../src/platform/commands/run-command.ts'

/** Does what a person at a post would do, on a given day, through the use cases of the platform. */
export type Player = {
  /** Days before today, as a day in Asia/Shanghai; negative for days ahead. */
  ago(days: number): Day
  /** One act of the account with that name, at ten in the morning of that day (today when left out). */
  act<Request, Result, Prepared>(
    login: string,
    command: Command<Request, Result, Prepared>,
    request: Request,
    on?: Day,
  ): Promise<Result>
  /** One act of somebody without an account. */
  visitor<Request, Result, Prepared>(
    command: Command<Request, Result, Prepared>,
    request: Request,
    on?: Day,
  ): Promise<Result>
  /** One act of the installation itself, before there are accounts. */
  system<Request, Result, Prepared>(
    command: Command<Request, Result, Prepared>,
    request: Request,
  ): Promise<Result>
  /** Tells which account id a name has, once it is made. */
  know(login: string, accountId: string): void
}

const hour = 3_600_000

/** A player on an engine; `now` is the moment the demo is loaded. */
export function makePlayer(engine: Engine, now: Date): Player {
  const accounts = new Map<string, string>()
  const actors = new Map<string, Actor>()
  const today = dayOf(now)
  let tick = 0

  function moment(on: Day | undefined): Date {
    // Each act a second after the one before, so that the order of acts is the order of moments.
    tick += 1
    const atTen = Date.parse(`${on ?? today}T02:00:00Z`)
    // What happens today has happened already when the demo opens in the morning, and still today.
    const before = Math.max(now.getTime() - hour, Date.parse(`${today}T00:00:00+08:00`))
    return new Date(Math.min(atTen, before) + (tick % 3600) * 1000)
  }

  async function actorOf(login: string): Promise<Actor> {
    const known = actors.get(login)
    if (known) return known
    const accountId = accounts.get(login)
    const actor = accountId ? await actorOfAccount(engine.database.db, accountId) : null
    if (!actor) throw new Error(`the demo has no account ${login}`)
    actors.set(login, actor)
    return actor
  }

  return {
    ago: (days) => addDays(today, -days),
    know: (login, accountId) => void accounts.set(login, accountId),
    async act(login, command, request, on) {
      return runCommand(
        engine,
        command,
        { actor: await actorOf(login), now: moment(on), channel: 'import' },
        request,
      )
    },
    visitor: (command, request, on) =>
      runCommand(engine, command, { actor: { kind: 'visitor' }, now: moment(on), channel: 'page' }, request),
    system: (command, request) =>
      runCommand(
        engine,
        command,
        { actor: { kind: 'system', name: '安装' }, now: moment(undefined), channel: 'console' },
        request,
      ),
  }
}
