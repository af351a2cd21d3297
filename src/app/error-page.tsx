import { Actions, ButtonLink, PageShell, Prose, useWords } from '../ui/index.ts'
import { appWords } from './common-words.ts'

/** What is shown in place of a page that cannot be. */
export function ErrorPage(props: { status: number; sentences: string[] }) {
  const words = useWords(appWords)
  return (
    <PageShell title={words.errorTitle(props.status)}>
      <Prose>
        {props.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Prose>
      <Actions>
        <ButtonLink href="/">{words.backHome}</ButtonLink>
      </Actions>
    </PageShell>
  )
}
