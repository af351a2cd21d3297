import type { Role } from '../../access/index.ts'
import type { SetupStep } from '../rules/setup-steps.ts'

/** What is left to do before people can work in a place. */
export type SetupView = {
  organisation: { id: string; name: string }
  open: SetupStep[]
  unconvened: { id: string; name: string } | null
  missingRoles: Role[]
  publicAddress: boolean
  messages: boolean
}
