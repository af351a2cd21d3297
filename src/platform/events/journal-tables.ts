import type { Generated, JSONColumnType } from 'kysely'

export type ChainKind = 'topic' | 'concern' | 'organisation' | 'account' | 'consultation'

export type JournalChainTable = {
  id: string
  kind: ChainKind
  area_id: string
  length: Generated<number>
  head: string
}

export type JournalEventTable = {
  id: string
  area_id: string
  chain_id: string
  number: number
  kind: string
  actor_kind: string
  actor_id: string | null
  actor_post: string | null
  channel: string
  happened_on: string | null
  entered_at: Date
  data: JSONColumnType<Record<string, unknown>>
  previous_hash: string
  hash: string
  position: Generated<number>
}

declare module '../database/tables.ts' {
  interface Tables {
    journal_chain: JournalChainTable
    journal_event: JournalEventTable
  }
}
