import {
  EmptyState,
  formatMoment,
  Prose,
  Section,
  SummaryList,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { FlagsView, ListChange } from '../contract/views.ts'
import { outcomeWords } from './outcome-words.ts'
import { type OfConsultation, StaffShell } from './staff-shell.tsx'

/** What deserves a look, in plain words. */
export function useFlagSentences(): (flags: FlagsView) => string[] {
  const words = useWords(outcomeWords)
  const { lang, now } = usePage()
  return (flags) => [
    ...(flags.allAlike > 0 ? [words.allAlike(flags.allAlike)] : []),
    ...(flags.tooFast > 0 ? [words.tooFast(flags.tooFast)] : []),
    ...flags.rushes.map((rush) => {
      const when = formatMoment(rush.from, lang, now)
      const way = rush.overLink ? (rush.linkLabel ?? words.unlabelled) : words.withoutLink
      return `${when} ${words.rush(way, rush.voters, rush.busiestMinute)}`
    }),
  ]
}

/** The page of flags: what deserves a look, never who is to blame, and whether it changes what all agree on. */
export function IntegrityPage(props: { consultation: OfConsultation; flags: FlagsView | null }) {
  const words = useWords(outcomeWords)
  return (
    <StaffShell {...props} title={words.integrityTitle} lead={words.integrityLead}>
      {props.flags ? (
        <Flags flags={props.flags} />
      ) : (
        <EmptyState title={words.lookingTitle}>{words.looking}</EmptyState>
      )}
    </StaffShell>
  )
}

function Flags(props: { flags: FlagsView }) {
  const words = useWords(outcomeWords)
  const sentences = useFlagSentences()(props.flags)
  const { withoutFlagged, withoutInfluential } = props.flags
  return (
    <>
      {sentences.length === 0 ? (
        <EmptyState title={words.noFlags} />
      ) : (
        <Prose>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Prose>
      )}
      <Section title={words.effectTitle}>
        <SummaryList
          rows={[
            { key: words.withoutFlagged, value: <Change change={withoutFlagged} /> },
            { key: words.withoutInfluential, value: <Change change={withoutInfluential} /> },
          ]}
        />
      </Section>
    </>
  )
}

function Change(props: { change: ListChange | null }) {
  const words = useWords(outcomeWords)
  const { change } = props
  if (!change) return <>{words.notComputed}</>
  const { kept, lost, gained } = change
  const numbers = (list: number[]) => list.join(words.numbers)
  const told =
    lost.length + gained.length === 0
      ? [words.noChange]
      : [
          words.kept(kept.length),
          ...(lost.length > 0 ? [words.lost(numbers(lost))] : []),
          ...(gained.length > 0 ? [words.gained(numbers(gained))] : []),
        ]
  return <>{[words.leftOut(change.voters, change.votes), ...told].join(words.join)}</>
}
