import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../base/canonical-json.ts'
import { dayOf } from '../../../base/day.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { FileRow, PartName } from '../rules/file-parts.ts'
import { wholeMoment } from './chain-faults.ts'

type Data = Record<string, unknown>

/** Where the chain speaks of the rows of a part, and how their digest is made. */
export type Proof = {
  part: PartName
  /** Id → digest that one event holds of rows of this part. */
  told(kind: string, data: Data, topicId: string, event: FileRow): [id: unknown, digest: unknown][]
  /** What the event calls a row by; its id where it is left out. */
  idOf?(row: FileRow): unknown
  /** Whether the chain must speak of a row; all where it is left out. */
  only?(row: FileRow): boolean
  digestOf(row: FileRow, told: unknown): unknown
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
  return (...event) => ways.flatMap((told) => told(...event))
}

function ownText(field: string) {
  return (row: FileRow) => textDigest(String(row[field]), String(row.id))
}

function sealed(field: string, salt: string) {
  return (row: FileRow) => textDigest(String(row[field]), String(row[salt]))
}

/** That a row was struck out, when and why: it neither comes nor goes without an event, and is of the day of that event. */
function struck(part: PartName, kind: string, idField: string): Proof {
  const digestOf = ownText('voidReason')
  return {
    part,
    told: (event, data, _, { enteredAt }) =>
      event === kind ? [[data[idField], `${data.reasonDigest} ${dayOf(new Date(String(enteredAt)))}`]] : none,
    only: (row) => row.voidedOn !== undefined || row.voidReason !== undefined,
    digestOf: (row) => `${digestOf(row)} ${row.voidedOn}`,
  }
}

/** That research or a session served a round of the topic: it neither comes nor goes without an event. */
function serves(part: PartName, kind: string, idField: string): Proof {
  return {
    part,
    told: (event, data) => (event === kind ? [[`${data[idField]} ${data.roundId}`, null]] : none),
    idOf: (row) => `${row[idField]} ${row.roundId}`,
    digestOf: () => null,
  }
}

/** Places at the table whose names an event seals. */
const namedPlaces: Proof['told'] = (kind, data) => {
  const named = { 'participants.set': ['added', 'changed'], 'session.attended': ['arrivals'] }[kind] ?? []
  return named.flatMap((field) =>
    listOf(data[field]).map(({ id, participantId, nameDigest }): [unknown, unknown] => [
      id ?? participantId,
      nameDigest ?? 'none',
    ]),
  )
}

function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value : []
}

export const proofs: readonly Proof[] = [
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
        : ['topics.approved', 'topics.returned', 'topics.declined'].includes(kind)
          ? [[data.approvalId, data.digest]]
          : none,
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
    part: 'corrections',
    told: (_, data, __, { actorPost = '', enteredAt }) =>
      data.correctionId ? [[data.correctionId, `${actorPost} ${wholeMoment(enteredAt)}`]] : none,
    digestOf: ({ correctedBy, enteredAt }) => `${correctedBy} ${wholeMoment(enteredAt)}`,
  },
  {
    part: 'participants',
    told: namedPlaces,
    only: () => false,
    // Names travel only where they are asked for.
    digestOf: ({ name, nameSalt }, told) =>
      name === undefined ? told : textDigest(String(name), String(nameSalt)),
  },
  serves('researchRounds', 'research.recorded', 'researchId'),
  serves('sessionRounds', 'session.planned', 'sessionId'),
  {
    part: 'attendance',
    told: (kind, data) =>
      kind === 'session.attended'
        ? [...listOf(data.places), ...listOf(data.arrivals)].map(({ participantId, count }) => [
            `${data.subEventId} ${participantId}`,
            `${count}`,
          ])
        : none,
    idOf: ({ subEventId, participantId }) => `${subEventId} ${participantId}`,
    digestOf: ({ presentCount }) => `${presentCount}`,
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
    // A round has one; written anew it stays the same row, and its digest goes by the event.
    told: (kind, data) =>
      kind === 'causes.analysed' ? [[data.roundId, `${data.causeId} ${data.textDigest}`]] : none,
    idOf: (row) => row.roundId,
    digestOf(row, told) {
      const [causeId] = String(told).split(' ')
      return `${causeId} ${textDigest(String(row.text), causeId!)}`
    },
  },
]
