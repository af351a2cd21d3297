import { formatDay, Muted, usePage, useWords } from '../../../ui/index.ts'
import type { ResponsibilityChangeView } from '../contract.ts'
import { changeSentence, changeWords } from './change-words.ts'

type Props = {
  changes: readonly ResponsibilityChangeView[]
  /** Persons in charge are named to staff alone. */
  audience: 'staff' | 'public'
}

/** What was changed about a row, a line each, oldest first: what it was, what it became, and why. */
export function ChangeNotes({ changes, audience }: Props) {
  const { lang, now } = usePage()
  const words = useWords(changeWords)
  const day = (value: string) => formatDay(value, lang, now)
  return (
    <>
      {changes.map((change, index) => {
        const what = changeSentence(change, lang, day, audience === 'staff')
        return (
          <span key={change.id}>
            {index > 0 && <br />}
            <Muted>
              {words.because(what, change.reason)}
              {change.changedOn && words.decided(day(change.changedOn))}
            </Muted>
          </span>
        )
      })}
    </>
  )
}
