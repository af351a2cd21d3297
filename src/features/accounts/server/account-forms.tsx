import { maskPhone } from '../../../base/mask.ts'
import { found } from '../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormState,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise, scopePaths } from '../../access/index.ts'
import { bodiesOf, organisationById, organisationsSearch } from '../../organisations/index.ts'
import {
  ChangeAccountPage,
  DisableAccountPage,
  EndRolePage,
  GrantRolePage,
  NewAccountPage,
  type PlaceChoice,
  ResetPasswordPage,
} from '../web/account-forms.tsx'
import { adminWords } from '../web/admin-words.ts'
import { accountWords } from '../web/words.ts'
import { authoriseForAccount } from './account-scope.ts'
import { accountById, grantsOfAccounts } from './account-store.ts'
import { changeAccountCommand } from './change-account.ts'
import { endRoleCommand, grantRoleCommand } from './change-roles.ts'
import { createAccountCommand } from './create-account.ts'
import { disableAccountCommand } from './disable-account.ts'
import { resetPasswordCommand } from './reset-password.ts'

const placesShown = 12

function textOf(form: FormState, name: string): string {
  const value = form.values[name]
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? ''
}

/** The places to choose from: what was searched for within the own scope, the chosen one always among them. */
async function choiceFor(
  request: PageRequest,
  form: FormState,
  action: 'accounts.create' | 'roles.grant',
): Promise<PlaceChoice> {
  const paths = scopePaths(request.actor, action)
  const found = await organisationsSearch(request.db, textOf(form, 'find'), paths, placesShown)
  const wanted = textOf(form, 'organisationId')
  const place = wanted ? await organisationById(request.db, wanted) : undefined
  const chosen = place && paths.some((path) => place.path.startsWith(path)) ? place : undefined
  const listed = found.some((one) => one.id === chosen?.id)
  return {
    places: chosen && !listed ? [{ id: chosen.id, name: chosen.name, place: '' }, ...found] : found,
    chosen: chosen?.id ?? null,
    bodies: chosen ? await bodiesOf(request.db, chosen.id) : [],
  }
}

/** The account that the address names. */
export async function askedAccount({ db, params }: PageRequest) {
  const account = found(await accountById(db, params.accountId!), 'accounts.not-found')
  return { id: account.id, login: account.login, postLine: account.post_line }
}

async function askedGrant(request: PageRequest) {
  const grants = await grantsOfAccounts(request.db, [request.params.accountId!])
  return found(
    grants.find((grant) => grant.id === request.params.grantId),
    'accounts.not-found',
  )
}

function texts(request: PageRequest) {
  return wordsIn(adminWords, request.lang)
}

function pageOfAccount(request: PageRequest): string {
  return `/staff/accounts/${request.params.accountId}`
}

const newForm = defineFormPage({
  path: '/staff/accounts/new',
  access: 'staff',
  command: createAccountCommand,
  async values(request) {
    return { organisationId: request.query.organisation ?? '' }
  },
  async show(request, form) {
    authorise(request.actor, 'accounts.create', null)
    return <NewAccountPage choice={await choiceFor(request, form, 'accounts.create')} form={form} />
  },
  async done(result, request) {
    const account = found(await accountById(request.db, result.accountId), 'accounts.not-found')
    return { redirect: `/staff/accounts/${account.id}`, flash: texts(request).created(account.login) }
  },
})

const grantForm = defineFormPage({
  path: '/staff/accounts/:accountId/roles',
  access: 'staff',
  command: grantRoleCommand,
  async show(request, form) {
    authorise(request.actor, 'roles.grant', null)
    const choice = await choiceFor(request, form, 'roles.grant')
    return <GrantRolePage account={await askedAccount(request)} choice={choice} form={form} />
  },
  fixed: (request) => ({ accountId: request.params.accountId }),
  chainId: (request) => request.params.accountId!,
  async done(result, request) {
    const grants = await grantsOfAccounts(request.db, [request.params.accountId!])
    const { role } = found(
      grants.find((grant) => grant.id === result.grantId),
      'accounts.not-found',
    )
    const name = wordsIn(accountWords, request.lang).roles[role]
    return { redirect: pageOfAccount(request), flash: texts(request).granted(name) }
  },
})

const endForm = defineFormPage({
  path: '/staff/accounts/:accountId/roles/:grantId/end',
  access: 'staff',
  command: endRoleCommand,
  async show(request, form) {
    const grant = await askedGrant(request)
    authorise(request.actor, 'roles.end', { path: grant.path })
    return <EndRolePage account={await askedAccount(request)} grant={grant} form={form} />
  },
  fixed: (request) => ({ accountId: request.params.accountId, grantId: request.params.grantId }),
  async done(_result, request) {
    const { role } = await askedGrant(request)
    const name = wordsIn(accountWords, request.lang).roles[role]
    return { redirect: pageOfAccount(request), flash: texts(request).ended(name) }
  },
})

const changeForm = defineFormPage({
  path: '/staff/accounts/:accountId/change',
  access: 'staff',
  command: changeAccountCommand,
  async values(request) {
    const account = found(await accountById(request.db, request.params.accountId!), 'accounts.not-found')
    return { postLine: account.post_line }
  },
  async show(request, form) {
    const { id, login, post_line, phone } = found(
      await accountById(request.db, request.params.accountId!),
      'accounts.not-found',
    )
    await authoriseForAccount(request.db, request.actor, 'accounts.change', id)
    const account = { id, login, postLine: post_line, maskedPhone: phone && maskPhone(phone) }
    return <ChangeAccountPage account={account} form={form} />
  },
  fixed: (request) => ({ accountId: request.params.accountId }),
  chainId: (request) => request.params.accountId!,
  async done({ handedOver }, request) {
    const { login } = await askedAccount(request)
    const words = texts(request)
    return {
      redirect: pageOfAccount(request),
      flash: handedOver ? words.handedOver(login) : words.changeDone,
    }
  },
})

const resetForm = defineFormPage({
  path: '/staff/accounts/:accountId/password',
  access: 'staff',
  command: resetPasswordCommand,
  async show(request, form) {
    await authoriseForAccount(request.db, request.actor, 'accounts.reset-password', request.params.accountId!)
    return <ResetPasswordPage account={await askedAccount(request)} form={form} />
  },
  fixed: (request) => ({ accountId: request.params.accountId }),
  done: (_result, request) => ({ redirect: pageOfAccount(request), flash: texts(request).resetDone }),
})

const disableForm = defineFormPage({
  path: '/staff/accounts/:accountId/disable',
  access: 'staff',
  command: disableAccountCommand,
  async show(request, form) {
    await authoriseForAccount(request.db, request.actor, 'accounts.disable', request.params.accountId!)
    return <DisableAccountPage account={await askedAccount(request)} form={form} />
  },
  fixed: (request) => ({ accountId: request.params.accountId }),
  async done(_result, request) {
    const { login } = await askedAccount(request)
    return { redirect: pageOfAccount(request), flash: texts(request).disableDone(login) }
  },
})

export const adminForms: AnyFormPage[] = [newForm, changeForm, grantForm, endForm, resetForm, disableForm]
