import { tidyFollowCode } from '../../../base/id.ts'
import { found } from '../../../base/reason.ts'
import type { Grant } from '../../../platform/commands/actor.ts'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import { type AnyFormPage, defineFormPage, type Page, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise, may, rightsOf } from '../../access/index.ts'
import { roomsBelow } from '../../organisations/index.ts'
import { listTopics, similarTopics } from '../../topics/index.ts'
import type { ConcernView } from '../contract.ts'
import { type Beside, ConcernPage } from '../web/concern-page.tsx'
import { ConcernStatePage, ErasePhonePage, FollowPage } from '../web/follow-pages.tsx'
import { ConcernListPage, EnterConcernPage, UnmaskPage } from '../web/staff-pages.tsx'
import { concernWords } from '../web/words.ts'
import {
  concernByCode,
  concernById,
  concernsWithin,
  similarConcerns,
  waitingBeside,
} from './concern-store.ts'
import { erasePhoneCommand } from './erase-phone.ts'
import { enterConcernCommand } from './raise-concern.ts'
import { speakForm } from './speak-form.tsx'
import { triageConcernCommand } from './triage-concern.ts'
import { unmaskPhoneCommand } from './unmask-phone.ts'

const rowsAPage = 25

/** The subtrees in which the signed-in person may read concerns. */
function readablePaths(request: PageRequest): string[] {
  if (request.actor.kind !== 'staff') return []
  const rights: Record<string, unknown> = rightsOf('concerns.read')
  return request.actor.grants.filter((grant: Grant) => rights[grant.role]).map((grant) => grant.path)
}

function texts(request: PageRequest) {
  return wordsIn(concernWords, request.lang)
}

async function readableConcern(request: PageRequest) {
  const concern = found(await concernById(request.db, request.params.concernId!), 'concerns.not-found')
  authorise(request.actor, 'concerns.read', { path: concern.path })
  return concern
}

const choicesShown = 50
const nothingBeside: Beside = { similar: [], topics: [], waiting: [], roomTopics: [] }

/** What a concern may be the same as: what reads alike, and what else the room has in hand. */
async function besideOf({ db, actor }: PageRequest, concern: ConcernView): Promise<Beside> {
  const status = ['draft', 'submitted', 'returned', 'approved'] as const
  const inHand = await listTopics(db, { roomId: concern.roomId, status: [...status] }, null, choicesShown)
  const similar = await similarConcerns(db, concern.areaId, concern.words, concern)
  const topics = await similarTopics(db, concern.areaId, concern.words, { roomId: concern.roomId })
  const mayJoin = (path: string) => may(actor, 'concerns.triage', { path })
  return {
    // Two villages of a county do not read each other's concerns: of the other's it is only told that there is one.
    similar: similar.map(({ path, words, ...one }) => {
      const mayRead = may(actor, 'concerns.read', { path })
      return { ...one, words: mayRead ? words : null, mayJoin: mayRead && mayJoin(path) }
    }),
    topics: topics.flatMap(({ id, title, path, isPublic }) => {
      const mayRead = may(actor, 'topics.read', { path })
      const href = mayRead ? `/staff/topics/${id}` : `/topics/${id}`
      return mayRead || isPublic ? [{ id, title, href, mayJoin: mayJoin(path) }] : []
    }),
    waiting: await waitingBeside(db, concern, choicesShown),
    roomTopics: inHand.rows,
  }
}

