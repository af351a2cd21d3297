/**
 * Remembers what was asked for last: `least` entries at the least, twice as many at the most. Kept in two generations,
 * of which the older is dropped when the younger is full: that costs a look-up less than keeping them in order.
 */
export class RecentMap<Key, Value> {
  #least: number
  #younger = new Map<Key, Value>()
  #older = new Map<Key, Value>()

  constructor(least: number) {
    this.#least = least
  }

  get(key: Key): Value | undefined {
    const kept = this.#younger.get(key)
    if (kept !== undefined) return kept
    const older = this.#older.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: Key, value: Value): void {
    if (this.#younger.size >= this.#least) {
      this.#older = this.#younger
      this.#younger = new Map()
    }
    this.#younger.set(key, value)
  }

  /** All that is remembered; what was asked for again may come twice. */
  *values(): Generator<Value> {
    yield* this.#younger.values()
    yield* this.#older.values()
  }
}
