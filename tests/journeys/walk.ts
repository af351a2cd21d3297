import type { Page } from 'playwright-core'

const id = /\/[0-9a-z]{20}(?=\/|$)/g
const rule = /\/pass\/[a-z.-]+$/

/** The kind of page an address leads to: `/staff/topics/:id/approve`. */
export function kindOf(address: string): string {
  const path = address.split(/[?#]/)[0]!.replace(/\/+$/, '') || '/'
  return path
    .replace(id, '/:id')
    .replace(rule, '/pass/:rule')
    .replace(/^\/follow\/.+/, '/follow/:code')
    .replace(/\/lists\/.+/, '/lists/:kind')
    .replace(/\/statements\/\d+/, '/statements/:number')
}

/** What is no page: it changes how pages look, signs out, or is a file. */
const noPage = /^\/(preferences|sign-out|assets|favicon|api|healthz|staff\/files|mine\/data)/

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
}

/** Of these every one is read, because what can be done differs from one to the next. */
const manifold = /\/(topics|concerns|organisations|accounts|rooms|sessions|consultations)\/:id$/

/** One address for every kind of page, and the links that led nowhere, each with the page it stands on. */
export type Walk = { pages: Map<string, string>; dead: string[] }

/** Reads its way from link to link as the one who is signed in. */
export async function walk(page: Page, starts: string[]): Promise<Walk> {
  const pages = new Map<string, string>()
  const dead: string[] = []
  const queue = starts.map((address) => ({ address, from: '' }))
  const seen = new Set<string>()
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { address, from } = next
    const kind = kindOf(address)
    if (noPage.test(address) || seen.has(address) || (pages.has(kind) && !manifold.test(kind))) continue
    seen.add(address)
    const answer = await page.request.get(address)
    if (answer.status() !== 200) {
      dead.push(`${kindOf(from)} leads to ${address}: ${answer.status()}`)
      continue
    }
    // A file is there, and is no page.
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    // A page that leads on stands for where it leads.
    const { pathname, search } = new URL(answer.url())
    if (!pages.has(kindOf(pathname))) pages.set(kindOf(pathname), pathname + search)
    for (const link of linksIn(await answer.text())) queue.push({ address: link, from: address })
  }
  return { pages, dead }
}
