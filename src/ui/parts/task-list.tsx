import type { ComponentChild, ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'

export type TaskRow = {
  /** What waits, as a sentence, usually with a link to the topic. */
  sentence: ComponentChildren
  /** Until when, absolute; relative only beside it. */
  due?: ComponentChildren
  overdue?: boolean
  /** It has no day: a phone leaves out the line that says so. */
  undated?: boolean
  note?: ComponentChildren
  /** One, or several things to do with the same matter. */
  buttons?: ComponentChild[]
}

/** What waits for someone, by date; one line a row where there is room. */
export function TaskList(props: { rows: TaskRow[] }) {
  const words = useWords(uiWords)
  return (
    <ul class="tasks">
      {props.rows.map((row, index) => (
        <li
          key={index}
          class={classNames(
            'task',
            row.overdue && 'task-overdue',
            row.undated && 'task-undated',
            row.buttons && row.buttons.length > 1 && 'task-several',
          )}
        >
          <div class="task-due">
            {row.due}{' '}
            {row.overdue && (
              <span class="task-late">
                <Icon name="error" />
                {words.overdue}
              </span>
            )}
          </div>
          <div class="task-text">{row.sentence}</div>
          {row.note && <div class="task-note">{row.note}</div>}
          {row.buttons && <div class="task-button">{row.buttons}</div>}
        </li>
      ))}
    </ul>
  )
}
