import type { Page } from '../platform/http/page.ts'
import { Gallery } from '../ui/gallery.tsx'
import { PageShell, Prose, usePage, useWords } from '../ui/index.ts'
import { appWords } from './common-words.ts'

/** Where one says what is wrong with the site itself (投诉建议), by phone or as a concern. */
function SiteFeedbackPage() {
  const words = useWords(appWords)
  const { helpPhone } = usePage()
  return (
    <PageShell title={words.feedbackTitle} lead={words.feedbackLead}>
      <Prose>
        {helpPhone && (
          <p>
            {words.feedbackPhone} <a href={`tel:${helpPhone}`}>{helpPhone}</a>
          </p>
        )}
        <p>
          {words.feedbackWrite} <a href="/speak">{words.feedbackSpeak}</a>
        </p>
        <p>{words.privacy}</p>
      </Prose>
    </PageShell>
  )
}

/** Pages of the site itself; the gallery of the design system is left out in production. */
export const sitePages: Page[] = [
  { path: '/feedback', access: 'everyone', show: async () => <SiteFeedbackPage /> },
  ...(process.env.NODE_ENV === 'production'
    ? []
    : [{ path: '/ui', access: 'everyone', show: async () => <Gallery /> } satisfies Page]),
]
