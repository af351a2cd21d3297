/**
 * Random numbers that are the same on every machine and in every run (sfc32 over 32-bit integers).
 * The engine draws from nothing else, so that the same votes always give the same map.
 */
export type SeededRandom = () => number

/** Uniform numbers in [0, 1) with 53 bits, from an integer seed. */
export function seededRandom(seed: number): SeededRandom {
  let a = mixInteger(seed ^ 0x9e3779b9)
  let b = mixInteger(a ^ 0x243f6a88)
  let c = mixInteger(b ^ 0xb7e15162)
  let d = 1
  function next32(): number {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) next32()
  return () => ((next32() >>> 5) * 67108864 + (next32() >>> 6)) / 9007199254740992
}

/** A fixed scrambling of a 32-bit integer (the finaliser of murmur3): close inputs give unrelated outputs. */
export function mixInteger(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** A fixed 32-bit fingerprint of an id (FNV-1a, then mixed): depends on the id alone, not on its place. */
export function fingerprint(id: string | number): number {
  const text = String(id)
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixInteger(hash)
}

/** Puts an array into random order in place (Fisher–Yates). */
export function shuffleInPlace(values: Int32Array, random: SeededRandom): Int32Array {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = values[i]!
    values[i] = values[j]!
    values[j] = kept
  }
  return values
}
