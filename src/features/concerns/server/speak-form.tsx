import {
  type AnyFormPage,
  defineFormPage,
  type FormState,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { roomById, roomsSearch } from '../../organisations/index.ts'
import { type RoomOption, SpeakPage, type SpeakStep, speakSteps } from '../web/speak-page.tsx'
import { concernWords } from '../web/words.ts'
import { raiseConcernCommand } from './raise-concern.ts'

function textOf(form: FormState, name: string): string {
  const value = form.values[name]
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? ''
}

/** The question to show: where an answer is wrong or missing; otherwise where the pressed button leads. */
export function speakStep(form: FormState): SpeakStep {
  if (form.errors.words) return 'words'
  if (form.errors.roomId) return 'room'
  if (form.errors.phone) return 'phone'
  const wish = textOf(form, '_again')
  if (wish === 'find') return 'room'
  const back = speakSteps.find((step) => wish === `back-${step}`)
  if (back) return back
  const wanted = speakSteps.find((step) => wish === step)
  if (!wanted) return form.summary.length > 0 ? 'check' : 'words'
  return wanted
}

/** Going on without an answer stays on the question and says so. */
function checked(form: FormState, request: PageRequest): { step: SpeakStep; form: FormState } {
  const wanted = speakStep(form)
  const at = speakSteps.indexOf(wanted)
  const missing = (['words', 'roomId'] as const).find(
    (name, index) => at > index && textOf(form, name) === '' && form.errors[name] === undefined,
  )
  if (!missing) return { step: wanted, form }
  const words = wordsIn(concernWords, request.lang)
  const sentence = missing === 'words' ? words.askWords : words.askRoom
  return {
    step: missing === 'words' ? 'words' : 'room',
    form: { ...form, errors: { ...form.errors, [missing]: sentence } },
  }
}

async function roomOf(request: PageRequest, id: string): Promise<RoomOption | null> {
  const room = id ? await roomById(request.db, id) : undefined
  return room ? { id: room.id, name: room.name, place: '' } : null
}

const roomsShown = 12

/** 我有话说: the resident's way in. */
export const speakForm: AnyFormPage = defineFormPage({
  path: '/speak',
  access: 'everyone',
  command: raiseConcernCommand,
  async values(request) {
    const room = await roomOf(request, request.query.room ?? '')
    return {
      ...(room ? { roomId: room.id } : {}),
      ...(request.query.via === 'qr' ? { channel: 'qr' } : {}),
    }
  },
  async show(request, state) {
    const { step, form } = checked(state, request)
    const room = await roomOf(request, textOf(form, 'roomId'))
    const found = step === 'room' ? await roomsSearch(request.db, textOf(form, 'find'), roomsShown) : []
    const rooms = room && !found.some((one) => one.id === room.id) ? [room, ...found] : found
    return <SpeakPage step={step} form={form} rooms={rooms} room={room} />
  },
  done: (result) => ({ redirect: `/follow/${result.followCode}?sent=1` }),
})
