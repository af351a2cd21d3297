import type { ComponentChildren } from 'preact'
import { useWords } from '../../../ui/index.ts'
import type { CorrectionView, Voided } from '../../corrections/index.ts'
import { CorrectionNotes, CorrectLink, Struck } from '../../corrections/index.web.ts'
import { correctWords } from './correct-words.ts'
import { useSaidChange } from './said-change.ts'

/** The kinds of entries that a session leaves behind. */
export type SessionEntry = 'opinion' | 'consensus' | 'dissent' | 'commitment'

/** Which entries of a session the reader may correct. */
export type SessionRights = Record<SessionEntry, boolean>

/** What is around the entries of a list, for all of them alike. */
export type EntryContext = {
  audience: 'staff' | 'public'
  topicId: string
  corrections?: readonly CorrectionView[]
  rights?: SessionRights
}

type Entry = { id: string; number: number; voided: Voided | null }

/** What the addresses and use cases of each kind are called by. */
export const entryLists = {
  opinion: 'opinions',
  consensus: 'consensus',
  dissent: 'dissents',
  commitment: 'commitments',
} as const satisfies Record<SessionEntry, string>

/** The quiet link to the form that corrects a standing entry, for those who may. */
export function CorrectEntry(props: EntryContext & { kind: SessionEntry; entry: Entry }) {
  const words = useWords(correctWords)
  const { kind, entry } = props
  if (!props.rights?.[kind] || entry.voided) return null
  return (
    <>
      {' '}
      <CorrectLink
        href={`/staff/topics/${props.topicId}/${entryLists[kind]}/${entry.id}/correct`}
        what={words[kind](entry.number)}
      />
    </>
  )
}

/** The lines below an entry that say when and why it was corrected. */
export function EntryCorrections(props: EntryContext & { entry: Entry }) {
  const say = useSaidChange()
  const { corrections = [], entry, audience } = props
  return <CorrectionNotes corrections={corrections} entryId={entry.id} audience={audience} say={say} />
}

/** The words of an entry, struck through with the reason where it is void. */
export function MaybeStruck(props: { entry: Entry; children: ComponentChildren }) {
  const { entry, children } = props
  if (!entry.voided) return children
  return <Struck voided={entry.voided}>{children}</Struck>
}
