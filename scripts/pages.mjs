/**
 * The pages of the contact sheet, each as somebody sees it in the demo.
 *
 * @typedef {{ name: string, path: string, as?: keyof typeof accounts }} SheetPage
 *   `as`: one of the accounts; a visitor without it
 */

/** Demo accounts by role: what to type on the sign-in page. @type {Record<string, { login: string, password: string }>} */
export const accounts = {}

/** @type {SheetPage[]} */
export const pages = [
  { name: 'home', path: '/' },
  { name: 'topics', path: '/topics' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'ui', path: '/ui' },
]
