import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { refuseStreaming } from '../run-statement.ts'
import { assertOutsideOfTransaction } from '../run-transaction.ts'
import { type ApartThread, apartThread } from './apart-thread.ts'

/**
 * Kysely over connections that a thread of its own speaks on: of a statement only the sending to that thread costs the
 * one that answers requests anything. For single statements; transactions are refused.
 */
export class ApartDialect implements Dialect {
  #url: string

  /** @param url a PostgreSQL connection string; nothing is opened before the first statement */
  constructor(url: string) {
    this.#url = url
  }

  createAdapter = () => new PostgresAdapter()
  createDriver = () => new ApartDriver(apartThread(this.#url))
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db)
  createQueryCompiler = () => new PostgresQueryCompiler()
}

class ApartDriver implements Driver {
  #thread: ApartThread
  #connection: DatabaseConnection

  constructor(thread: ApartThread) {
    this.#thread = thread
    this.#connection = new ApartConnection(thread)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    assertOutsideOfTransaction()
    return this.#connection
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    refuseTransaction()
  }

  async commitTransaction(): Promise<void> {
    refuseTransaction()
  }

  async rollbackTransaction(): Promise<void> {
    refuseTransaction()
  }

  destroy(): Promise<void> {
    return this.#thread.close()
  }
}

function refuseTransaction(): never {
  throw new Error('A transaction takes many ways to the database: use Database.transaction')
}

class ApartConnection implements DatabaseConnection {
  #thread: ApartThread

  constructor(thread: ApartThread) {
    this.#thread = thread
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return this.#thread.run<R>({ sql, parameters })
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    refuseStreaming()
  }
}
