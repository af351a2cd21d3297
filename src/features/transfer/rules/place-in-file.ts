export type PlaceInFile = { part: string; row: number | null; field: string }

/** `rounds.0.method` as a person counts: part `rounds`, row 1, field `method`. */
export function placeInFile(path: string): PlaceInFile {
  const [part = '', ...rest] = path.split('.')
  const row = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) + 1 : null
  return { part, row, field: rest.slice(row === null ? 0 : 1).join('.') }
}
