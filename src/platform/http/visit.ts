import type { VNode } from 'preact'
import type { Reason } from '../../base/reason.ts'
import type { Said } from '../../base/said.ts'
import type { Actor } from '../commands/actor.ts'
import type { Engine } from '../commands/run-command.ts'
import type { JournalRow } from '../events/journal.ts'
import type { NewFile } from '../files/file-vault.ts'
import type { FileUse } from '../files/sniff.ts'

export type Lang = 'zh-CN' | 'en'

/** Who looks, and how they want to see it: made once a request from its cookies. */
export type Visit = {
  actor: Actor
  lang: Lang
  theme: 'auto' | 'light' | 'dark'
  size: 'standard' | 'large'
  now: Date
  /** Path and query. */
  path: string
  /** Must come back with every form. */
  csrf: string
  /** A sentence from the redirect before; shown once. */
  flash: Said | null
  /** True where a cookie names a login: such pages are never shared. */
  signedIn: boolean
  /** True for a form that is shown again because something on it has to be put right. */
  invalid?: boolean
}

/** What `app` hands to the page server: everything that knows the features and the design. */
export type Host = {
  engine: Engine
  /** The actor of a login cookie, or null when it names none (any more). */
  identify(loginCookie: string | undefined, now: Date): Promise<{ actor: Actor; csrf: string } | null>
  /** The whole document of a page. */
  render(node: VNode, visit: Visit): Promise<string>
  /** One sentence for a reason, in the reader's language. */
  sentence(reason: Reason, lang: Lang): string
  /** One sentence for an event that came in between. */
  change(row: JournalRow, lang: Lang): string
  /** `typed`: what was typed into a form that cannot be shown again, for its sender to take along. */
  errorPage(status: number, sentences: string[], visit: Visit, typed: string[]): VNode
  /** After signing in anew: leads back to a form with everything that was typed into it before. */
  goOnPage(address: string, fields: [string, string][]): VNode
  /** Throws unless this actor may send files of this use; asked before the body is read. */
  authoriseUpload(actor: Actor, use: FileUse): void
  /** Stores a file and returns its id; what is wrong with it is said of its field. */
  saveFile(file: NewFile & { field: string }, by: { actor: Actor; now: Date }): Promise<string>
}
