import type { ComponentChildren } from 'preact'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'

/** What stands where nothing is yet, and what to do about it. */
export function EmptyState(props: {
  title?: string
  action?: ComponentChildren
  children?: ComponentChildren
}) {
  const words = useWords(uiWords)
  return (
    <div class="empty">
      <p class="empty-title">{props.title ?? words.nothingHere}</p>
      {props.children && <p>{props.children}</p>}
      {props.action && <div class="actions">{props.action}</div>}
    </div>
  )
}
