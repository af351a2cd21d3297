import { type MenuEntry, menuEntries, type PageContext } from '../page-context.tsx'
import { uiWords } from '../ui-words.ts'
import { wordsIn } from '../words.ts'

/** `page` on the page that an entry leads to, `true` on the pages that belong to it. */
export type NavItem = { href: string; label: string; count?: number; current?: 'page' | 'true' }

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

/** What belongs to an entry of the staff menu besides the pages below its own address. */
const alsoBelow: Partial<Record<MenuEntry, string[]>> = {
  topics: ['/staff/consultations', '/staff/responsibilities'],
  places: ['/staff/bodies', '/staff/rooms', '/staff/posts'],
  settings: ['/outbox'],
}

type Entry = Omit<NavItem, 'current'> & { also?: string[] }

/**
 * The main menu of a page, with the entry the page belongs to marked: the one whose address, or one of those named
 * above, its own begins with. A page that is in no entry marks none.
 */
export function navigationOf(page: PageContext, kind: 'public' | 'staff'): NavItem[] {
  const { nav } = wordsIn(uiWords, page.lang)
  const { staff } = siteLinks
  const items: Entry[] =
    kind === 'staff'
      ? menuEntries
          .filter((entry) => page.viewer?.menu.includes(entry))
          .map((entry) => ({
            href: staff[entry],
            label: nav[entry],
            count: entry === 'tasks' ? page.viewer?.taskCount : undefined,
            also: alsoBelow[entry],
          }))
      : [
          { href: siteLinks.home, label: nav.home },
          { href: siteLinks.topics, label: nav.topics, also: ['/consultations'] },
          { href: siteLinks.say, label: nav.say },
          { href: siteLinks.follow, label: nav.follow },
          loginItem(page, nav),
        ]
  const address = page.path.split('?')[0] ?? page.path
  return items.map(({ also = [], ...item }) => ({ ...item, current: markOf(address, item.href, also) }))
}

function loginItem(page: PageContext, nav: { login: string; mine: string; tasks: string }) {
  if (!page.viewer) return { href: siteLinks.login, label: nav.login }
  return page.viewer.kind === 'staff'
    ? { href: siteLinks.staff.tasks, label: nav.tasks }
    : { href: siteLinks.mine, label: nav.mine }
}

function markOf(address: string, href: string, also: string[]): NavItem['current'] {
  if (address === href) return 'page'
  // Everything lies below the two first pages without belonging to them.
  const own = href === siteLinks.home || href === siteLinks.staff.tasks ? [] : [href]
  return [...own, ...also].some((one) => address === one || address.startsWith(`${one}/`))
    ? 'true'
    : undefined
}
