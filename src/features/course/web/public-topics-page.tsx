import { EmptyState, Pager, PageShell, SearchBox, Stack, useWords } from '../../../ui/index.ts'
import type { ListedTopics } from '../contract/public-views.ts'
import { publicWords } from './public-words.ts'
import { TopicCards } from './topic-cards.tsx'

function pageHref(q: string, at: string | null): string | null {
  return at && `/topics?${new URLSearchParams({ ...(q ? { q } : {}), at })}`
}

/** The public list of topics. */
export function PublicTopicsPage(props: { page: ListedTopics; q: string }) {
  const words = useWords(publicWords)
  const { page, q } = props
  return (
    <PageShell wide title={words.topicsTitle} lead={words.topicsLead}>
      <Stack>
        <SearchBox action="/topics" label={words.searchTopics} value={q} />
        {page.rows.length > 0 ? (
          <TopicCards rows={page.rows} columns />
        ) : (
          <EmptyState title={words.noTopics} />
        )}
        <Pager newer={pageHref(q, page.newer)} older={pageHref(q, page.older)} />
      </Stack>
    </PageShell>
  )
}
