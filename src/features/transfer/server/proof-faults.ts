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
 * evaluation, and stays as it is.
 */
function answerFaults(rows: FileRows): Fault[] {
  const part = 'evaluationAnswers'
  const told = new Map<unknown, unknown>()
  for (const { kind, data } of rows.events) {
    const { digest, evaluationId } = data as Record<string, unknown>
    if (kind === 'evaluations.answered') told.set(digest, evaluationId)
  }
  const given = rows[part].flatMap((row, index) =>
    row.respondent === undefined ? [] : [{ row, index, digest: digestOfAnswer(row) }],
  )
  const times = new Map<string, number>()
  for (const { row, digest } of given) {
    times.set(digest, (times.get(digest) ?? 0) + Number(row.answerCount ?? 1))
  }
  const wrong = given.flatMap(({ row, index, digest }): Fault[] => {
    if (times.get(digest) === 1 && told.get(digest) === row.evaluationId) return []
    return [{ code: 'transfer.digest', field: `${part}.${index}`, values: { part, id: String(row.id) } }]
  })
  return [...goneAnswers(rows, [...told.values()]), ...wrong]
}

/** Evaluations with fewer answers than were given in them; whose are gone nothing tells. */
function goneAnswers({ evaluationAnswers }: FileRows, told: readonly unknown[]): Fault[] {
  const here = evaluationAnswers.filter((row) => row.respondent !== undefined)
  return [...new Set(told)].flatMap((evaluationId): Fault[] => {
    const answers = told.filter((id) => id === evaluationId).length
    if (here.filter((row) => row.evaluationId === evaluationId).length >= answers) return []
    const values = { part: 'evaluationAnswers', id: String(evaluationId) }
    return [{ code: 'transfer.missing', values }]
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
