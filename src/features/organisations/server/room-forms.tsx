import { found } from '../../../base/reason.ts'
import { type AnyFormPage, defineFormPage, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise } from '../../access/index.ts'
import { roomLevelOf } from '../rules/tree.ts'
import { AppointPage, type MethodOption, RoomFormPage } from '../web/room-forms.tsx'
import { roomWords } from '../web/room-words.ts'
import { appointCommand } from './appoint.ts'
import { postById } from './body-store.ts'
import { changeRoomCommand } from './change-room.ts'
import { createRoomCommand } from './create-room.ts'
import { askedOrganisation } from './organisation-forms.tsx'
import { roomById, roomView } from './room-store.ts'

function methodsOf(request: PageRequest): MethodOption[] {
  return request.ports.methods.all.map(({ id, name, place, source, steps }) => ({
    id,
    name,
    place,
    source,
    steps: steps.map((step) => step.name),
  }))
}

/** The room that the address names, with its posts. */
export async function askedRoom({ db, params }: PageRequest) {
  return found(await roomView(db, params.roomId!), 'organisations.room-not-found')
}

function texts(request: PageRequest) {
  return wordsIn(roomWords, request.lang)
}

const createForm = defineFormPage({
  path: '/staff/organisations/:organisationId/rooms',
  access: 'staff',
  command: createRoomCommand,
  async show(request, form) {
    const place = await askedOrganisation(request)
    authorise(request.actor, 'rooms.create', { path: place.path })
    return (
      <RoomFormPage
        place={place}
        usualLevel={roomLevelOf(place.kind)}
        methods={methodsOf(request)}
        form={form}
      />
    )
  },
  fixed: (request) => ({ organisationId: request.params.organisationId }),
  async done(result, request) {
    const room = found(await roomById(request.db, result.roomId), 'organisations.room-not-found')
    return { redirect: `/staff/rooms/${room.id}`, flash: texts(request).created(room.name) }
  },
})

const changeForm = defineFormPage({
  path: '/staff/rooms/:roomId/change',
  access: 'staff',
  command: changeRoomCommand,
  async values(request) {
    const room = await askedRoom(request)
    return {
      name: room.name,
      level: room.level,
      methodId: room.methodId,
      address: room.address ?? '',
      opening: room.opening ?? '',
      ...Object.fromEntries(room.tags.map((tag, at) => [`tags.${at}`, tag])),
    }
  },
  async show(request, form) {
    const room = await askedRoom(request)
    authorise(request.actor, 'rooms.change', { path: room.path })
    const place = { id: room.organisationId, name: room.organisationName }
    return <RoomFormPage place={place} room={room} methods={methodsOf(request)} form={form} />
  },
  fixed: (request) => ({ roomId: request.params.roomId }),
  chainId: async (request) => (await askedRoom(request)).organisationId,
  async done(result, request) {
    const room = found(await roomById(request.db, result.roomId), 'organisations.room-not-found')
    return { redirect: `/staff/rooms/${room.id}`, flash: texts(request).changed(room.name) }
  },
})

const appointForm = defineFormPage({
  path: '/staff/rooms/:roomId/posts',
  access: 'staff',
  command: appointCommand,
  async show(request, form) {
    const room = await askedRoom(request)
    authorise(request.actor, 'rooms.appoint', { path: room.path })
    return <AppointPage room={room} form={form} />
  },
  fixed: (request) => ({ roomId: request.params.roomId }),
  async done(result, request) {
    const post = found(await postById(request.db, result.roomPostId), 'organisations.post-not-found')
    return { redirect: `/staff/rooms/${post.ofId}`, flash: texts(request).appointed(post.name) }
  },
})

export const roomForms: AnyFormPage[] = [createForm, changeForm, appointForm]
