import { Actions, ButtonLink, PageShell, Prose, usePage, useWords } from '../../../ui/index.ts'
import { shutWords } from './shut-words.ts'

/** A link that leads nowhere: what may have happened, whom to ask, and where one can take part all the same. */
export function UnknownLinkPage() {
  const words = useWords(shutWords)
  const { helpPhone } = usePage()
  return (
    <PageShell title={words.unknownTitle} kind="plain">
      <Prose>
        <p>{words.unknown}</p>
        <p>{words.ask(helpPhone)}</p>
      </Prose>
      <Actions>
        <ButtonLink href="/consultations">{words.allOpen}</ButtonLink>
      </Actions>
    </PageShell>
  )
}
