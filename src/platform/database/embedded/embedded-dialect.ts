import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  SelectQueryNode,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { beginStatement, quoted, refuseStreaming, runStatement } from '../run-statement.ts'
import { assertOutsideOfTransaction } from '../run-transaction.ts'
import { StatementNames } from '../statement-names.ts'
import { FairLock } from './fair-lock.ts'
import type { WireStream } from './wire-stream.ts'

export type EmbeddedLink = { client: pg.Client; stream: WireStream; close: () => Promise<void> }

type Writes = { count: number }

/** Kysely over the one connection of the embedded database. */
export class EmbeddedDialect implements Dialect {
  #link: EmbeddedLink
  #writes: Writes = { count: 0 }

  constructor(link: EmbeddedLink) {
    this.#link = link
  }

  /** How many times something may have been written. */
  get writes(): number {
    return this.#writes.count
  }

  createAdapter = () => new EmbeddedAdapter()
  createDriver = () => new EmbeddedDriver(this.#link, this.#writes)
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db)
  createQueryCompiler = () => new PostgresQueryCompiler()
}

class EmbeddedAdapter extends PGliteAdapter {
  // There is one, but this driver guards it itself and lets statements travel together.
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class EmbeddedDriver implements Driver {
  #link: EmbeddedLink
  #writes: Writes
  #lock = new FairLock()
  #names = new StatementNames()

  constructor(link: EmbeddedLink, writes: Writes) {
    this.#link = link
    this.#writes = writes
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    assertOutsideOfTransaction()
    return new EmbeddedConnection(this.#link, this.#lock, this.#names, this.#writes)
  }

  async releaseConnection(): Promise<void> {}

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return (connection as EmbeddedConnection).begin(settings)
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as EmbeddedConnection).finish('commit')
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as EmbeddedConnection).finish('rollback')
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
    await this.#lock.enter(true)
    await this.#link.close()
  }
}

class EmbeddedConnection implements DatabaseConnection {
  #link: EmbeddedLink
  #lock: FairLock
  #names: StatementNames
  #writes: Writes
  #inTransaction = false

  constructor(link: EmbeddedLink, lock: FairLock, names: StatementNames, writes: Writes) {
    this.#link = link
    this.#lock = lock
    this.#names = names
    this.#writes = writes
  }

  async begin(settings: TransactionSettings): Promise<void> {
    await this.#lock.enter(true)
    this.#inTransaction = true
    // Sent together with the first statement: one way to the worker thread less. Should it fail, so does
    // the statement behind it.
    this.#link.stream.hold()
    this.#link.client.query(beginStatement(settings)).catch(() => {})
  }

  async finish(sql: 'commit' | 'rollback'): Promise<void> {
    try {
      this.#link.stream.release()
      const { command } = await this.#link.client.query(sql)
      if (sql === 'commit' && command === 'ROLLBACK') throw new AbortedTransactionError()
    } finally {
      this.#inTransaction = false
      this.#writes.count++
      this.#lock.leave(true)
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#inTransaction) {
      this.#link.stream.release()
      return await runStatement(this.#link.client, this.#names, query)
    }
    await this.#lock.enter(false)
    try {
      return await runStatement(this.#link.client, this.#names, query)
    } finally {
      // Afterwards: who reads in between has read too early, and must not take it to hold.
      if (!onlyReads(query)) this.#writes.count++
      this.#lock.leave(false)
    }
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    refuseStreaming()
  }
}

/** Plain SQL may do anything, and so may a select around other statements. */
function onlyReads({ query }: CompiledQuery): boolean {
  return SelectQueryNode.is(query) && query.with === undefined
}
