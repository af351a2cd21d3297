import Type from 'typebox'
import { tidyPhone } from '../../../base/phone.ts'
import { requestProblems } from '../../../platform/commands/check-request.ts'
import { PhoneField } from '../../../platform/commands/schemas.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormState,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { answerDaysAt, roomById, roomsSearch } from '../../organisations/index.ts'
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

const PhoneAnswer = Type.Object({ phone: Type.Optional(PhoneField) })

/** What is wrong with the answers, each in the words of its question. */
function problemsOf(form: FormState, request: PageRequest): FormState['errors'] {
  const words = wordsIn(concernWords, request.lang)
  const phone = tidyPhone(textOf(form, 'phone'))
  return {
    ...(textOf(form, 'words') === '' ? { words: words.wordsMissing } : {}),
    ...(textOf(form, 'roomId') === '' ? { roomId: words.roomMissing } : {}),
    ...(phone && requestProblems(PhoneAnswer, { phone }).length > 0 ? { phone: words.phoneWrong } : {}),
  }
}

/** Going on with an answer missing or wrong stays on the question and says so. */
function checked(form: FormState, request: PageRequest): { step: SpeakStep; form: FormState } {
  const wanted = speakStep(form)
  const problems = problemsOf(form, request)
  const wrong = (['words', 'roomId', 'phone'] as const).find((name, index) => {
    const passed = speakSteps.indexOf(wanted) > index
    return problems[name] !== undefined && (passed || form.errors[name] !== undefined)
  })
  if (!wrong) return { step: wanted, form }
  const step = wrong === 'roomId' ? 'room' : wrong
  return { step, form: { ...form, errors: { ...form.errors, [wrong]: problems[wrong]! } } }
}

async function roomOf(request: PageRequest, id: string): Promise<RoomOption | null> {
  const room = id ? await roomById(request.db, id) : undefined
  return room && !room.endedOn ? { id: room.id, name: room.name, place: '' } : null
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
    // Who scanned the code at the door has said where it is; the last page lets them change it.
    const given = (await roomOf(request, request.query.room ?? '')) !== null
    const rooms = room && !found.some((one) => one.id === room.id) ? [room, ...found] : found
    const place = step === 'check' && room ? await roomById(request.db, room.id) : undefined
    const answerDays = place ? await answerDaysAt(request.db, place.path) : null
    return (
      <SpeakPage step={step} form={form} rooms={rooms} room={room} given={given} answerDays={answerDays} />
    )
  },
  done: (result) => ({ redirect: `/follow/${result.followCode}?sent=1` }),
})
