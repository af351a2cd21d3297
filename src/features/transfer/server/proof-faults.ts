import type { Reason } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { FileRow, FileRows } from '../rules/file-parts.ts'
import type { TransferReason } from '../rules/reasons.ts'
import { listDigest, type Proof, proofs } from './proofs.ts'
import { sealFaults } from './seal-faults.ts'

type Fault = Reason<TransferReason>

/** How the rows of a topic stand to its chain. */
export type Held = {
  /** What was changed, put in or taken out past the use cases; each row once. */
  faults: Fault[]
  /** Rows that the chain proves in part only: they were written before it held digests of whole rows. */
  unsealed: number
}

function digestOfAnswer(row: FileRow): string {
  return textDigest(`${row.value}\n${row.comment ?? ''}`, String(row.commentSalt))
}

/**
 * Answers given one by one: the chain holds their digests without saying whose they are. Each was given once, in one
 * evaluation, and stays as it is. A chain that is not whole knows nothing of those that came with its case.
 */
function answerFaults(rows: FileRows, wholeChain: boolean): Fault[] {
  const part = 'evaluationAnswers'
  const told = new Map<string, unknown>()
  for (const { kind, data } of rows.events) {
    const { digest, evaluationId } = data as Record<string, unknown>
    if (kind === 'evaluations.answered') told.set(String(digest), evaluationId)
  }
  const given = rows[part].flatMap((row, index) =>
    row.respondent === undefined ? [] : [{ row, index, digest: digestOfAnswer(row) }],
  )
  const times = new Map<string, number>()
  for (const { row, digest } of given) {
    times.set(digest, (times.get(digest) ?? 0) + Number(row.answerCount ?? 1))
  }
  const wrong = given.filter(
    ({ row, digest }) =>
      times.get(digest) !== 1 || (told.has(digest) ? told.get(digest) !== row.evaluationId : wholeChain),
  )
  const gone = [...told].flatMap(([digest, evaluationId]) => (times.has(digest) ? [] : [evaluationId]))
  const missing = [...new Set(gone)].filter(
    (id) =>
      gone.filter((one) => one === id).length > wrong.filter(({ row }) => row.evaluationId === id).length,
  )
  return [
    ...missing.map((id): Fault => ({ code: 'transfer.missing', values: { part, id: String(id) } })),
    ...wrong.map(({ row, index }): Fault => {
      const values = { part, id: String(row.id) }
      return { code: 'transfer.digest', field: `${part}.${index}`, values }
    }),
  ]
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
    // What was left empty has no text to make a digest of.
    if (!digest || digest === proof.digestOf(row, digest)) return []
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
 * in beside it, shows. A chain that does not begin with the draft knows nothing of the rows that came with its case, but
 * what was done since.
 */
export function holdAgainstChain(rows: FileRows): Held {
  const wholeChain = rows.events.some((event) => event.kind === 'topics.drafted')
  const { faults, unsealed } = sealFaults(rows)
  const proven = proofs
    .flatMap((proof) => faultsBy(proof, rows))
    .filter(({ code }) => wholeChain || code !== 'transfer.not-told')
  return {
    faults: eachOnce([...listFaults(rows), ...proven, ...answerFaults(rows, wholeChain), ...faults]),
    unsealed,
  }
}
