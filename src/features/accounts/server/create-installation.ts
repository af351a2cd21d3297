import { timingSafeEqual } from 'node:crypto'
import { type Reason, RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { createOrganisation, insertInstallation } from '../../organisations/index.ts'
import { CreateInstallationRequest } from '../contract.ts'
import { passwordObstacles } from '../rules/password.ts'
import type { AccountReason } from '../rules/reasons.ts'
import { accountWords } from '../web/words.ts'
import { createAccount } from './create-account.ts'
import { hashPassword } from './password-hash.ts'

function plain(code: string): Buffer {
  const text = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return Buffer.from(text.padEnd(64).slice(0, 64))
}

/** Whether one knows the code on the console. */
function codeReasons(typed: string, code: string): Reason<AccountReason>[] {
  const same = timingSafeEqual(plain(typed), plain(code))
  return same ? [] : [{ code: 'accounts.setup-code-wrong', field: 'code' }]
}

function passwordReasons({ password, login, again }: Partial<CreateInstallationRequest>) {
  if (password === undefined) return []
  const reasons: Reason<AccountReason>[] = passwordObstacles(password, login ?? '')
  if (again !== undefined && password !== again) {
    reasons.push({ code: 'accounts.passwords-differ', field: 'again' })
  }
  return reasons
}

/** What is wrong with what was typed, the code first, as on the page; `code` null: the installation is set up already. */
function typedReasons(request: Partial<CreateInstallationRequest>, code: string | null) {
  if (code === null) return []
  return [...(request.code === undefined ? [] : codeReasons(request.code, code)), ...passwordReasons(request)]
}

/** Sets up an empty installation: its name, the top of the tree, the first administrator. All of it, once. */
async function createInstallation(
  act: Act,
  request: CreateInstallationRequest,
  passwordHash: string,
): Promise<{ organisationId: string; accountId: string }> {
  authorise(act.actor, 'installation.create', null)
  const installation = {
    cityName: request.cityName,
    siteName: request.siteName,
    helpPhone: request.helpPhone ?? null,
    demo: false,
  }
  const first = await insertInstallation(act.tx, installation, act.now)
  if (!first) throw new RuleError('refused', { code: 'accounts.already-set-up' })
  // Whoever knows the code acts for the system until there is an administrator.
  const system: Act = { ...act, actor: { kind: 'system', name: request.siteName } }
  const { organisationId } = await createOrganisation(system, { kind: request.level, name: request.cityName })
  const account = {
    login: request.login,
    postLine: `${request.cityName}${accountWords['zh-CN'].roles.administrator}`,
    password: request.password,
    role: 'administrator' as const,
    organisationId,
  }
  const { accountId } = await createAccount(system, account, passwordHash, false)
  return { organisationId, accountId }
}

/** The first visit's command; `code` is what stands on the console, null once the installation is set up. */
export function installationCommand(code: () => string | null) {
  return defineCommand({
    name: 'installation.create',
    path: '/installation',
    summary: 'Set up an empty installation with its first administrator; needs the code of the console.',
    request: CreateInstallationRequest,
    alsoWrong: (request) => typedReasons(request, code()),
    prepare(_read, request) {
      if (code() === null) throw new RuleError('refused', { code: 'accounts.already-set-up' })
      refuseIf(typedReasons(request, code()), 'invalid')
      return hashPassword(request.password)
    },
    run: (act, request, hash: string) => createInstallation(act, request, hash),
  })
}
