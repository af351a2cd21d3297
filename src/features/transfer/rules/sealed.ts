import { canonicalJson } from '../../../base/canonical-json.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import { fieldOf } from './columns.ts'
import { type FileRow, isPlace, type PartName, parts } from './file-parts.ts'

const always = () => true

/**
 * Parts whose rows the chain of a topic holds digests of, made of the whole row by every event that wrote it; and
 * whether it must have one of each row.
 */
const sealed = {
  topic: always,
  rounds: always,
  approvals: always,
  filings: always,
  notices: always,
  passes: always,
  research: always,
  problemItems: always,
  participants: always,
  // Where a session serves several topics, each may change it: then no single chain can tell how it stands.
  sessions: () => false,
  subEvents: () => false,
  opinions: always,
  consensusPoints: always,
  dissents: always,
  commitments: always,
  corrections: always,
  suggestions: always,
  lists: always,
  responsibilities: always,
  progressReports: always,
  responsibilityChanges: always,
  extensions: always,
  feedback: always,
  conversions: always,
  evaluations: always,
  // Of answers given one by one the chain must not say whose they are: counts of slips alone are sealed.
  evaluationAnswers: (row) => row.respondent === undefined,
  causeAnalyses: always,
} as const satisfies Partial<Record<PartName, (row: FileRow) => boolean>>

export type SealedPart = keyof typeof sealed
export const sealedParts = Object.keys(sealed) as SealedPart[]

/** Whether a chain that seals must tell of this row. */
export function mustBeSealed(name: SealedPart, row: FileRow): boolean {
  return sealed[name](row)
}

/** Why a column of a sealed part is not in its digest; null of one that is. */
export function unsealedBecause(name: PartName, column: string): string | null {
  const one = parts[name].columns[column]!
  if (one.of && isPlace(one.of)) return 'places, rooms and bodies have other ids elsewhere'
  if (one.name) return 'names travel only where they are asked for'
  if (one.opaque) return 'stands for a person'
  return name === 'topic' && column === 'area_id' ? 'the partition may be another elsewhere' : null
}

/** The columns that the digest of a row covers. */
export function sealedColumns(name: SealedPart): string[] {
  return Object.keys(parts[name].columns).filter((column) => unsealedBecause(name, column) === null)
}

/** The digest of a row as a file has it. What it does not tell is left out, so that a later column leaves it as it was. */
export function sealOf(name: SealedPart, row: FileRow): string {
  const { columns } = parts[name]
  const told = sealedColumns(name).flatMap((column): [string, unknown][] => {
    const value = row[fieldOf(column)]
    const { otherwise } = columns[column]!
    const empty = value === undefined || canonicalJson(value) === canonicalJson(otherwise)
    return empty ? [] : [[column, value]]
  })
  return textDigest(canonicalJson(Object.fromEntries(told)), String(row.id))
}
