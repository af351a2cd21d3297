import './server/tables.ts'
import type { AnyCommand } from '../../platform/commands/command.ts'
import type { AnyFormPage, Page } from '../../platform/http/page.ts'
import { adminForms } from './server/account-forms.tsx'
import { adminPages } from './server/account-pages.tsx'
import { changeAccountCommand } from './server/change-account.ts'
import { changePasswordCommand } from './server/change-password.ts'
import { endRoleCommand, grantRoleCommand } from './server/change-roles.ts'
import { createAccountCommand } from './server/create-account.ts'
import { disableAccountCommand } from './server/disable-account.ts'
import { eraseResidentCommand } from './server/erase-resident.ts'
import { mineForms, minePages } from './server/mine-pages.tsx'
import { openLoginCommand } from './server/open-login.ts'
import { resetPasswordCommand } from './server/reset-password.ts'
import { sendCodeCommand, useCodeCommand } from './server/resident-code.ts'
import { type DemoLogins, signInForms } from './server/sign-in-forms.tsx'

export type { TakingPartPort } from './contract.ts'
export { accountsAt } from './server/accounts-at-store.ts'
export { installationCommand } from './server/create-installation.ts'
export { startDelivery } from './server/deliver-messages.ts'
export { actorOfAccount, closeLogin, identify } from './server/login-store.ts'
export { type NewMessage, queueMessage } from './server/message-store.ts'
export type { MessageWay } from './server/message-way.ts'
export { setupForms } from './server/setup-form.tsx'
export { type DemoLogins, ownAddress, signInForms } from './server/sign-in-forms.tsx'
export {
  changePasswordCommand,
  createAccountCommand,
  endRoleCommand,
  grantRoleCommand,
  openLoginCommand,
  sendCodeCommand,
  useCodeCommand,
}

export const accountCommands: AnyCommand[] = [
  openLoginCommand,
  sendCodeCommand,
  useCodeCommand,
  changePasswordCommand,
  createAccountCommand,
  changeAccountCommand,
  disableAccountCommand,
  resetPasswordCommand,
  grantRoleCommand,
  endRoleCommand,
  eraseResidentCommand,
]

/** Every form of this feature but the first visit's; in the demo its accounts are shown where one signs in. */
export function accountForms(demo: DemoLogins): AnyFormPage[] {
  return [...signInForms(demo), ...adminForms, ...mineForms]
}

export const accountPages: Page[] = [...adminPages, ...minePages]
