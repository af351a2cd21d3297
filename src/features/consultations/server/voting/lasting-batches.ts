import type { Database } from '../../../../platform/database/tables.ts'
import { isLasting } from './vote-batch-store.ts'

type Event = { number: number; hash: string }
type Waiting = { event: Event; resolve(lasting: boolean): void; reject(error: unknown): void }

/** Tells when batches are safe on the disk. */
export type LastingBatches = {
  /** True when it is; false when a crash of the database took it. Rejects when that cannot be known. */
  wait(event: Event): Promise<boolean>
}

/**
 * One look at a time for all batches of a chain that were written before it: the next ones are written meanwhile. The
 * events come in the order of their chain.
 */
export function lastingBatches(database: Database, chainId: string): LastingBatches {
  let waiting: Waiting[] = []
  let looking = false

  async function look(): Promise<void> {
    looking = true
    while (waiting.length > 0) {
      const these = waiting
      waiting = []
      await settle(these).catch((error: unknown) => {
        for (const one of these) one.reject(error)
      })
    }
    looking = false
  }

  async function settle(these: Waiting[]): Promise<void> {
    // The log is written in order: what came before an event that is safe is so too.
    const all = await isLasting(database.apart, chainId, these.at(-1)!.event)
    for (const one of these) one.resolve(all || (await isLasting(database.apart, chainId, one.event)))
  }

  return {
    wait(event) {
      return new Promise((resolve, reject) => {
        waiting.push({ event, resolve, reject })
        if (!looking) void look()
      })
    },
  }
}
