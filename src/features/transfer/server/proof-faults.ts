import type { Reason } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { FileRow, FileRows } from '../rules/file-parts.ts'
import type { TransferReason } from '../rules/reasons.ts'
import { listDigest, type Proof, proofs, wasErased } from './proofs.ts'
import { sealFaults } from './seal-faults.ts'

type Fault = Reason<TransferReason>

/** How the rows of a topic stand to its chain. */
export type Held = {
  /** What was changed, put in or taken out past the use cases; each row once. */
  faults: Fault[]
  /** Rows that the chain proves in part only: they were written before it held digests of whole rows. */
  unsealed: number
}

/** Answers given one by one: the chain holds their digests without saying whose they are. */
function answerFaults(rows: FileRows): Fault[] {
  const told = new Set(
    rows.events
      .filter((event) => event.kind === 'evaluations.answered')
      .map((event) => (event.data as Record<string, unknown>).digest),
  )
  return rows.evaluationAnswers.flatMap((row, index): Fault[] => {
    if (row.respondent === undefined) return []
    const digest = textDigest(`${row.value}\n${row.comment ?? ''}`, String(row.commentSalt))
    if (told.has(digest)) return []
    const values = { part: 'evaluationAnswers', id: String(row.id) }
    return [{ code: 'transfer.digest', field: `evaluationAnswers.${index}`, values }]
  })
}

function listFaults(rows: FileRows): Fault[] {
  return rows.lists.flatMap((row, index): Fault[] =>
    row.digest === undefined || row.digest === listDigest(row.rows)
      ? []
      : [
          {
            code: 'transfer.digest',
            field: `lists.${index}.digest`,
            values: { part: 'lists', id: String(row.id) },
          },
        ],
  )
}

/** What one way of proving says of the rows of its part. */
function faultsBy(proof: Proof, rows: FileRows): Fault[] {
  const { part } = proof
  const topicId = String(rows.topic[0]!.id)
  const idOf = proof.idOf ?? ((row: FileRow) => row.id)
  const told = new Map<unknown, unknown>()
  for (const event of rows.events) {
    const data = event.data as Record<string, unknown>
    for (const [id, digest] of proof.told(String(event.kind), data, topicId, event)) told.set(id, digest)
  }
  const here = new Set(rows[part].map(idOf))
  const missing = [...told.keys()].flatMap((id): Fault[] =>
    id === null || here.has(id) ? [] : [{ code: 'transfer.missing', values: { part, id: String(id) } }],
  )
  const wrong = rows[part].flatMap((row, index): Fault[] => {
    const at = { field: `${part}.${index}`, values: { part, id: String(row.id ?? idOf(row)) } }
    const digest = told.get(idOf(row))
    if (!told.has(idOf(row))) return (proof.only?.(row) ?? true) ? [{ code: 'transfer.not-told', ...at }] : []
    // What was left empty, or erased later, has no text to make a digest of.
    if (!digest || wasErased(row) || digest === proof.digestOf(row, digest)) return []
    return [{ code: 'transfer.digest', ...at }]
  })
  return [...missing, ...wrong]
}

/** A row that several ways of proving find at fault is named once. */
function eachOnce(faults: readonly Fault[]): Fault[] {
  const named = new Set<string>()
  return faults.filter(({ values }) => {
    const name = `${values?.part} ${values?.id}`
    return named.has(name) ? false : named.add(name)
  })
}

/**
 * Holds every row against the digests that the chain has of it: what was changed in the file or in the database, or put
 * in beside it, shows. Without a chain from the draft on there are the lists, which have digests of their own, and what
 * was sealed since.
 */
export function holdAgainstChain(rows: FileRows): Held {
  const wholeChain = rows.events.some((event) => event.kind === 'topics.drafted')
  const { faults, unsealed } = sealFaults(rows)
  const proven = wholeChain
    ? [...proofs.flatMap((proof) => faultsBy(proof, rows)), ...answerFaults(rows)]
    : []
  return { faults: eachOnce([...listFaults(rows), ...proven, ...faults]), unsealed }
}
