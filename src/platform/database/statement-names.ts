const WORTH_NAMING = 3
const MOST = 1000

/**
 * Names a statement once it has come three times, so that the database parses and plans it once for a
 * connection. Statements built anew each time (lists of different length) never get that far, and the
 * number of names is bounded, as the database keeps each of them.
 */
export class StatementNames {
  #seen = new Map<string, number>()
  #names = new Map<string, string>()

  nameOf(sql: string): string | undefined {
    const name = this.#names.get(sql)
    if (name !== undefined || this.#names.size === MOST) return name
    const times = (this.#seen.get(sql) ?? 0) + 1
    if (times < WORTH_NAMING) {
      if (this.#seen.size === MOST) this.#seen.clear()
      this.#seen.set(sql, times)
      return undefined
    }
    this.#seen.delete(sql)
    const given = `s${this.#names.size + 1}`
    this.#names.set(sql, given)
    return given
  }
}
