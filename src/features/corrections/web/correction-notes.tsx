import type { ComponentChildren } from 'preact'
import { Details, formatDay, Muted, SummaryList, usePage, useWords } from '../../../ui/index.ts'
import type { CorrectionView, Voided } from '../contract.ts'
import type { FieldChange } from '../rules/entries.ts'
import { correctionWords } from './words.ts'

/** A changed field in the words of the feature that owns it. */
export type SaidChange = { label: string; from: string; to: string }

type Props = {
  corrections: readonly CorrectionView[]
  /** The entry that the line stands below. */
  entryId: string
  audience: 'staff' | 'public'
  say: (change: FieldChange) => SaidChange
}

/**
 * One quiet line below an entry that it was corrected, when and why. Staff open it to read what it said before;
 * everyone else is told where they could have read the former words.
 */
export function CorrectionNotes({ corrections, entryId, audience, say }: Props) {
  const { lang, now } = usePage()
  const words = useWords(correctionWords)
  const own = corrections.filter((one) => one.entry.id === entryId && (audience === 'staff' || one.wasPublic))
  const when = ({ correctedOn }: CorrectionView) => words.corrected(formatDay(correctedOn, lang, now))
  const last = own.at(-1)
  if (!last) return null
  if (audience === 'public') {
    return (
      <p>
        <Muted>{[when(last), ...(last.reason ? [words.because(last.reason)] : [])].join(words.stop)}</Muted>
      </p>
    )
  }
  return (
    <>
      {own.map((one) => (
        <Details key={one.id} summary={when(one)}>
          {one.reason && <p>{words.because(one.reason)}</p>}
          <FormerWords changes={one.changes} say={say} />
        </Details>
      ))}
    </>
  )
}

/** What each corrected field said before, and what it says since. */
export function FormerWords(props: { changes: readonly FieldChange[]; say: Props['say'] }) {
  const words = useWords(correctionWords)
  return (
    <SummaryList
      compact
      rows={props.changes.map((change) => {
        const { label, from, to } = props.say(change)
        return {
          key: label,
          value: (
            <>
              <del>{from || words.nothing}</del>
              <br />
              {to || words.nothing}
            </>
          ),
        }
      })}
    />
  )
}

/** The quiet way to the form that corrects an entry; `what` names it to those who hear one link after another. */
export function CorrectLink(props: { href: string; what: string }) {
  const words = useWords(correctionWords)
  return (
    <Muted>
      <a href={props.href} aria-label={words.correctIt(props.what)}>
        {words.correct}
      </a>
    </Muted>
  )
}

/** An entry that was struck out, as staff read it: its words, when and why. */
export function Struck(props: { voided: Voided; children: ComponentChildren }) {
  const { lang, now } = usePage()
  const words = useWords(correctionWords)
  const { on, reason } = props.voided
  return (
    <>
      <del>{props.children}</del>
      <br />
      <Muted>{words.struck(formatDay(on, lang, now), reason)}</Muted>
    </>
  )
}
