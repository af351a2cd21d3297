import { compress, decompress, type Encoding } from './compress.ts'

type Entry = { version: string; checkedAt: number; bodies: Map<Encoding, Buffer>; size: number }

/** For how long the version of a shared page is not asked for again. */
export const freshForMs = 1000

// What an entry takes beside its bytes: two maps' places, the key and the version.
const overhead = 400

/**
 * Public pages, made once per version and shared by all readers: least recently used ones go first when the memory
 * set aside is full. A page is served unasked for a second at most; then its version is looked up by key. Only the
 * compressed bytes are kept, a fifth of the text: all topics of a county fit.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>()
  readonly #limit: number
  #size = 0

  constructor(limitBytes: number) {
    this.#limit = limitBytes
  }

  /** The version under that key if it was checked within the last second. */
  fresh(key: string, now: number): string | undefined {
    const entry = this.#entries.get(key)
    return entry && now - entry.checkedAt < freshForMs ? entry.version : undefined
  }

  /** True when the page of this version is there; it counts as checked at that time. */
  confirm(key: string, version: string, at: number): boolean {
    const entry = this.#entries.get(key)
    if (entry?.version !== version) return false
    entry.checkedAt = at
    return true
  }

  /** The page's bytes; undefined when it is not (or no longer) there. */
  body(key: string, encoding: Encoding): Buffer | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    const kept = entry.bodies.get(encoding)
    if (kept) return kept
    const [[from, bytes]] = entry.bodies as unknown as [[Encoding, Buffer]]
    const text = decompress(bytes, from)
    // Who cannot unpack is rare: their text is unpacked each time rather than kept.
    return encoding === 'identity' ? text : this.#keep(key, entry, encoding, compress(text, encoding))
  }

  /** Keeps a page, packed for the reader it was made for. */
  store(key: string, version: string, html: string, at: number, encoding: Encoding = 'br'): void {
    const packed = encoding === 'identity' ? 'br' : encoding
    this.storePacked(key, version, compress(html, packed), at, packed)
  }

  /** Keeps a page that is packed already. */
  storePacked(key: string, version: string, bytes: Buffer, at: number, encoding: Encoding = 'br'): void {
    this.#drop(key)
    const entry: Entry = { version, checkedAt: at, bodies: new Map(), size: 0 }
    this.#entries.set(key, entry)
    this.#grow(entry, overhead + 2 * (key.length + version.length))
    this.#keep(key, entry, encoding, bytes)
  }

  #keep(key: string, entry: Entry, encoding: Encoding, bytes: Buffer): Buffer {
    // What the packer returns lies in a buffer of a fixed size, mostly empty: only the bytes are to be kept.
    const exact = Buffer.allocUnsafeSlow(bytes.length)
    bytes.copy(exact)
    entry.bodies.set(encoding, exact)
    if (this.#entries.get(key) === entry) this.#grow(entry, exact.length)
    this.#shrink()
    return exact
  }

  #grow(entry: Entry, bytes: number): void {
    entry.size += bytes
    this.#size += bytes
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
