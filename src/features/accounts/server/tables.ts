import type { Generated } from 'kysely'
import type { Role } from '../../access/index.ts'
import type { MessageState } from '../rules/delivery.ts'

export type AccountTable = {
  id: string
  area_id: string
  login: string
  phone: string | null
  post_line: string
  person_id: string | null
  password_hash: string
  password_changed_at: Date
  must_change_password: Generated<boolean>
  failures: Generated<number>
  locked_until: Date | null
  disabled_at: Date | null
  created_at: Date
}

export type RoleGrantTable = {
  id: string
  account_id: string
  role: Role
  organisation_id: string
  body_id: string | null
  granted_by: string | null
  granted_at: Date
  ended_at: Date | null
}

export type ResidentTable = {
  id: string
  area_id: string
  /** Null once the resident had it deleted. */
  phone: string | null
  created_at: Date
  erased_at: Date | null
}

export type LoginTable = {
  token_hash: string
  account_id: string | null
  resident_id: string | null
  csrf: string
  created_at: Date
  seen_at: Date
  expires_at: Date
}

export type LoginCodeTable = {
  id: string
  phone: string
  code_hash: string
  tries: Generated<number>
  used_at: Date | null
  created_at: Date
  expires_at: Date
}

export type MessageTable = {
  id: string
  area_id: string
  channel: 'sms' | 'mail' | 'slip'
  recipient: string
  text: string
  /** A code is a secret: its text goes as soon as nothing more will be sent. */
  purpose: 'code' | 'notice'
  state: MessageState
  subject_id: string | null
  created_at: Date
  sent_at: Date | null
  attempts: Generated<number>
  /** Not before this. */
  due_at: Date
  /** Not after this. */
  expires_at: Date | null
  /** When it was last taken up to be handed over. */
  taken_at: Date | null
  /** Why it was not sent: a status or an error code, never words of the gateway. */
  problem: string | null
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    account: AccountTable
    role_grant: RoleGrantTable
    resident: ResidentTable
    login: LoginTable
    login_code: LoginCodeTable
    message: MessageTable
  }
}
