import type { VNode } from 'preact'
import type { TObject } from 'typebox'
import type { Way } from '../../base/reason.ts'
import type { Said } from '../../base/said.ts'
import type { Read } from '../commands/act.ts'
import type { Command } from '../commands/command.ts'
import type { FileUse } from '../files/sniff.ts'

/** What a page or form knows of the request. Parameters and query are plain texts. */
export type PageRequest = Read & {
  lang: 'zh-CN' | 'en'
  params: Record<string, string>
  query: Record<string, string>
  /** What the browser keeps for us; never look at it on a page that is shared. */
  cookies: Record<string, string | undefined>
  /** Address and query of this page, for "back to here" links. */
  path: string
  /** Set where a cookie names a login. */
  csrf: string
}

/** Somewhere else instead of a page. */
export type Redirect = { redirect: string; flash?: Said }
/** A file or text instead of a page. */
export type FileAnswer = {
  file: Buffer | string
  mediaType: string
  name?: string
  headers?: Record<string, string>
}
export type PageAnswer = VNode | Redirect | FileAnswer

/** `staff` pages send others to the sign-in page and back; `everyone` needs nothing. */
export type Access = 'everyone' | 'staff' | 'resident'

/** A page one can only look at. */
export type Page = {
  path: string
  access: Access
  show(request: PageRequest): Promise<PageAnswer>
  /**
   * For public pages without anything personal: the version of what is shown, by one look-up by key. The page of a
   * version is made once and served to all (per language, theme and size); the version is asked for at most once a second.
   */
  version?(request: PageRequest): Promise<string | null>
  /** Nothing but what is written in the database, and the day, changes the version: while neither does, it is not asked for. */
  steady?: true
  /** Keeps the page of a version in the database too, for pages of which there are as many as things they show. */
  kept?: true
  /** Whether this reader sees something of their own on a page that others share: it is then made for them alone. */
  personal?(request: PageRequest): boolean
}

/** Texts as typed, by dotted field name; several values for a group of check boxes. Same shape as in `ui`. */
export type FormValues = Record<string, string | string[]>
export type FormState = {
  values: FormValues
  errors: Record<string, string>
  /** Sentences that belong to no single field, with the pages that help. */
  summary: (string | { text: string; ways: Way[] })[]
  /** What somebody else did while this was being filled in; it stands in the summary too. */
  changes?: string[]
  /** What the record holds now, when somebody else changed it while this was being filled in. */
  standing?: FormValues
}

/** A page with a form that does one command: shown on GET, done on POST to the same address. */
export type FormPage<Request = unknown, Result = unknown> = {
  path: string
  access: Access
  // biome-ignore lint/suspicious/noExplicitAny: what a command prepares is its own business
  command: Command<Request, Result, any>
  /** What the fields hold when the page is first opened. */
  values?(request: PageRequest): Promise<FormValues>
  /** The page around the form; with errors and typed values after a refusal. */
  show(request: PageRequest, form: FormState): Promise<PageAnswer>
  /** Parts of the command's request that the address gives (always win over what is posted). */
  fixed?(request: PageRequest): Record<string, unknown> | Promise<Record<string, unknown>>
  /** The chain whose length the form carries, so that a change in between is noticed. */
  chainId?(request: PageRequest): Promise<string | null> | string | null
  /** Names of file fields: stored before the command runs, which receives the id of the stored file. */
  files?: readonly string[]
  /** What these files are sent for; scans of papers unless it says otherwise. */
  fileUse?: FileUse
  /** Where to go afterwards, with a sentence that says what happened. */
  done(result: Result, request: PageRequest): Redirect | Promise<Redirect>
  /** More cookies to set or clear after success (sign-in). */
  cookies?(result: Result): { name: string; value: string | null; maxAgeSeconds?: number }[]
}

// biome-ignore lint/suspicious/noExplicitAny: lists hold forms of every request type
export type AnyFormPage = FormPage<any, any>

/** Defines a form page with the types of its command. */
export function defineFormPage<Request, Result>(page: FormPage<Request, Result>): AnyFormPage {
  return page
}

export type { TObject }
