import './server/tables.ts'
import { erasePhoneCommand } from './server/erase-phone.ts'
import { enterConcernCommand, raiseConcernCommand } from './server/raise-concern.ts'

export { concernsWaitingIn } from './server/concerns-in-room-store.ts'
export { concernForms, concernPages } from './server/pages.tsx'

import { triageConcernCommand } from './server/triage-concern.ts'
import { unmaskPhoneCommand } from './server/unmask-phone.ts'

export type { ConcernEvent, ConcernView } from './contract.ts'
export { concernById, concernsOfTopic } from './server/concern-store.ts'
export { enterConcernCommand, raiseConcernCommand, triageConcernCommand }

export const concernCommands = [
  raiseConcernCommand,
  enterConcernCommand,
  triageConcernCommand,
  unmaskPhoneCommand,
  erasePhoneCommand,
]
