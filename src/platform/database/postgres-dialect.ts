import type { Socket } from 'node:net'
import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { beginStatement, endsConnection, quoted, refuseStreaming, runStatement } from './run-statement.ts'
import { assertOutsideOfTransaction } from './run-transaction.ts'
import type { StatementNames } from './statement-names.ts'

/**
 * Kysely over a pool of pipelining `pg` clients. A way to the database and back costs more than a small statement, so
 * statements that do not wait for each other travel together, and what comes often is prepared.
 */
export class PipeliningDialect implements Dialect {
  #pool: pg.Pool
  #names: StatementNames

  /** @param names one for all dialects over a pool: what is prepared on a connection stays when it changes hands */
  constructor(pool: pg.Pool, names: StatementNames) {
    this.#pool = pool
    this.#names = names
  }

  createAdapter = () => new PostgresAdapter()
  createDriver = () => new PipeliningDriver(this.#pool, this.#names)
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db)
  createQueryCompiler = () => new PostgresQueryCompiler()
}

/** Those who read in one turn of the event loop share a client. */
type Turn = { client: Promise<pg.PoolClient>; readers: number; over: boolean; broken: boolean }

class PipeliningDriver implements Driver {
  #pool: pg.Pool
  #names: StatementNames
  #turn: Turn | null = null

  constructor(pool: pg.Pool, names: StatementNames) {
    this.#pool = pool
    this.#names = names
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    assertOutsideOfTransaction()
    return new PipeliningConnection(this)
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await (connection as PipeliningConnection).begin(await this.#pool.connect(), settings)
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as PipeliningConnection).finish('commit')
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as PipeliningConnection).finish('rollback')
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${quoted(name)}`))
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to ${quoted(name)}`))
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release ${quoted(name)}`))
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }

  run<R>(client: pg.PoolClient, query: CompiledQuery): Promise<QueryResult<R>> {
    sendTogether(client)
    return runStatement(client, this.#names, query)
  }

  async read<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const turn = this.#thisTurn()
    turn.readers++
    try {
      return await this.run(await turn.client, query)
    } catch (error) {
      turn.broken ||= endsConnection(error)
      throw error
    } finally {
      turn.readers--
      giveBack(turn)
    }
  }

  #thisTurn(): Turn {
    if (this.#turn) return this.#turn
    const turn: Turn = { client: this.#pool.connect(), readers: 0, over: false, broken: false }
    setImmediate(() => {
      this.#turn = null
      turn.over = true
      giveBack(turn)
    })
    this.#turn = turn
    return turn
  }
}

/** Returns the client when the last reader of a turn that is over has left. */
function giveBack(turn: Turn): void {
  if (!turn.over || turn.readers > 0) return
  turn.client.then(
    (client) => client.release(turn.broken),
    // Whoever wanted to read has been told.
    () => {},
  )
}

/** Everything written before the event loop goes on leaves in one packet. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

class PipeliningConnection implements DatabaseConnection {
  #driver: PipeliningDriver
  /** The client that the transaction has alone. */
  #own: pg.PoolClient | null = null

  constructor(driver: PipeliningDriver) {
    this.#driver = driver
  }

  async begin(client: pg.PoolClient, settings: TransactionSettings): Promise<void> {
    this.#own = client
    // Sent together with the first statement. Should it fail, so does the statement behind it.
    this.#driver.run(client, CompiledQuery.raw(beginStatement(settings))).catch(() => {})
  }

  async finish(sql: 'commit' | 'rollback'): Promise<void> {
    const client = this.#own!
    this.#own = null
    let failure: Error | undefined
    try {
      const { command } = await client.query(sql)
      if (sql === 'commit' && command === 'ROLLBACK') throw new AbortedTransactionError()
    } catch (error) {
      if (!(error instanceof AbortedTransactionError)) failure = error as Error
      throw error
    } finally {
      // A connection in a doubtful state is closed rather than used again.
      client.release(failure)
    }
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#own ? this.#driver.run(this.#own, query) : this.#driver.read(query)
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    refuseStreaming()
  }
}
