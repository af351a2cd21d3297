import { newSecret } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { parts } from '../rules/file-parts.ts'
import type { TableRow } from '../rules/file-rows.ts'
import { consultationNumbers, insertRows } from './transfer-store.ts'
import type { Prepared } from './write-record.ts'

const atOnce = 10_000

/**
 * Consultations with their own new secret and their own new chain (the old one may tell who entered a slip), then what
 * lies by their numbers. Nobody can vote on as one of these voters: what made them one person stayed behind.
 */
export async function writeConsultations(act: Act, topicId: string, prepared: Prepared): Promise<void> {
  await insertRows(
    act.tx,
    'consultation',
    prepared.consultations.map((row) => ({ ...row, secret: newSecret() })),
  )
  const numbers = await consultationNumbers(
    act.tx,
    prepared.consultations.map((row) => String(row.id)),
  )
  for (const name of ['voters', 'statements', 'votes'] as const) {
    for (let from = 0; from < prepared[name].length; from += atOnce) {
      const rows = prepared[name].slice(from, from + atOnce).map(({ consultation_id, ...row }): TableRow => {
        const ours = { ...row, consultation_number: numbers.get(consultation_id) }
        return name === 'voters' ? { ...ours, credential: `moved:${row.id}`, link_id: null } : ours
      })
      await insertRows(act.tx, parts[name].table, rows)
    }
  }
  for (const row of prepared.consultations) {
    await openChain(act.tx, { id: String(row.id), kind: 'consultation', areaId: String(row.area_id) })
    const votes = prepared.votes.filter((vote) => vote.consultation_id === row.id).length
    const statements = prepared.statements.filter((one) => one.consultation_id === row.id).length
    await act.record({
      chainId: String(row.id),
      kind: 'consultations.imported',
      data: { consultationId: row.id, topicId, statements, votes },
    })
  }
}
