import { compress, decompress, type Encoding } from './compress.ts'

type Entry = { version: string; checked: Checked; bodies: Map<Encoding, Buffer>; size: number }

/**
 * When the version of a page was asked for, in milliseconds, and in which state of things: while that is known and the
 * same, the version is too.
 */
export type Checked = { at: number; state?: string }

/** For how long the version of a shared page is not asked for again. */
export const freshForMs = 1000

// What an entry takes beside its bytes: two maps' places, the key and the version.
const overhead = 400

/**
 * Public pages, made once per version and shared by all readers: least recently used ones go first when the memory
 * set aside is full. A page is served unasked for a second at most, or as long as things are in the state it was checked
 * in; then its version is looked up by key. Only the compressed bytes are kept, a fifth of the text: all topics of a county fit.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>()
  readonly #limit: number
  #size = 0

  constructor(limitBytes: number) {
    this.#limit = limitBytes
  }

  /** The version under that key if it was checked within the last second, or in the same state as now. */
  fresh(key: string, now: Checked): string | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    const { at, state } = entry.checked
    const holds = now.at - at < freshForMs || (state !== undefined && state === now.state)
    return holds ? entry.version : undefined
  }

  /** True when the page of this version is there; it counts as checked then. */
  confirm(key: string, version: string, checked: Checked): boolean {
    const entry = this.#entries.get(key)
    if (entry?.version !== version) return false
    entry.checked = checked
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
  store(key: string, version: string, html: string, checked: Checked, encoding: Encoding = 'br'): void {
    const packed = encoding === 'identity' ? 'br' : encoding
    this.storePacked(key, version, compress(html, packed), checked, packed)
  }

  /** Keeps a page that is packed already. */
  storePacked(
    key: string,
    version: string,
    bytes: Buffer,
    checked: Checked,
    encoding: Encoding = 'br',
  ): void {
    this.#drop(key)
    const entry: Entry = { version, checked, bodies: new Map(), size: 0 }
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
