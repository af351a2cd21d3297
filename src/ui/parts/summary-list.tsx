import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

/** What is known about a thing, as pairs; `action` is a link to change or see more. */
export function SummaryList(props: {
  rows: { key: string; value: ComponentChildren; action?: ComponentChildren }[]
  /** Lines close together without rules, as the head of a table. */
  compact?: boolean
}) {
  return (
    <dl class={classNames('summary', props.compact && 'summary-compact')}>
      {props.rows.map((row) => (
        <div key={row.key} class="summary-row">
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.action && <dd class="summary-action">{row.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
