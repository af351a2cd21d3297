import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'

/** The link that turns a list in the order of time round; the newest first is the usual way. */
export function TurnOrder(props: { oldestFirst: boolean; href: string }) {
  const words = useWords(uiWords)
  return (
    <p class="no-print">
      <a href={props.href}>{props.oldestFirst ? words.newestFirst : words.oldestFirst}</a>
    </p>
  )
}
