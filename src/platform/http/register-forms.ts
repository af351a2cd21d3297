import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RuleError } from '../../base/reason.ts'
import { ChangedMeanwhile, runCommand } from '../commands/run-command.ts'
import { chainLength } from '../events/journal.ts'
import { putCookie } from './cookies.ts'
import { fieldOnPage, requestOfForm, splitPosted } from './form-body.ts'
import { keepForm, readKeptForm } from './kept-form.ts'
import { ensureCsrf, makeVisit } from './make-visit.ts'
import type { AnyFormPage, FormState, FormValues, PageRequest, Redirect } from './page.ts'
import { readPosted } from './read-posted.ts'
import { expectedLength, httpStatusOf, refusalOf, signInPaths } from './refusals.ts'
import { turnedAway } from './register-pages.ts'
import { pageRequestOf, sendAnswer, sendRedirect } from './send-page.ts'
import { keepTyped } from './typed-text.ts'
import type { Host, Visit } from './visit.ts'

/** Refusals that have no place on a form: there is nothing to correct on it. */
const withoutForm: RuleError['kind'][] = ['not-found', 'forbidden']

async function expectsOf(form: AnyFormPage, asked: PageRequest): Promise<string | undefined> {
  const chainId = await form.chainId?.(asked)
  return chainId ? String(await chainLength(asked.db, chainId)) : undefined
}

function withHidden(values: FormValues, hidden: Record<string, string | undefined>): FormValues {
  const all = { ...values }
  for (const [name, value] of Object.entries(hidden)) if (value !== undefined) all[name] = value
  return all
}

/** The form's state after a refusal: every sentence at its field, the rest above, all that was typed kept. */
export function refusedState(host: Host, visit: Visit, error: RuleError, values: FormValues): FormState {
  const state: FormState = { values, errors: {}, summary: [] }
  for (const reason of error.reasons) {
    const sentence = host.sentence(reason, visit.lang)
    const field = reason.field ? fieldOnPage(reason.field, values) : undefined
    if (field) state.errors[field] ??= sentence
    else state.summary.push(reason.ways ? { text: sentence, ways: reason.ways } : sentence)
  }
  if (error instanceof ChangedMeanwhile) {
    state.changes = error.changes.map((row) => host.change(row, visit.lang))
    state.summary.push(...state.changes)
    state.values = withHidden(values, { _expects: String(error.length) })
  }
  return state
}

/** Serves every form: shown on GET; on POST checked, done and answered with a redirect, or shown again. */
export function registerForms(app: FastifyInstance, host: Host, forms: AnyFormPage[]): void {
  for (const form of forms) {
    app.get(form.path, async (request, reply) => {
      const visit = await makeVisit(host, request, reply)
      const away = turnedAway(form.access, visit)
      if (away) return sendRedirect(reply, { redirect: away })
      ensureCsrf(visit, reply)
      const asked = pageRequestOf(host, visit, request)
      const values = withHidden((await form.values?.(asked)) ?? {}, {
        _expects: await expectsOf(form, asked),
      })
      const answer = await form.show(asked, { values, errors: {}, summary: [] })
      return sendAnswer(host, visit, request, reply, answer)
    })
    app.post(form.path, async (request, reply) => {
      const visit = await makeVisit(host, request, reply)
      const away = turnedAway(form.access, visit)
      if (!away) return post(host, form, { visit, request, reply })
      const signIn = forms.find(({ path }) => path === signInPaths.staff)
      // The login ended while the form was being filled: it waits in the sign-in page.
      if (signIn && visit.actor.kind !== 'staff' && form.access === 'staff' && fromHere(request)) {
        return signInFirst(host, { form, signIn }, { visit, request, reply })
      }
      return sendRedirect(reply, { redirect: away })
    })
  }
}

