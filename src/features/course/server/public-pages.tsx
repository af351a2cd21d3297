import { dayOf } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import { decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import type { Page } from '../../../platform/http/page.ts'
import { drawQr } from '../../../platform/qr/draw-qr.ts'
import { listTopics } from '../../topics/index.ts'
import { HomePage } from '../web/home-page.tsx'
import { PublicTopicPage } from '../web/public-topic-page.tsx'
import { PublicTopicsPage } from '../web/public-topics-page.tsx'
import { RoomPage } from '../web/room-page.tsx'
import { RoomsPage } from '../web/rooms-page.tsx'
import { figurePage, figuresPage } from './figure-page.tsx'
import { countsVersion } from './figure-store.ts'
import { findRooms, publicRoom, publicVersion, roomVersion } from './public-store.ts'
import { askedVersion, homeView, publicTopic } from './public-topic.ts'
import { topicVersion } from './public-version-store.ts'
import { withStandings } from './standing-store.ts'

const homePage: Page = {
  path: '/',
  access: 'everyone',
  async version({ db, now }) {
    const versions = await Promise.all([publicVersion(db), askedVersion(db, now), countsVersion(db)])
    return `${versions.join(' ')} ${dayOf(now)}`
  },
  async show({ db, now }) {
    return <HomePage view={await homeView(db, now)} />
  },
}

const topicsPage: Page = {
  path: '/topics',
  access: 'everyone',
  steady: true,
  // A consultation ends with its last day, of which nothing is recorded.
  version: async ({ db, now }) => `${await publicVersion(db)} ${dayOf(now)}`,
  async show({ db, now, query }) {
    const q = (query.q ?? '').trim()
    const page = await listTopics(db, { publicOnly: true, ...(q ? { search: q } : {}) }, query.at ?? null, 20)
    return <PublicTopicsPage page={{ ...page, rows: await withStandings(db, page.rows, now) }} q={q} />
  },
}

const topicPage: Page = {
  path: '/topics/:topicId',
  access: 'everyone',
  kept: true,
  steady: true,
  version: ({ db, params, now }) => topicVersion(db, params.topicId!, dayOf(now)),
  async show({ db, now, params, query }) {
    const view = await publicTopic(db, params.topicId!, now, Number(query.round) || undefined)
    return <PublicTopicPage view={view} />
  },
}

const roomPageSize = 20

const roomPage: Page = {
  path: '/rooms/:roomId',
  access: 'everyone',
  steady: true,
  version: async ({ db, now, params }) => {
    const version = await roomVersion(db, params.roomId!)
    return version && `${version} ${dayOf(now)}`
  },
  async show({ db, now, params, query, ports }) {
    const room = found(await publicRoom(db, params.roomId!, dayOf(now)), 'organisations.room-not-found')
    const topics = await listTopics(db, { publicOnly: true, roomId: room.id }, query.at ?? null, roomPageSize)
    const speakAddress = `${ports.publicAddress ?? ''}/speak?room=${room.id}&via=qr`
    return (
      <RoomPage
        view={{
          ...room,
          topics: await withStandings(db, topics.rows, now),
          newer: topics.newer,
          older: topics.older,
          speakAddress,
          qr: ports.publicAddress ? drawQr(speakAddress) : null,
        }}
      />
    )
  },
}

const roomsShown = 30

const roomsPage: Page = {
  path: '/rooms',
  access: 'everyone',
  async show({ db, query }) {
    const q = (query.q ?? '').trim().slice(0, 60)
    const [name, id] = decodeCursor(query.at, 2) ?? []
    const after = name === undefined ? null : { name: String(name), id: String(id) }
    const found = await findRooms(db, q, after, roomsShown + 1)
    const rows = found.slice(0, roomsShown)
    const last = found.length > roomsShown ? rows.at(-1) : undefined
    return <RoomsPage rows={rows} q={q} more={last ? encodeCursor([last.name, last.id]) : null} />
  },
}

export const publicPages: Page[] = [
  homePage,
  figuresPage,
  figurePage,
  topicsPage,
  topicPage,
  roomsPage,
  roomPage,
]
