import {
  accountCommands,
  accountForms,
  accountPages,
  type DemoLogins,
  setupForms,
} from '../features/accounts/index.ts'
import { accountHistory, accountReasons } from '../features/accounts/index.web.ts'
import { concernCommands, concernForms, concernPages } from '../features/concerns/index.ts'
import { concernHistory, concernReasons } from '../features/concerns/index.web.ts'
import {
  consultationsCommands,
  consultationsForms,
  consultationsPages,
  consultationsQueries,
  quickVotes,
  registerVotesInterface,
  registerVotingRoutes,
} from '../features/consultations/index.ts'
import { consultationsHistory, consultationsReasons } from '../features/consultations/index.web.ts'
import { correctionReasons } from '../features/corrections/index.web.ts'
import { courseCommands, courseForms, coursePages, courseQueries } from '../features/course/index.ts'
import { courseHistory, courseReasons } from '../features/course/index.web.ts'
import { evaluationsCommands, evaluationsForms } from '../features/evaluations/index.ts'
import { evaluationsHistory, evaluationsReasons } from '../features/evaluations/index.web.ts'
import { journalPages } from '../features/journal/index.ts'
import { journalReasons } from '../features/journal/index.web.ts'
import { methodReasons } from '../features/methods/index.web.ts'
import {
  organisationCommands,
  organisationForms,
  organisationPages,
} from '../features/organisations/index.ts'
import { organisationHistory, organisationReasons } from '../features/organisations/index.web.ts'
import { participantsCommands, participantsForms, participantsPages } from '../features/participants/index.ts'
import { participantsHistory, participantsReasons } from '../features/participants/index.web.ts'
import { researchCommands, researchForms } from '../features/research/index.ts'
import { researchHistory, researchReasons } from '../features/research/index.web.ts'
import { resultsCommands, resultsForms, resultsPages } from '../features/results/index.ts'
import { resultsHistory, resultsReasons } from '../features/results/index.web.ts'
import { sessionsCommands, sessionsForms, sessionsPages } from '../features/sessions/index.ts'
import { sessionsHistory, sessionsReasons } from '../features/sessions/index.web.ts'
import { topicCommands, topicForms, topicPages } from '../features/topics/index.ts'
import { topicHistory, topicReasons } from '../features/topics/index.web.ts'
import {
  transferCommands,
  transferForms,
  transferPages,
  transferQueries,
} from '../features/transfer/index.ts'
import { transferHistory, transferReasons } from '../features/transfer/index.web.ts'
import type { AnyCommand, AnyQuery } from '../platform/commands/command.ts'
import type { FileVault } from '../platform/files/file-vault.ts'
import type { AnyFormPage, Page } from '../platform/http/page.ts'
import type { ServerParts } from '../platform/http/server.ts'
import type { FrontEnd } from './assets.ts'
import { composeSentences } from './sentences.ts'
import { sitePages } from './site-pages.tsx'
import { registerSiteRoutes } from './site-routes.ts'

/** The sentences of all features. */
export const sentences = composeSentences(
  [
    accountReasons,
    concernReasons,
    consultationsReasons,
    correctionReasons,
    courseReasons,
    evaluationsReasons,
    journalReasons,
    methodReasons,
    organisationReasons,
    participantsReasons,
    researchReasons,
    resultsReasons,
    sessionsReasons,
    topicReasons,
    transferReasons,
  ],
  [
    accountHistory,
    concernHistory,
    consultationsHistory,
    courseHistory,
    evaluationsHistory,
    organisationHistory,
    participantsHistory,
    researchHistory,
    resultsHistory,
    sessionsHistory,
    topicHistory,
    transferHistory,
  ],
)

/** Every use case of the platform: what the JSON interface offers. */
export const commands: AnyCommand[] = [
  ...organisationCommands,
  ...accountCommands,
  ...concernCommands,
  ...topicCommands,
  ...courseCommands,
  ...researchCommands,
  ...participantsCommands,
  ...sessionsCommands,
  ...resultsCommands,
  ...evaluationsCommands,
  ...consultationsCommands,
  ...transferCommands,
]

export const queries: AnyQuery[] = [...courseQueries, ...consultationsQueries, ...transferQueries]

type ProductOptions = {
  frontEnd: FrontEnd
  /** The code that guards the first visit; null once the installation is set up. */
  setupCode(): string | null
  demo: DemoLogins
  vault: FileVault
  /** Called when the installation has just been set up. */
  onSetUp(): void
}

/** Puts the pages, forms and use cases of all features together. */
export function productParts(options: ProductOptions): ServerParts {
  const forms: AnyFormPage[] = [
    ...setupForms({ code: options.setupCode, onSetUp: options.onSetUp }),
    ...accountForms(options.demo),
    ...organisationForms,
    ...concernForms,
    ...topicForms,
    ...courseForms,
    ...researchForms,
    ...participantsForms,
    ...sessionsForms,
    ...resultsForms,
    ...evaluationsForms,
    ...consultationsForms,
    ...transferForms({ vault: options.vault, sentence: sentences.sentence }),
  ]
  const pages: Page[] = [
    ...sitePages,
    ...accountPages,
    ...organisationPages,
    ...concernPages,
    ...topicPages,
    ...coursePages(sentences),
    ...journalPages(sentences),
    ...participantsPages,
    ...sessionsPages,
    ...resultsPages,
    ...consultationsPages,
    ...transferPages,
  ]
  return {
    pages,
    forms,
    commands,
    queries,
    assets: options.frontEnd.assets,
    first: quickVotes,
    interface: registerVotesInterface,
    routes(app, host) {
      registerSiteRoutes(app, host, options.vault)
      registerVotingRoutes(app, host)
    },
  }
}