/** Whether a page of this site sent it: what another site fills in is not carried into a form of ours. */
function fromHere({ headers }: FastifyRequest): boolean {
  return (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin'
}

type Exchange = { visit: Visit; request: FastifyRequest; reply: FastifyReply }

async function signInFirst(
  host: Host,
  { form, signIn }: { form: AnyFormPage; signIn: AnyFormPage },
  { visit, request, reply }: Exchange,
) {
  ensureCsrf(visit, reply)
  // Nobody is known who might send files: those are left unread, and chosen again.
  const { posted } = await readPosted(form.files ?? [], request, { withFiles: false })
  const { values, hidden } = splitPosted(posted)
  const asked = { ...pageRequestOf(host, visit, request), query: { back: visit.path } }
  const code = form.files ? 'common.login-ended-files' : 'common.login-ended'
  const state = {
    ...{ values: { _kept: keepForm(values, hidden) }, errors: {} },
    summary: [host.sentence({ code }, visit.lang)],
  }
  return sendAnswer(host, visit, request, reply.code(401), await signIn.show(asked, state))
}

/** After signing in: back to where one came from, with the form that waited. */
function goOn(host: Host, { visit, request, reply }: Exchange, done: Redirect, keptForm: string | undefined) {
  const fields = readKeptForm(keptForm)
  const back = (request.query as { back?: unknown }).back
  if (!fields || done.redirect !== back) return sendRedirect(reply, done)
  return sendAnswer(host, visit, request, reply, host.goOnPage(done.redirect, fields))
}

async function post(host: Host, form: AnyFormPage, { visit, request, reply }: Exchange) {
  const token = visit.csrf
  ensureCsrf(visit, reply)
  const asked = pageRequestOf(host, visit, request)
  const again = async (state: FormState, status: number) => {
    reply.code(status)
    const invalid = Object.keys(state.errors).length + state.summary.length > 0
    return sendAnswer(host, { ...visit, invalid }, request, reply, await form.show(asked, state))
  }
  const use = form.fileUse ?? 'scan'
  if (form.files) host.authoriseUpload(visit.actor, use)
  const { posted, files, faults } = await readPosted(form.files ?? [], request)
  const { values, hidden } = splitPosted(posted)
  if (faults.length > 0) {
    const refusal = new RuleError('invalid', faults)
    const kept = withHidden(values, { _expects: hidden._expects })
    return again(refusedState(host, visit, refusal, kept), httpStatusOf(refusal))
  }
  if (hidden._more !== undefined || hidden._again !== undefined) {
    const kept = withHidden(values, { _expects: hidden._expects, _more: hidden._more, _again: hidden._again })
    return again({ values: kept, errors: {}, summary: [] }, 200)
  }
  const kept = withHidden(values, { _expects: hidden._expects, _kept: hidden._kept })
  if (!token || hidden._csrf !== token) {
    const summary = [host.sentence({ code: 'common.form-stale' }, visit.lang)]
    return again({ values: kept, errors: {}, summary }, 403)
  }
  keepTyped(request, values)
  try {
    // A file that was taken keeps its id in the form, so that a form shown again need not ask for it again.
    for (const file of files) kept[file.field] = await host.saveFile({ ...file, use }, visit)
    const wanted = {
      ...requestOfForm(kept, form.command.request),
      ...((await form.fixed?.(asked)) ?? {}),
    }
    const expected = hidden._expects === undefined ? undefined : expectedLength(hidden._expects)
    const call = { actor: visit.actor, now: visit.now, channel: 'page' as const, expected }
    const result = await runCommand(host.engine, form.command, call, wanted)
    for (const cookie of form.cookies?.(result) ?? []) {
      putCookie(reply, cookie.name, cookie.value, cookie.maxAgeSeconds)
    }
    return goOn(host, { visit, request, reply }, await form.done(result, asked), hidden._kept)
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal || withoutForm.includes(refusal.kind)) throw error
    const state = refusedState(host, visit, filesNamed(refusal, form), kept)
    // Who sends it once more must not undo unseen what the other has written.
    if (refusal instanceof ChangedMeanwhile) state.standing = await form.values?.(asked)
    return again(state, httpStatusOf(refusal))
  }
}

/** A file is chosen, not filled in; an empty one is none. */
function filesNamed(refusal: RuleError, { files = [] }: AnyFormPage): RuleError {
  if (refusal instanceof ChangedMeanwhile) return refusal
  const reasons = refusal.reasons.map((reason) =>
    reason.code === 'field.required' && files.includes(reason.field ?? '')
      ? { ...reason, code: 'field.file-required' }
      : reason,
  )
  return new RuleError(refusal.kind, reasons)
}
