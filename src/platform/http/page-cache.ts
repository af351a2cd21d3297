import { compress, type Encoding } from './compress.ts'

type Entry = {
  version: string
  checkedAt: number
  bodies: Map<Encoding, Buffer>
  html: string
  size: number
}

/** For how long the version of a shared page is not asked for again. */
export const freshForMs = 1000

/**
 * Public pages, made once per version and shared by all readers: least recently used ones go first when the memory
 * set aside is full. A page is served unasked for a second at most; then its version is looked up by key.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>()
  readonly #limit: number
  #size = 0

  constructor(limitBytes: number) {
    this.#limit = limitBytes
  }

  /** The page under that key if it was checked within the last second. */
  fresh(key: string, now: number): string | undefined {
    const entry = this.#entries.get(key)
    return entry && now - entry.checkedAt < freshForMs ? entry.version : undefined
  }

  /** True when the page of this version is there; it counts as checked now. */
  confirm(key: string, version: string, now: number): boolean {
    const entry = this.#entries.get(key)
    if (entry?.version !== version) return false
    entry.checkedAt = now
    return true
  }

  body(key: string, encoding: Encoding): Buffer | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    let body = entry.bodies.get(encoding)
    if (!body) {
      body = compress(entry.html, encoding)
      entry.bodies.set(encoding, body)
      entry.size += body.length
      this.#size += body.length
      // Readers ask for compressed bytes; the text is needed again only for another encoding.
      this.#shrink()
    }
    return body
  }

  store(key: string, version: string, html: string, now: number): void {
    this.#drop(key)
    const size = html.length * 2 + key.length * 2
    this.#entries.set(key, { version, checkedAt: now, bodies: new Map(), html, size })
    this.#size += size
    this.#shrink()
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#size -= entry.size
    this.#entries.delete(key)
  }

  #shrink(): void {
    for (const key of this.#entries.keys()) {
      if (this.#size <= this.#limit) return
      this.#drop(key)
    }
  }
}
