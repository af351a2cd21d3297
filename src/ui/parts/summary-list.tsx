import type { ComponentChildren } from 'preact'

/** What is known about a thing, as pairs; `action` is a link to change or see more. */
export function SummaryList(props: {
  rows: { key: string; value: ComponentChildren; action?: ComponentChildren }[]
}) {
  return (
    <dl class="summary">
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
