import { withoutPersonalNumbers } from '../../../base/mask.ts'
import { Details, Quote, Section, Stack, usePage, useWords } from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { categoryIn } from '../../participants/index.rules.ts'
import { type OpinionView, opinionKinds } from '../contract.ts'
import { CorrectEntry, type EntryContext, EntryCorrections, MaybeStruck } from './entry-corrections.tsx'
import { sessionsWords } from './words.ts'

/** What was said, by kind. The public reads from which side it came, staff also in which role. */
export function OpinionList(props: { opinions: OpinionView[] } & EntryContext) {
  const words = useWords(sessionsWords)
  return (
    <Section title={words.part.opinions}>
      {opinionKinds.map((kind) => {
        const opinions = props.opinions.filter((opinion) => opinion.kind === kind)
        if (opinions.length === 0) return null
        const standing = opinions.filter((opinion) => !opinion.voided).length
        return (
          <Details key={kind} summary={words.part.opinionsOf(words.kinds[kind], standing)} open>
            <Stack>
              {opinions.map((opinion) => (
                <OpinionQuote key={opinion.id} {...props} opinion={opinion} />
              ))}
            </Stack>
          </Details>
        )
      })}
    </Section>
  )
}

/** One of them, with the way to correct it and what it said before. */
export function OpinionQuote(props: { opinion: OpinionView } & EntryContext) {
  const words = useWords(sessionsWords)
  const names = useWords(methodWords).groups
  const { lang } = usePage()
  const { opinion } = props
  const open = props.audience === 'public'
  return (
    <div>
      <Quote
        by={open ? names[opinion.speakerGroup] : `${opinion.number}. ${categoryIn(lang, opinion.speaker)}`}
        when={
          <>
            {words.channels[opinion.channel]}
            <CorrectEntry {...props} kind="opinion" entry={opinion} />
          </>
        }
      >
        <MaybeStruck entry={opinion}>
          {open ? withoutPersonalNumbers(opinion.words) : opinion.words}
        </MaybeStruck>
      </Quote>
      <EntryCorrections {...props} entry={opinion} />
    </div>
  )
}
