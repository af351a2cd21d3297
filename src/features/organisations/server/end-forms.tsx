import {
  type AnyFormPage,
  defineFormPage,
  type FormState,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise } from '../../access/index.ts'
import type { PlaceKind } from '../contract.ts'
import { EndPlacePage } from '../web/end-place-page.tsx'
import { endWords } from '../web/end-words.ts'
import {
  endActions,
  endBodyCommand,
  endOrganisationCommand,
  endRoomCommand,
  holdingReasons,
  placeToEnd,
} from './end-place.ts'

const idNames = { organisation: 'organisationId', body: 'bodyId', room: 'roomId' } as const

function askedPlace({ db, params }: PageRequest, kind: PlaceKind) {
  return placeToEnd(db, kind, params[idNames[kind]]!)
}

/** What the three forms have in common: what still depends on the place stands there before anything is typed. */
function formOf(kind: PlaceKind) {
  return {
    access: 'staff' as const,
    async show(request: PageRequest, form: FormState) {
      const place = await askedPlace(request, kind)
      authorise(request.actor, endActions[kind], { path: place.path })
      const holding = place.endedOn ? [] : await holdingReasons(request.db, request.ports, place)
      return <EndPlacePage place={place} holding={holding} form={form} />
    },
    fixed: (request: PageRequest) => ({ [idNames[kind]]: request.params[idNames[kind]] }),
    chainId: async (request: PageRequest) => (await askedPlace(request, kind)).organisationId,
    async done(_: unknown, request: PageRequest) {
      const place = await askedPlace(request, kind)
      const words = wordsIn(endWords, request.lang)
      return {
        redirect:
          kind === 'room' ? `/staff/rooms/${place.id}` : `/staff/organisations/${place.organisationId}`,
        flash: place.endedOn ? words.ended(place.name) : words.again(place.name),
      }
    },
  }
}

export const endForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/organisations/:organisationId/end',
    command: endOrganisationCommand,
    ...formOf('organisation'),
  }),
  defineFormPage({ path: '/staff/bodies/:bodyId/end', command: endBodyCommand, ...formOf('body') }),
  defineFormPage({ path: '/staff/rooms/:roomId/end', command: endRoomCommand, ...formOf('room') }),
]
