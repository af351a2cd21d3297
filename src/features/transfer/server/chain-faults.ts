import type { Reason } from '../../../base/reason.ts'
import { chainSeed, eventHash } from '../../../platform/events/journal.ts'
import type { FileRow, FileRows } from '../rules/file-parts.ts'
import type { TransferReason } from '../rules/reasons.ts'

/** A moment as the journal writes it, however many digits it was written with. */
export function wholeMoment(written: unknown): string {
  const moment = new Date(String(written))
  return Number.isNaN(moment.getTime()) ? String(written) : moment.toISOString()
}

function holds(event: FileRow, chainId: string, number: number, previousHash: string): boolean {
  if (event.number !== number || event.previousHash !== previousHash) return false
  const hash = eventHash({
    id: String(event.id),
    chainId,
    number,
    kind: String(event.kind),
    actorKind: String(event.actorKind),
    actorId: (event.actorId as string | undefined) ?? null,
    actorPost: (event.actorPost as string | undefined) ?? null,
    channel: String(event.channel),
    happenedOn: (event.happenedOn as string | undefined) ?? null,
    enteredAt: wholeMoment(event.enteredAt),
    data: event.data,
    previousHash,
  })
  return hash === event.hash
}

/** The first link of a file's chain that does not hold, if any. */
export function chainFaults(rows: FileRows): Reason<TransferReason>[] {
  const chainId = String(rows.topic[0]!.id)
  let previous = chainSeed(chainId)
  for (const [index, event] of rows.events.entries()) {
    if (!holds(event, chainId, index + 1, previous)) {
      return [{ code: 'transfer.chain-broken', field: `events.${index}`, values: { number: index + 1 } }]
    }
    previous = String(event.hash)
  }
  return []
}
