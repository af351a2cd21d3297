import { Actions, AsTyped, ButtonLink, Callout, PageShell, Prose, usePage, useWords } from '../ui/index.ts'
import { appWords } from './common-words.ts'

/** What is shown in place of a page that cannot be, with the way back to where its reader may go on. */
export function ErrorPage(props: { status: number; sentences: string[]; typed: string[] }) {
  const words = useWords(appWords)
  const { viewer, path } = usePage()
  const atWork = viewer?.kind === 'staff' && path.startsWith('/staff')
  return (
    <PageShell title={words.errorTitle(props.status)} kind={atWork ? 'staff' : 'public'}>
      <Prose>
        {props.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Prose>
      {props.typed.length > 0 && (
        <Callout tone="warning" title={words.typed}>
          <Prose>
            {props.typed.map((text) => (
              <AsTyped key={text} text={text} />
            ))}
          </Prose>
        </Callout>
      )}
      <Actions>
        {atWork ? (
          <ButtonLink href="/staff">{words.backToWork}</ButtonLink>
        ) : (
          <ButtonLink href="/">{words.backHome}</ButtonLink>
        )}
      </Actions>
    </PageShell>
  )
}
