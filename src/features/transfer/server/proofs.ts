import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Reason } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { FileRow, FileRows, PartName } from '../rules/file-parts.ts'
import type { TransferReason } from '../rules/reasons.ts'

type Data = Record<string, unknown>

/** Where the chain speaks of the rows of a part, and how their digest is made. */
type Proof = {
  part: PartName
  /** Id → digest that one event holds of rows of this part. */
  told(kind: string, data: Data, topicId: string): [id: unknown, digest: unknown][]
  /** Whether the chain must speak of a row; all where it is left out. */
  only?(row: FileRow): boolean
  digestOf(row: FileRow): string
}

/** The digest of a list that went out: over its rows alone, so that anyone who has the list can make it. */
export function listDigest(rows: unknown): string {
  return createHash('sha256').update(canonicalJson(rows)).digest('hex')
}

const none: [unknown, unknown][] = []

function one(kinds: readonly string[], idField: string, digestField: string): Proof['told'] {
  return (kind, data) => (kinds.includes(kind) ? [[data[idField], data[digestField]]] : none)
}

function each(kind: string, field: string): Proof['told'] {
  return (event, data) =>
    event === kind && Array.isArray(data[field])
      ? (data[field] as Data[]).map((item) => [item.id, item.digest])
      : none
}

/** Words that may be corrected: the last event that tells of a row holds. */
function also(...ways: Proof['told'][]): Proof['told'] {
  return (kind, data, topicId) => ways.flatMap((told) => told(kind, data, topicId))
}

function ownText(field: string) {
  return (row: FileRow) => textDigest(String(row[field]), String(row.id))
}

function sealed(field: string, salt: string) {
  return (row: FileRow) => textDigest(String(row[field]), String(row[salt]))
}

/** That a row was struck out, and why: neither comes nor goes without an event. */
function struck(part: PartName, kind: string, idField: string): Proof {
  return {
    part,
    told: one([kind], idField, 'reasonDigest'),
    only: (row) => row.voidedOn !== undefined || row.voidReason !== undefined,
    digestOf: ownText('voidReason'),
  }
}

const proofs: readonly Proof[] = [
  {
    part: 'topic',
    told: (kind, data, topicId) =>
      kind === 'topics.drafted' || kind === 'topics.edited' ? [[topicId, data.wordingDigest]] : none,
    digestOf: ({
      id,
      title,
      background = null,
      field = null,
      criteria = [],
      source = null,
      sourceNote = null,
    }) => textDigest(canonicalJson({ title, background, field, criteria, source, sourceNote }), String(id)),
  },
  {
    part: 'approvals',
    told: (kind, data) =>
      kind === 'rounds.talked-again'
        ? [[data.approvalId, data.approvalDigest]]
        : one(['topics.approved', 'topics.returned', 'topics.declined'], 'approvalId', 'digest')(
            kind,
            data,
            '',
          ),
    digestOf: ({ id, bodyName, postName = null, decidedOn, reference = null, reasons = null }) =>
      textDigest(canonicalJson({ bodyName, postName, decidedOn, reference, reasons }), String(id)),
  },
  {
    part: 'notices',
    told: one(['notices.issued'], 'noticeId', 'digest'),
    digestOf: ({ id, text, places = [], channels = [], issuedBy = null }) =>
      textDigest(canonicalJson({ text, places, channels, issuedBy }), String(id)),
  },
  { part: 'passes', told: one(['rules.passed'], 'passId', 'reasonDigest'), digestOf: ownText('reason') },
  {
    part: 'research',
    told: one(['research.recorded', 'research.corrected'], 'researchId', 'findingsDigest'),
    digestOf: ownText('findings'),
  },
  {
    part: 'opinions',
    told: also(each('opinions.noted', 'opinions'), one(['opinion.corrected'], 'opinionId', 'wordsDigest')),
    digestOf: sealed('words', 'wordsSalt'),
  },
  {
    part: 'consensusPoints',
    told: also(
      each('session.concluded', 'consensus'),
      one(['consensus.corrected'], 'consensusId', 'textDigest'),
    ),
    digestOf: ownText('text'),
  },
  {
    part: 'dissents',
    told: also(each('session.concluded', 'dissents'), one(['dissent.corrected'], 'dissentId', 'textDigest')),
    digestOf: sealed('text', 'textSalt'),
  },
  {
    part: 'commitments',
    told: also(
      each('session.concluded', 'commitments'),
      one(['commitment.corrected'], 'commitmentId', 'textDigest'),
    ),
    digestOf: ownText('text'),
  },
  {
    part: 'corrections',
    told: (_, data) => (data.correctionId ? [[data.correctionId, data.digest]] : none),
    digestOf: ({ changes, reason = null, salt }) =>
      textDigest(canonicalJson({ changes, reason }), String(salt)),
  },
  {
    part: 'consultations',
    // While it is being prepared the wording may change: the chain holds it from the opening on.
    told: one(['consultations.created', 'consultations.opened'], 'consultationId', 'digest'),
    digestOf: ({ id, title, question }) => textDigest(`${title}\n${question}`, String(id)),
  },
  {
    part: 'consultationPoints',
    told: each('consultations.fed', 'points'),
    digestOf: ({ id, text, figures, dissent }) =>
      textDigest(canonicalJson({ text, figures, dissent }), String(id)),
  },
  {
    part: 'lists',
    told: one(['suggestions.submitted', 'responsibilities.issued', 'feedback.delivered'], 'listId', 'digest'),
    digestOf: (row) => listDigest(row.rows),
  },
  {
    part: 'progressReports',
    told: one(['progress.reported'], 'reportId', 'textDigest'),
    digestOf: ({ id, text = '' }) => textDigest(String(text), String(id)),
  },
  {
    part: 'responsibilityChanges',
    told: one(['responsibility.changed'], 'changeId', 'digest'),
    digestOf: ({
      id,
      dueFrom = null,
      dueTo = null,
      leadFrom = null,
      leadTo = null,
      helpersFrom = [],
      helpersTo = [],
      personFrom = null,
      personTo = null,
      reason,
    }) =>
      textDigest(
        canonicalJson({
          dueFrom,
          dueTo,
          leadFrom,
          leadTo,
          helpersFrom,
          helpersTo,
          personFrom,
          personTo,
          reason,
        }),
        String(id),
      ),
  },
  {
    part: 'extensions',
    told: one(['extension.asked'], 'extensionId', 'digest'),
    digestOf: ({ id, dueFrom, dueTo, reason }) =>
      textDigest(canonicalJson({ dueFrom, dueTo, reason }), String(id)),
  },
  {
    part: 'extensions',
    told: one(['extension.refused'], 'extensionId', 'reasonDigest'),
    only: (row) => row.refusal !== undefined,
    digestOf: ownText('refusal'),
  },
  {
    part: 'extensions',
    told: (kind, data) =>
      kind === 'responsibility.changed' && data.extensionId ? [[data.extensionId, data.changeId]] : none,
    only: (row) => row.changeId !== undefined,
    digestOf: (row) => String(row.changeId),
  },
  struck('research', 'research.voided', 'researchId'),
  struck('problemItems', 'problem.voided', 'problemId'),
  struck('opinions', 'opinion.voided', 'opinionId'),
  struck('consensusPoints', 'consensus.voided', 'consensusId'),
  struck('dissents', 'dissent.voided', 'dissentId'),
  struck('commitments', 'commitment.voided', 'commitmentId'),
  struck('suggestions', 'suggestion.voided', 'suggestionId'),
  struck('responsibilities', 'responsibility.voided', 'responsibilityId'),
  {
    part: 'conversions',
    told: one(['conversion.recorded'], 'conversionId', 'textDigest'),
    digestOf: ownText('text'),
  },
  {
    part: 'causeAnalyses',
    told: one(['causes.analysed'], 'causeId', 'textDigest'),
    digestOf: ownText('text'),
  },
]

