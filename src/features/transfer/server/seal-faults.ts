import type { Reason } from '../../../base/reason.ts'
import type { FileRow, FileRows } from '../rules/file-parts.ts'
import type { TransferReason } from '../rules/reasons.ts'
import { mustBeSealed, type SealedPart, sealedParts, sealOf } from '../rules/sealed.ts'

type Told = ReadonlyMap<string, unknown>

const partsOfSession = ['sessions', 'subEvents']

/**
 * Sessions that were planned for several topics. Brought here with one of them they look as if they served it alone, and
 * its chain seals them; but the others may follow, or go on elsewhere.
 */
function sharedSessions(events: readonly FileRow[]): ReadonlySet<unknown> {
  return new Set(
    events.flatMap(({ kind, data }) => {
      const { sessionId, rounds } = (data ?? {}) as { sessionId?: unknown; rounds?: unknown }
      return kind === 'session.planned' && Number(rounds) > 1 ? [sessionId] : []
    }),
  )
}

/**
 * The last digest that a chain has of each row, by part. What stands there in another form is no digest; nor does a
 * chain tell how a session stands that serves other topics too.
 */
function toldSeals(events: readonly FileRow[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Map<string, unknown>>()
  const shared = sharedSessions(events)
  for (const { data } of events) {
    const { seals, sessionId } = (data ?? {}) as { seals?: unknown; sessionId?: unknown }
    for (const [name, ids] of entriesOf(seals)) {
      if (partsOfSession.includes(name) && shared.has(sessionId)) continue
      const own = told.get(name) ?? new Map<string, unknown>()
      for (const [id, digest] of entriesOf(ids)) own.set(id, digest)
      told.set(name, own)
    }
  }
  return told
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Whether a chain seals from its first event on: then it tells of every row. */
export function sealsFromTheFirst(rows: FileRows): boolean {
  return toldSeals(rows.events.slice(0, 1)).has('topic')
}

/**
 * Holds every row against the digest of the whole of it that the chain has, and counts the rows of which it has none
 * since they were written before there were such digests.
 */
export function sealFaults(rows: FileRows): { faults: Reason<TransferReason>[]; unsealed: number } {
  const told = toldSeals(rows.events)
  const fromTheFirst = sealsFromTheFirst(rows)
  const faults: Reason<TransferReason>[] = []
  let unsealed = 0
  for (const name of sealedParts) {
    const own: Told = told.get(name) ?? new Map()
    const here = new Set(rows[name].map((row) => String(row.id)))
    for (const [id, digest] of own) {
      if (digest !== null && !here.has(id)) {
        faults.push({ code: 'transfer.missing', values: { part: name, id } })
      }
    }
    rows[name].forEach((row, index) => {
      const code = faultOf(name, row, own, fromTheFirst)
      if (code === 'unsealed') unsealed += 1
      else if (code)
        faults.push({ code, field: `${name}.${index}`, values: { part: name, id: String(row.id) } })
    })
  }
  return { faults, unsealed }
}

function faultOf(
  name: SealedPart,
  row: FileRow,
  told: Told,
  fromTheFirst: boolean,
): TransferReason | 'unsealed' | null {
  const digest = told.get(String(row.id))
  if (digest === undefined) {
    if (!mustBeSealed(name, row)) return null
    return fromTheFirst ? 'transfer.not-told' : 'unsealed'
  }
  if (digest === null) return 'transfer.not-told'
  return digest === sealOf(name, row) ? null : 'transfer.digest'
}
