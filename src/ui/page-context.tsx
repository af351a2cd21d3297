import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Said } from '../base/said.ts'
import type { Lang } from './words.ts'

export const menuEntries = ['tasks', 'topics', 'concerns', 'sessions', 'places', 'settings', 'audit'] as const
export type MenuEntry = (typeof menuEntries)[number]

export type Viewer = {
  kind: 'staff' | 'resident'
  name: string
  /** The post held today, in one line: `文峰街道党工委办公室 主任`. */
  postLine: string
  /** The entries of the staff menu that lead somewhere for this person. */
  menu: MenuEntry[]
  taskCount?: number
}

/** What every page knows about its request: language, look, viewer, clock. */
export type PageContext = {
  lang: Lang
  theme: 'auto' | 'light' | 'dark'
  size: 'standard' | 'large'
  /** Path and query of this page, used for "back" after a change of language or look. */
  path: string
  now: Date
  csrf: string
  siteName: string
  demo: boolean
  helpPhone: string | null
  viewer: Viewer | null
  /** What has just happened, said once after a redirect. */
  flash: Said | null
  /** A form that is shown again because something on it has to be put right. */
  invalid?: boolean
  assets: { css: string; js: string }
}

const Page = createContext<PageContext | null>(null)

export function PageProvider(props: { page: PageContext; children: ComponentChildren }) {
  return <Page.Provider value={props.page}>{props.children}</Page.Provider>
}

export function usePage(): PageContext {
  const page = useContext(Page)
  if (!page) throw new Error('usePage() was called outside <PageProvider>')
  return page
}
