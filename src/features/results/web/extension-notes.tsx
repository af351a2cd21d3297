import { formatDay, Muted, usePage, useWords } from '../../../ui/index.ts'
import type { ExtensionView } from '../contract.ts'
import { extensionWords } from './extension-words.ts'

type Props = {
  extensions: readonly ExtensionView[]
  /** The row is done, or its body has said that it cannot: nobody answers any more what was asked before. */
  over?: boolean
}

/** The requests for more time of a row with their answers, a line each, oldest first; for staff and the body alone. */
export function ExtensionNotes({ extensions, over }: Props) {
  const { lang, now } = usePage()
  const words = useWords(extensionWords)
  const day = (value: string) => formatDay(value, lang, now)
  const answered = ({ answer }: ExtensionView) => {
    if (answer === null) return over ? [] : words.waits
    if (answer.is === 'refused') return words.refused(day(answer.on), answer.reason)
    return answer.dueOn ? words.granted(day(answer.dueOn)) : words.changed
  }
  return (
    <>
      {extensions.map((one, index) => (
        <span key={one.id}>
          {index > 0 && <br />}
          <Muted>
            {[words.asked(one.askedBy, day(one.askedOn), day(one.dueOn), one.reason), answered(one)]
              .flat()
              // A reason may end with a stop of its own.
              .map((said, at, all) => (at < all.length - 1 ? said.replace(/[。.\s]+$/u, '') : said))
              .join(words.stop)}
          </Muted>
        </span>
      ))}
    </>
  )
}