/** Answers given one by one: the chain holds their digests without saying whose they are. */
function answerFaults(rows: FileRows): Reason<TransferReason>[] {
  const told = new Set(
    rows.events
      .filter((event) => event.kind === 'evaluations.answered')
      .map((event) => (event.data as Data).digest),
  )
  return rows.evaluationAnswers.flatMap((row, index): Reason<TransferReason>[] => {
    if (row.respondent === undefined) return []
    const digest = textDigest(`${row.value}\n${row.comment ?? ''}`, String(row.commentSalt))
    if (told.has(digest)) return []
    const values = { part: 'evaluationAnswers', id: String(row.id) }
    return [{ code: 'transfer.digest', field: `evaluationAnswers.${index}`, values }]
  })
}

/**
 * Holds every row against the digest that the chain has of it: what was changed in the file, or put in beside it,
 * shows. A file without events has only its lists to be held against their own digests.
 */
export function proofFaults(rows: FileRows): Reason<TransferReason>[] {
  const topicId = String(rows.topic[0]!.id)
  const reasons: Reason<TransferReason>[] = rows.lists.flatMap((row, index): Reason<TransferReason>[] =>
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
  const wholeChain = rows.events.some((event) => event.kind === 'topics.drafted')
  if (!wholeChain) return reasons
  for (const proof of proofs) {
    const told = new Map<unknown, unknown>()
    for (const { kind, data } of rows.events) {
      for (const [id, digest] of proof.told(String(kind), data as Data, topicId)) told.set(id, digest)
    }
    const here = new Set(rows[proof.part].map((row) => row.id))
    for (const id of told.keys()) {
      if (id === null || here.has(id)) continue
      reasons.push({ code: 'transfer.missing', values: { part: proof.part, id: String(id) } })
    }
    rows[proof.part].forEach((row, index) => {
      const at = { field: `${proof.part}.${index}`, values: { part: proof.part, id: String(row.id) } }
      const must = proof.only?.(row) ?? true
      if (!told.has(row.id)) reasons.push(...(must ? [{ code: 'transfer.not-told' as const, ...at }] : []))
      // What was left empty, or erased later, has no text to make a digest of.
      else if (told.get(row.id) && told.get(row.id) !== proof.digestOf(row)) {
        if (!wasErased(row)) reasons.push({ code: 'transfer.digest', ...at })
      }
    })
  }
  return [...reasons, ...answerFaults(rows)]
}

/** Erasing takes words and salt away together (a salt is never empty otherwise). */
function wasErased(row: FileRow): boolean {
  return (row.wordsSalt === '' && row.words === '') || (row.textSalt === '' && row.text === '')
}
