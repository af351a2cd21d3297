import { menuEntries, type PageContext } from '../page-context.tsx'
import { uiWords } from '../ui-words.ts'
import { wordsIn } from '../words.ts'

export type NavItem = { href: string; label: string; count?: number; current: boolean }

/** The addresses that the shell itself links to; the routes of the features answer them. */
export const siteLinks = {
  home: '/',
  topics: '/topics',
  say: '/speak',
  follow: '/follow',
  login: '/sign-in',
  logout: '/sign-out',
  mine: '/mine',
  preferences: '/preferences',
  feedback: '/feedback',
  icon: '/favicon.svg',
  staff: {
    tasks: '/staff',
    topics: '/staff/topics',
    concerns: '/staff/concerns',
    sessions: '/staff/sessions',
    places: '/staff/organisations',
    settings: '/staff/accounts',
    audit: '/staff/journal',
  },
} as const

/** The main menu of a page, with the entry the page belongs to marked. */
export function navigationOf(page: PageContext, kind: 'public' | 'staff'): NavItem[] {
  const { nav } = wordsIn(uiWords, page.lang)
  const { staff } = siteLinks
  const items: Omit<NavItem, 'current'>[] =
    kind === 'staff'
      ? menuEntries
          .filter((entry) => page.viewer?.menu.includes(entry))
          .map((entry) => ({
            href: staff[entry],
            label: nav[entry],
            count: entry === 'tasks' ? page.viewer?.taskCount : undefined,
          }))
      : [
          { href: siteLinks.home, label: nav.home },
          { href: siteLinks.topics, label: nav.topics },
          { href: siteLinks.say, label: nav.say },
          { href: siteLinks.follow, label: nav.follow },
          loginItem(page, nav),
        ]
  const current = bestMatch(
    items.map((item) => item.href),
    page.path,
  )
  return items.map((item) => ({ ...item, current: item.href === current }))
}

function loginItem(page: PageContext, nav: { login: string; mine: string; tasks: string }) {
  if (!page.viewer) return { href: siteLinks.login, label: nav.login }
  return page.viewer.kind === 'staff'
    ? { href: siteLinks.staff.tasks, label: nav.tasks }
    : { href: siteLinks.mine, label: nav.mine }
}

function bestMatch(hrefs: string[], path: string): string | undefined {
  const bare = path.split('?')[0] ?? path
  // Everything lies below the two first pages without belonging to them.
  return hrefs
    .filter((href) => bare === href || (href !== '/' && href !== '/staff' && bare.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0]
}
