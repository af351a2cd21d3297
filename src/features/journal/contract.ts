import type { ChainKind } from '../../platform/events/journal-tables.ts'

/** Families of acts that the auditor may narrow the list to; each with the beginnings of its kinds of events. */
export const actFamilies = {
  concerns: ['concern.'],
  topics: ['topics.', 'topic.', 'rounds.'],
  notices: ['notices.'],
  rules: ['rules.'],
  talks: [
    ...['research.', 'problem', 'participants.', 'session.', 'opinion'],
    ...['consensus.', 'dissent.', 'commitment.'],
  ],
  online: ['consultations.', 'statements.', 'links.', 'slips.', 'votes.', 'voters.'],
  results: ['suggestion', 'responsibilit', 'progress.', 'extension.', 'feedback.', 'conversion.'],
  evaluations: ['evaluations.', 'causes.'],
  places: ['installation.', 'organisation.', 'body.', 'post.', 'room.'],
  accounts: ['account.', 'role.', 'resident.'],
} as const
export type ActFamily = keyof typeof actFamilies

export type JournalFilter = {
  /** Places whose chains the reader may see, as beginnings of paths. */
  paths: string[]
  family: ActFamily | null
  post: string | null
  /** The day it was entered, in Asia/Shanghai. */
  day: string | null
  oldestFirst: boolean
}

/** One event as the auditor sees it. */
export type JournalLine = {
  position: string
  chainId: string
  chainKind: ChainKind
  number: number
  kind: string
  actorKind: string
  actorPost: string | null
  channel: string
  happenedOn: string | null
  enteredAt: Date
  data: Record<string, unknown>
  /** What the chain is about: the topic's title, the account's post, the name of the place. */
  subject: string | null
  isPublic: boolean
}

export type UnmaskingLine = {
  id: string
  at: Date
  postLine: string
  reason: string
  subjectKind: string
  subjectId: string
  roomName: string
}

export type GrantLine = {
  id: string
  postLine: string
  role: string
  organisationName: string
  bodyName: string | null
  grantedAt: Date
  grantedBy: string | null
  endedAt: Date | null
}

/** A chain, recomputed from its first event on. */
export type ChainView = {
  id: string
  kind: ChainKind
  subject: string | null
  length: number
  head: string
  intact: boolean
  /** The first link that does not hold. */
  broken: { number: number; fault: 'number' | 'previous' | 'hash' | 'head' | 'missing' } | null
}
