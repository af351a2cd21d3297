import { found } from '../../../../base/reason.ts'
import type { Said } from '../../../../base/said.ts'
import type { PageRequest, Redirect } from '../../../../platform/http/page.ts'
import { wordsIn } from '../../../../ui/words.ts'
import { type Action, authorise } from '../../../access/index.ts'
import type { StaffConsultationView } from '../../contract/views.ts'
import { linkWords } from '../../web/link-words.ts'
import { outcomeWords } from '../../web/outcome-words.ts'
import { staffWords } from '../../web/staff-words.ts'
import { staffConsultationView } from '../staff-views.ts'

/** The id in the address of every page of a consultation. */
export function idIn(request: PageRequest): string {
  return request.params.consultationId!
}

/** What the address gives to the command of a form. */
export const fromAddress = (request: PageRequest) => ({ consultationId: idIn(request) })

/** The chain whose length a form carries. */
export const chainOfPage = idIn

/** The consultation for somebody of staff who may do this to it. */
export async function shownTo(request: PageRequest, action: Action): Promise<StaffConsultationView> {
  const view = await staffConsultationView(request, idIn(request))
  authorise(request.actor, action, { path: view.consultation.path })
  return view
}

/** What staff pages need around a form. */
export function around(view: StaffConsultationView) {
  const { id, title, topicId, topicTitle } = view.consultation
  return { consultation: { id, title, topicId, topicTitle } }
}

export function staffPage(request: PageRequest, rest = ''): string {
  return `/staff/consultations/${idIn(request)}${rest}`
}

/** The texts of all staff pages. */
function textsIn(lang: PageRequest['lang']) {
  return { ...wordsIn(staffWords, lang), ...wordsIn(linkWords, lang), ...wordsIn(outcomeWords, lang) }
}

/** Back to the consultation, or another of its pages, with a sentence of what happened. */
export function backTo(
  request: PageRequest,
  say: (words: ReturnType<typeof textsIn>) => Said,
  rest = '',
): Redirect {
  return { redirect: staffPage(request, rest), flash: say(textsIn(request.lang)) }
}

/** The statement that the address names. */
export function statementIn(view: StaffConsultationView, request: PageRequest) {
  const number = Number(request.params.number)
  return found(
    view.statements.find((one) => one.number === number),
    'consultations.statement-unknown',
  )
}

/** What can be answered, as slips and their entry list it. */
export function openStatements(view: StaffConsultationView): { number: number; text: string }[] {
  return view.statements.flatMap(({ number, text, state }) =>
    state === 'open' && text !== null ? [{ number, text }] : [],
  )
}