export const concernPages: Page[] = [
  {
    path: '/follow',
    access: 'everyone',
    async show(request) {
      const typed = request.query.code ?? ''
      if (!typed) return <FollowPage typed="" missing={false} />
      const concern = await concernByCode(request.db, tidyFollowCode(typed))
      if (!concern) return <FollowPage typed={typed} missing />
      return { redirect: `/follow/${concern.followCode}` }
    },
  },
  {
    path: '/follow/:code',
    access: 'everyone',
    async show(request) {
      const concern = await concernByCode(request.db, tidyFollowCode(request.params.code!))
      if (!concern) return <FollowPage typed={request.params.code!} missing />
      return <ConcernStatePage concern={concern} justSent={request.query.sent === '1'} />
    },
  },
  {
    path: '/staff/concerns',
    access: 'staff',
    async show(request) {
      authorise(request.actor, 'concerns.read', null)
      const open = request.query.state !== 'done'
      const [moment, id] = decodeCursor(request.query.after, 2) ?? []
      const enteredAt = cursorMoment(moment)
      const after = enteredAt && { enteredAt, id: String(id) }
      const rows = await concernsWithin(request.db, {
        paths: readablePaths(request),
        open,
        after,
        limit: rowsAPage + 1,
      })
      const shown = rows.slice(0, rowsAPage)
      const last = rows.length > rowsAPage ? shown.at(-1)! : null
      const query = last
        ? new URLSearchParams({
            state: open ? 'open' : 'done',
            after: encodeCursor([last.enteredAt.getTime(), last.id]),
          })
        : null
      return (
        <ConcernListPage
          rows={shown}
          open={open}
          older={query && `/staff/concerns?${query}`}
          mayEnter={may(request.actor, 'concerns.enter', null)}
        />
      )
    },
  },
]

export const concernForms: AnyFormPage[] = [
  speakForm,
  defineFormPage({
    path: '/follow/:code/erase-phone',
    access: 'everyone',
    command: erasePhoneCommand,
    async show(request, form) {
      const concern = await concernByCode(request.db, tidyFollowCode(request.params.code!))
      if (!concern) return <FollowPage typed={request.params.code!} missing />
      return <ErasePhonePage form={form} concern={concern} />
    },
    fixed: (request) => ({ code: request.params.code }),
    done: ({ followCode }, request) => ({
      redirect: `/follow/${followCode}`,
      flash: texts(request).phoneErased,
    }),
  }),
  defineFormPage({
    path: '/staff/concerns/new',
    access: 'staff',
    command: enterConcernCommand,
    async show(request, form) {
      authorise(request.actor, 'concerns.enter', null)
      return <EnterConcernPage form={form} rooms={await roomsOfActor(request)} />
    },
    done: (result, request) => ({
      redirect: `/staff/concerns/${result.concernId}`,
      flash: texts(request).entered(result.followCode),
    }),
  }),
  defineFormPage({
    path: '/staff/concerns/:concernId',
    access: 'staff',
    command: triageConcernCommand,
    async show(request, form) {
      const concern = await readableConcern(request)
      const mayTriage = may(request.actor, 'concerns.triage', { path: concern.path })
      const waiting = concern.triage === null
      return (
        <ConcernPage
          concern={concern}
          form={form}
          {...(waiting ? await besideOf(request, concern) : nothingBeside)}
          mayTriage={mayTriage}
          mayUnmask={may(request.actor, 'concerns.unmask', { path: concern.path })}
        />
      )
    },
    fixed: (request) => ({ concernId: request.params.concernId }),
    chainId: (request) => request.params.concernId!,
    done: ({ outcome, topicId, concernId }, request) =>
      // What was merged into a topic has made none: that one may be far on its way.
      outcome === 'topic'
        ? { redirect: `/staff/topics/${topicId}`, flash: texts(request).madeTopic }
        : { redirect: `/staff/concerns/${concernId}`, flash: texts(request).triaged },
  }),
  defineFormPage({
    path: '/staff/concerns/:concernId/phone',
    access: 'staff',
    command: unmaskPhoneCommand,
    async show(request, form) {
      const concern = await readableConcern(request)
      authorise(request.actor, 'concerns.unmask', { path: concern.path })
      return <UnmaskPage form={form} concernId={concern.id} />
    },
    fixed: (request) => ({ concernId: request.params.concernId }),
    done: (result, request) => ({
      redirect: `/staff/concerns/${result.concernId}`,
      flash: texts(request).unmasked(result.phone),
    }),
  }),
]

async function roomsOfActor(request: PageRequest): Promise<{ id: string; name: string }[]> {
  const paths = readablePaths(request)
  const lists = await Promise.all(paths.map((path) => roomsBelow(request.db, path, 200)))
  return lists.flat()
}
