import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseConnection, type Dialect, DummyDriver, Transaction } from 'kysely'
import type { Db, Tables, Tx } from './tables.ts'

const RETRIES = 3
// A unique index stops who was second by a moment: once more, and the work itself sees what the other wrote.
const REPEATABLE = new Set(['40001', '40P01', '23505'])

const running = new AsyncLocalStorage<{ open: boolean }>()

/** Thrown when code inside a transaction asks for the database by another way than its `tx`. */
export class OutsideOfTransaction extends Error {
  override name = 'OutsideOfTransaction'
  constructor() {
    super('Inside a transaction use its tx: another connection would wait for it, or not see its changes')
  }
}

/** Called by both drivers before they give out a connection. */
export function assertOutsideOfTransaction(): void {
  if (running.getStore()?.open) throw new OutsideOfTransaction()
}

function isRepeatable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && REPEATABLE.has(String(error.code))
}

/** See `Database.transaction`. */
export async function runTransaction<T>(db: Db, dialect: Dialect, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db
        .transaction()
        .execute((tx) =>
          tx
            .getExecutor()
            .provideConnection((connection) => runInside(overlapping(tx, dialect, connection), work)),
        )
    } catch (error) {
      if (attempt === RETRIES || !isRepeatable(error)) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}

/**
 * The same transaction for statements that do not wait for each other. Kysely sends the next one only when the one
 * before is answered; our connections take several at once and answer them in order.
 */
function overlapping(tx: Tx, dialect: Dialect, connection: DatabaseConnection): Tx {
  const executor = tx.getExecutor().withConnectionProvider({
    provideConnection: (consumer) => consumer(connection),
  })
  return new Transaction<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor })
}

async function runInside<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const state = { open: true }
  try {
    return await running.run(state, () => work(tx))
  } finally {
    state.open = false
  }
}
