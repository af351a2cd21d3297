import { found } from '../../../base/reason.ts'
import { decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import type { AnyFormPage, Page, PageRequest } from '../../../platform/http/page.ts'
import { drawQr } from '../../../platform/qr/draw-qr.ts'
import { type Action, may } from '../../access/index.ts'
import type { NodeRow, OrganisationEvent } from '../contract.ts'
import { organisationHistory } from '../web/history-words.ts'
import { type HistoryLine, OrganisationPage } from '../web/organisation-page.tsx'
import { OrganisationsPage } from '../web/organisations-page.tsx'
import { RoomPage } from '../web/room-page.tsx'
import { RoomSheet } from '../web/room-sheet.tsx'
import { endForms } from './end-forms.tsx'
import { importForm } from './import-form.tsx'
import { readInstallation } from './installation-store.ts'
import { treeForms } from './organisation-forms.tsx'
import { topOrganisation } from './organisation-store.ts'
import { organisationView, settingsAt } from './organisation-view.ts'
import { askedRoom, roomForms } from './room-forms.tsx'
import { roomByQrCode } from './room-store.ts'
import { nodesBelow, organisationsSearch } from './tree-store.ts'

const rowsAPage = 50

/** A page of the nodes below one, and the address of the next page, if any. */
async function childrenPage(
  request: PageRequest,
  parentId: string,
): Promise<{ nodes: NodeRow[]; older: string | null }> {
  const after = decodeCursor(request.query.after, 2)
  const key = after ? { name: String(after[0]), id: String(after[1]) } : undefined
  const rows = await nodesBelow(request.db, parentId, rowsAPage + 1, key)
  const nodes = rows.slice(0, rowsAPage)
  const last = nodes.at(-1)
  const more = rows.length > rowsAPage && last
  return { nodes, older: more ? `?after=${encodeCursor([last.name, last.id])}` : null }
}

async function historyOf(request: PageRequest, organisationId: string): Promise<HistoryLine[]> {
  const events = await chainEvents(request.db, organisationId)
  const sentences = organisationHistory[request.lang]
  return events.reverse().map((event) => ({
    at: event.enteredAt,
    sentence: sentences[event.kind as OrganisationEvent](event.data),
    post: event.actorPost,
  }))
}

const treePage: Page = {
  path: '/staff/organisations',
  access: 'staff',
  async show(request) {
    const text = request.query.q?.trim()
    const top = (await topOrganisation(request.db)) ?? null
    const search = text
      ? { text, rows: await organisationsSearch(request.db, text, ['/'], rowsAPage, { ended: true }) }
      : null
    const below = top && !search ? await childrenPage(request, top.id) : { nodes: [], older: null }
    const rights = {
      create: top !== null && may(request.actor, 'organisations.create', { path: top.path }),
      import: top !== null && may(request.actor, 'organisations.import', { path: top.path }),
    }
    return <OrganisationsPage top={top} {...below} rights={rights} search={search} />
  },
}

const organisationPage: Page = {
  path: '/staff/organisations/:organisationId',
  access: 'staff',
  async show(request) {
    const view = await organisationView(request.db, request.params.organisationId!)
    const { inForce, own } = await settingsAt(request.db, view.path)
    const mayHere = (action: Action) => may(request.actor, action, { path: view.path })
    const mayAdd = (action: Action) => view.endedOn === null && mayHere(action)
    const rights = {
      change: mayHere('organisations.change'),
      create: mayAdd('organisations.create'),
      import: mayAdd('organisations.import'),
      bodies: mayAdd('bodies.create'),
      changeBodies: mayHere('bodies.change'),
      posts: mayAdd('posts.create'),
      rooms: mayAdd('rooms.create'),
      accounts: mayAdd('accounts.create'),
    }
    const isTop = view.above.length === 0
    const site = isTop && mayHere('installation.change') ? await readInstallation(request.db) : null
    return (
      <OrganisationPage
        view={view}
        site={site}
        {...(await childrenPage(request, view.id))}
        settings={inForce}
        own={{
          composition: own.composition !== undefined,
          evaluationScale: own.evaluationScale !== undefined,
          answerDays: own.answerDays !== undefined,
        }}
        rights={rights}
        history={rights.change ? await historyOf(request, view.id) : []}
      />
    )
  },
}

const roomPage: Page = {
  path: '/staff/rooms/:roomId',
  access: 'staff',
  async show(request) {
    const room = await askedRoom(request)
    const mayHere = (action: Action) => may(request.actor, action, { path: room.path })
    const method = request.ports.methods.all.find((one) => one.id === room.methodId)
    return (
      <RoomPage
        room={room}
        methodName={method?.name ?? null}
        rights={{
          change: mayHere('rooms.change'),
          appoint: room.endedOn === null && mayHere('rooms.appoint'),
          endPosts: mayHere('posts.end'),
        }}
      />
    )
  },
}

const sheetPage: Page = {
  path: '/staff/rooms/:roomId/sheet',
  access: 'staff',
  async show(request) {
    const room = await askedRoom(request)
    const { publicAddress } = request.ports
    const url = publicAddress ? `${publicAddress}/r/${room.qrCode}` : null
    return <RoomSheet room={room} link={url ? { url, qr: drawQr(url) } : null} />
  },
}

/** What hangs on the wall leads to the room's question, by the shortest address there is. */
const codePage: Page = {
  path: '/r/:code',
  access: 'everyone',
  async show(request) {
    const room = found(await roomByQrCode(request.db, request.params.code!), 'organisations.room-not-found')
    // The page of a room that is ended says so, and where another is found.
    return { redirect: room.endedOn ? `/rooms/${room.id}` : `/speak?room=${room.id}&via=qr` }
  },
}

export const organisationPages: Page[] = [treePage, organisationPage, roomPage, sheetPage, codePage]

export const organisationForms: AnyFormPage[] = [...treeForms, ...endForms, importForm, ...roomForms]
