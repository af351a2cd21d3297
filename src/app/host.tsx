import { RuleError } from '../base/reason.ts'
import { type Action, authorise, may } from '../features/access/index.ts'
import { identify } from '../features/accounts/index.ts'
import { countLeftToSetUp, countTasks, hasTasks } from '../features/course/index.ts'
import type { Installation } from '../features/organisations/index.ts'
import { type Actor, accountOf } from '../platform/commands/actor.ts'
import type { Engine } from '../platform/commands/run-command.ts'
import type { FileVault } from '../platform/files/file-vault.ts'
import type { FileUse } from '../platform/files/sniff.ts'
import type { Host, Visit } from '../platform/http/visit.ts'
import {
  type MenuEntry,
  menuEntries,
  type PageContext,
  PageProvider,
  renderPage,
  type Viewer,
} from '../ui/index.ts'
import type { FrontEnd } from './assets.ts'
import { ErrorPage } from './error-page.tsx'
import { GoOnPage } from './go-on-page.tsx'
import type { composeSentences } from './sentences.ts'

type HostParts = {
  engine: Engine
  sentences: ReturnType<typeof composeSentences>
  frontEnd: Pick<FrontEnd, 'css' | 'js'>
  vault: FileVault
  /** What the city calls itself; read once and after a change. */
  installation(): Promise<Installation | null>
}

const menuActions: Record<Exclude<MenuEntry, 'tasks'>, Action | null> = {
  topics: 'topics.read',
  concerns: 'concerns.read',
  sessions: 'sessions.note',
  places: null,
  settings: 'accounts.read',
  audit: 'journal.read',
}

/** Who may send files: before the body is read no more is known than what they are for. */
const uploadActions = { scan: 'files.save', data: 'topics.import' } as const satisfies Record<FileUse, Action>

function menuOf(actor: Actor, waiting: number): MenuEntry[] {
  return menuEntries.filter((entry) => {
    if (entry === 'tasks') return hasTasks(actor) || waiting > 0
    const action = menuActions[entry]
    return action === null || may(actor, action, null)
  })
}

/** How much waits: tasks, or for who has none what is left to set up. */
function waitingFor({ database: { db } }: Engine, actor: Actor, now: Date): Promise<number> {
  return hasTasks(actor) ? countTasks(db, actor) : countLeftToSetUp(db, actor, now)
}

async function viewerOf(engine: Engine, actor: Actor, now: Date): Promise<Viewer | null> {
  switch (actor.kind) {
    case 'staff': {
      const waiting = await waitingFor(engine, actor, now)
      return {
        kind: 'staff',
        // Staff appear by their post; a name of their own is not kept.
        name: actor.postLine,
        postLine: '',
        menu: menuOf(actor, waiting),
        taskCount: waiting,
      }
    }
    case 'resident':
      return { kind: 'resident', name: '', postLine: '', menu: [] }
    default:
      return null
  }
}

/** Everything the page server needs from features and design. */
export function makeHost(parts: HostParts): Host {
  const { engine, sentences } = parts

  async function contextOf(visit: Visit): Promise<PageContext> {
    const installation = await parts.installation()
    return {
      lang: visit.lang,
      theme: visit.theme,
      size: visit.size,
      path: visit.path,
      now: visit.now,
      csrf: visit.csrf,
      siteName: installation?.siteName ?? '有事好商量',
      demo: installation?.demo ?? false,
      helpPhone: installation?.helpPhone ?? null,
      viewer: await viewerOf(engine, visit.actor, visit.now),
      flash: visit.flash,
      invalid: visit.invalid ?? false,
      assets: { css: parts.frontEnd.css, js: parts.frontEnd.js },
    }
  }

  return {
    engine,
    identify: (token, now) => identify(engine.database.db, token, now),
    async render(node, visit) {
      return renderPage(<PageProvider page={await contextOf(visit)}>{node}</PageProvider>)
    },
    sentence: sentences.sentence,
    change: sentences.change,
    errorPage: (status, lines, _visit, typed) => (
      <ErrorPage status={status} sentences={lines} typed={typed} />
    ),
    goOnPage: (address, fields) => <GoOnPage address={address} fields={fields} />,
    authoriseUpload: (actor, use) => authorise(actor, uploadActions[use], null),
    async saveFile({ field, ...file }, { actor, now }) {
      const areaId = actor.kind === 'staff' ? (actor.grants[0]?.areaId ?? 'city') : 'city'
      const uploadedBy = accountOf(actor)
      try {
        return await parts.vault.save(engine.database.db, { ...file, areaId, uploadedBy, now })
      } catch (error) {
        if (!(error instanceof RuleError)) throw error
        throw new RuleError(
          error.kind,
          error.reasons.map((reason) => ({ ...reason, field })),
        )
      }
    },
  }
}
