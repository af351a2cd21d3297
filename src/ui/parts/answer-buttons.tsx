import { opinionWords } from '../opinion-words.ts'
import { usePage } from '../page-context.tsx'
import { useWords } from '../words.ts'
import { Icon, type IconName } from './icon.tsx'

const answers = [
  { value: 'agree', icon: 'check' },
  { value: 'disagree', icon: 'cross' },
  { value: 'pass', icon: 'skip' },
] as const satisfies readonly { value: string; icon: IconName }[]

/**
 * The three answers to a statement, sent as `answer`. Told apart by word, sign and place; the number is the key that
 * presses it where script runs.
 */
export function AnswerButtons() {
  const words = useWords(opinionWords)
  return (
    <div class="answers">
      {answers.map(({ value, icon }, index) => (
        <button key={value} class={`answer answer-${value}`} type="submit" name="answer" value={value}>
          <span class="answer-sign">
            <Icon name={icon} />
          </span>
          <span data-word>{words[value]}</span>
          <span class="answer-key" data-key={index + 1} aria-hidden="true" hidden>
            {index + 1}
          </span>
        </button>
      ))}
    </div>
  )
}

/** How far one has come, as a line and in words. */
export function AnswerProgress(props: { done: number; left: number }) {
  const words = useWords(opinionWords)
  const all = props.done + props.left
  return (
    <div class="answer-progress">
      <p data-progress>{words.progress(props.done, props.left)}</p>
      <svg class="progress-line" aria-hidden="true">
        <rect class="progress-whole" width="100%" height="100%" />
        <rect
          class="progress-part"
          data-progress-part
          width={`${all > 0 ? Math.round((props.done / all) * 100) : 0}%`}
          height="100%"
        />
      </svg>
    </div>
  )
}

/** A statement in large type: the heading of its page. */
export function BigStatement(props: { over: string; children: string }) {
  return (
    <div class="big-statement">
      <p class="big-statement-over" data-over>
        {props.over}
      </p>
      <h1 class="big-statement-text" data-text tabIndex={-1}>
        {props.children}
      </h1>
    </div>
  )
}

type AnswerFormProps = {
  action: string
  /**
   * Where the script sends an answer as JSON; it is told the progress and the next statement. Without it the form is
   * sent, and `back` with it: whoever changes one answer out of a list goes back there.
   */
  api?: string
  back?: string
  statement: { number: number; text: string; draw: string }
  /** Where the statement comes from, and what that line may say of those that follow, by kind. */
  author: string
  authors: Record<string, string>
  done: number
  left: number
  /** Said above the statement until it is answered, and where one goes who leaves it as it is. */
  note?: { text: string; back: { href: string; label: string } } | null
  /** What was kept just now, and the number of its statement: one goes back to it where the wrong button was pressed. */
  kept?: { word: string; number: number } | null
}

/**
 * One statement and its three answers. Without script a press sends the form; `client/voting.ts` sends it in the
 * background, shows the next statement in place, and keeps an answer that could not be sent.
 */
export function AnswerForm(props: AnswerFormProps) {
  const { csrf } = usePage()
  const words = useWords(opinionWords)
  const { statement, kept } = props
  return (
    <form
      class="voting"
      method="post"
      action={props.action}
      data-voting={props.api && JSON.stringify(props.authors)}
      data-api={props.api}
    >
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="statement" value={statement.number} />
      <input type="hidden" name="draw" value={statement.draw} />
      {props.back && <input type="hidden" name="back" value={props.back} />}
      <AnswerProgress done={props.done} left={props.left} />
      {props.note && (
        <p class="answer-note" data-note>
          {props.note.text} <a href={props.note.back.href}>{props.note.back.label}</a>
        </p>
      )}
      <BigStatement over={props.authors[props.author] ?? ''}>{statement.text}</BigStatement>
      <AnswerButtons />
      <p class="answer-said">
        <span role="status" data-said>
          {kept && words.kept(kept.word)}
        </span>
        <a data-undo href={`${props.action}?again=${kept?.number ?? ''}`} hidden={!kept}>
          {words.wrong}
        </a>
      </p>
    </form>
  )
}

type Aside = { href: string; label: string; afterAnswer?: boolean }

/** Quiet links under the answers. What holds only once something was answered waits, unseen, for the script to show it. */
export function AnswerAsides(props: { links: Aside[] }) {
  return (
    <p class="answer-asides">
      {props.links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          data-after-answer={link.afterAnswer || undefined}
          hidden={link.afterAnswer}
        >
          {link.label}
        </a>
      ))}
    </p>
  )
}
