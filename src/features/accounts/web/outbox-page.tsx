import {
  Callout,
  Cluster,
  type Column,
  DataTable,
  Moment,
  Muted,
  Pager,
  PageShell,
  Stack,
  Tag,
  type Tone,
  useWords,
} from '../../../ui/index.ts'
import type { MessageState } from '../rules/delivery.ts'
import { adminWords } from './admin-words.ts'

export type OutboxRow = {
  id: string
  channel: 'sms' | 'mail' | 'slip'
  recipient: string
  text: string
  purpose: 'code' | 'notice'
  state: MessageState
  problem: string | null
  createdAt: Date
}

const tones: Record<OutboxRow['state'], Tone> = {
  queued: 'active',
  sending: 'active',
  sent: 'good',
  failed: 'bad',
  unknown: 'warn',
}

/** What the platform wrote to people; in the demo the place where one reads it. */
export function OutboxPage(props: {
  rows: OutboxRow[]
  older: string | null
  demo: boolean
  staff: boolean
  way: 'gateway' | 'outbox' | 'none'
  /** Where one came from. */
  back: string
}) {
  const words = useWords(adminWords)
  const columns: Column<OutboxRow>[] = [
    {
      key: 'text',
      label: words.text,
      head: true,
      cell: (row) => row.text || <Muted>{row.recipient ? words.purposes[row.purpose] : words.erased}</Muted>,
    },
    { key: 'recipient', label: words.recipient, nowrap: true, cell: (row) => row.recipient },
    { key: 'channel', label: words.channel, nowrap: true, cell: (row) => words.channels[row.channel] },
    {
      key: 'state',
      label: words.state,
      cell: (row) => (
        <Cluster>
          <Tag tone={tones[row.state]}>{words.states[row.state]}</Tag>
          {row.problem && <Muted>{words.problem(row.problem)}</Muted>}
        </Cluster>
      ),
    },
    { key: 'at', label: words.at, nowrap: true, cell: (row) => <Moment value={row.createdAt} /> },
  ]
  return (
    <PageShell
      kind={props.staff ? 'staff' : 'public'}
      title={words.outbox}
      lead={words.outboxLead}
      crumbs={[{ href: props.back, label: words.outboxBack }]}
      wide
    >
      <Stack>
        <Callout tone="info" title={null}>
          <p>{props.demo ? words.outboxDemo : words.outboxMasked}</p>
          {!props.demo && <p>{words.outboxWays[props.way]}</p>}
        </Callout>
        <DataTable
          caption={words.outbox}
          captionHidden
          columns={columns}
          rows={props.rows}
          empty={words.outboxEmpty}
        />
        <Pager older={props.older} />
      </Stack>
    </PageShell>
  )
}
