import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The whole document of a page, ready to send. */
export function renderPage(node: VNode): string {
  return `<!doctype html>\n${renderToString(node)}`
}
