import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { type FileRow, type FileRows, isPlace, type PartName, partNames, parts } from '../rules/file-parts.ts'
import type { TableRow } from '../rules/file-rows.ts'
import { type Filling, tableRow } from './fill-row.ts'
import { closeImportedRound, insertChain, insertRows } from './transfer-store.ts'
import { writeConsultations } from './write-consultations.ts'

/** The rows to be written, by part, with their partition. */
export type Prepared = Record<PartName, TableRow[]>

/** Which partition a row carries: the topic's, or that of the place, room or session it names. */
export function prepareRows(
  rows: FileRows,
  filling: Filling,
  areas: { topic: string; of(organisationId: string): string },
): Prepared {
  const prepared = {} as Prepared
  const organisationOf = (name: PartName, row: FileRow): string => {
    const { area } = parts[name]
    const column = area.from === 'row' ? area.column : ''
    if (column === 'organisation_id') return String(row.organisationId)
    const owner = column === 'room_id' ? 'rooms' : 'sessions'
    const named = column === 'room_id' ? row.roomId : row.sessionId
    return String(rows[owner].find((one) => one.id === named)!.organisationId)
  }
  for (const name of partNames) {
    const part = parts[name]
    const { from } = part.area
    prepared[name] = rows[name].map((row) => {
      const columns = tableRow(part, row, filling)
      if (name === 'events') columns.chain_id = rows.topic[0]!.id
      if (from === 'none') return columns
      return { ...columns, area_id: from === 'topic' ? areas.topic : areas.of(organisationOf(name, row)) }
    })
  }
  return prepared
}

async function writeConcerns(act: Act, topicId: string, concerns: TableRow[]): Promise<void> {
  for (const row of concerns) {
    await openChain(act.tx, { id: String(row.id), kind: 'concern', areaId: String(row.area_id) })
  }
  await insertRows(act.tx, 'concern', concerns)
  for (const row of concerns) {
    // Its own chain stays behind, since it may tell who came with it; it begins anew with its words.
    const wordsDigest = textDigest(String(row.words), String(row.words_salt))
    await act.record({
      chainId: String(row.id),
      kind: 'concern.imported',
      data: { concernId: row.id, topicId, wordsDigest },
    })
  }
}

/** Each round is written open, put on its agendas, and closed: no session takes up a closed one. */
async function writeRounds(act: Act, prepared: Prepared): Promise<void> {
  const rounds = [...prepared.rounds].sort((a, b) => Number(a.number) - Number(b.number))
  for (const round of rounds) {
    await insertRows(act.tx, 'round', [{ ...round, outcome: null, outcome_note: null, closed_on: null }])
    const agendas = prepared.sessionRounds.filter((row) => row.round_id === round.id)
    await insertRows(act.tx, 'session_round', agendas)
    if (round.outcome !== null) await closeImportedRound(act.tx, round)
  }
}

const ownWay: readonly PartName[] = [
  ...(['topic', 'concerns', 'rounds', 'sessionRounds'] as const),
  ...(['consultations', 'voters', 'statements', 'votes'] as const),
]

/** Writes the record of a topic: chain and topic first, then everything in the order in which it names each other. */
export async function writeRecord(act: Act, prepared: Prepared): Promise<void> {
  const topic = prepared.topic[0]!
  const topicId = String(topic.id)
  await insertChain(act.tx, { id: topicId, areaId: String(topic.area_id), events: prepared.events })
  await insertRows(act.tx, 'topic', [{ ...topic, changed_at: act.now.toISOString() }])
  await writeConcerns(act, topicId, prepared.concerns)
  for (const name of ['research', 'sessions', 'subEvents'] as const) {
    await insertRows(act.tx, parts[name].table, prepared[name])
  }
  await writeRounds(act, prepared)
  for (const name of partNames) {
    const done = isPlace(name) || ownWay.includes(name) || parts[name].shared
    if (name === 'consultations') await writeConsultations(act, topicId, prepared)
    if (!done) await insertRows(act.tx, parts[name].table, prepared[name])
  }
}
