type Waiting = { exclusive: boolean; enter: () => void }

/**
 * First come, first served: statements outside of a transaction share the connection, a transaction has it
 * alone, and nobody overtakes.
 */
export class FairLock {
  #sharers = 0
  #exclusive = false
  #waiting: Waiting[] = []

  /** Undefined when entered at once, which spares the common case a turn of the event loop. */
  enter(exclusive: boolean): Promise<void> | undefined {
    if (this.#waiting.length === 0 && this.#isFree(exclusive)) {
      this.#take(exclusive)
      return undefined
    }
    return new Promise((resolve) => this.#waiting.push({ exclusive, enter: resolve }))
  }

  leave(exclusive: boolean): void {
    if (exclusive) this.#exclusive = false
    else this.#sharers--
    while (this.#waiting.length > 0 && this.#isFree(this.#waiting[0]!.exclusive)) {
      const next = this.#waiting.shift()!
      this.#take(next.exclusive)
      next.enter()
    }
  }

  #isFree(exclusive: boolean): boolean {
    return !this.#exclusive && (!exclusive || this.#sharers === 0)
  }

  #take(exclusive: boolean): void {
    if (exclusive) this.#exclusive = true
    else this.#sharers++
  }
}
