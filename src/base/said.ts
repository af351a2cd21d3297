/** What has just happened, said once on the next page; with a link to where it stands now. */
export type Said = string | { text: string; link: { href: string; label: string } }

/** How a browser keeps it until then. */
export function packSaid(said: Said): string {
  return typeof said === 'string' ? said : JSON.stringify(said)
}

/** What was kept; a link is believed only where it leads to another page of this site. */
export function unpackSaid(kept: string): Said {
  try {
    const { text, link } = JSON.parse(kept)
    if (typeof text !== 'string' || typeof link?.label !== 'string') return kept
    const { href, label } = link
    return /^\/(?![/\\])/.test(href) ? { text, link: { href, label } } : text
  } catch {
    return kept
  }
}
