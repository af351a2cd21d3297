import type { Db } from './tables.ts'

type Load<Key, Value> = (db: Db, keys: Key[]) => Promise<Map<Key, Value>>

/**
 * Lets many who ask for one thing each be answered by one statement: what is asked in one turn of the event loop
 * travels together. Nobody is told what was read before they asked.
 */
export function gathering<Key, Value>(
  load: Load<Key, Value>,
): (db: Db, key: Key) => Promise<Value | undefined> {
  const open = new WeakMap<Db, { keys: Set<Key>; values: Promise<Map<Key, Value>> }>()

  async function loadSoon(db: Db, keys: Set<Key>): Promise<Map<Key, Value>> {
    await new Promise((resolve) => setImmediate(resolve))
    open.delete(db)
    return load(db, [...keys])
  }

  return async function ask(db, key) {
    let group = open.get(db)
    if (!group) {
      const keys = new Set<Key>()
      group = { keys, values: loadSoon(db, keys) }
      open.set(db, group)
    }
    group.keys.add(key)
    return (await group.values).get(key)
  }
}

/** More than the ten that the planner takes an array to hold whose length it does not know. */
const fewestKeys = 16

/**
 * Keys as an array to be looked up, filled up with nulls, which match nothing. For an array that is shorter than it
 * guesses the planner makes a plan of its own each time, which costs more than the look-up.
 */
export function asKeys(keys: string[]): (string | null)[] {
  return keys.length >= fewestKeys ? keys : [...keys, ...Array<null>(fewestKeys - keys.length).fill(null)]
}
