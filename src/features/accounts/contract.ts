import Type, { type Static } from 'typebox'
import type { Act } from '../../platform/commands/act.ts'
import {
  ChoiceField,
  DeskPhoneField,
  IdField,
  LineField,
  MobileField,
  PhoneField,
} from '../../platform/commands/schemas.ts'
import type { Queryable } from '../../platform/database/tables.ts'
import { type Role, roles } from '../access/index.rules.ts'

const PasswordField = Type.String({ minLength: 1, maxLength: 200 })

const LoginNameField = Type.String({ minLength: 3, maxLength: 40, pattern: '^[A-Za-z][A-Za-z0-9._-]+$' })

/** A consultation that a resident takes part in by phone. */
export type TakenPart = {
  id: string
  title: string
  roomName: string
  answered: number
  /** Statements still to be answered; null where no answers are taken any more. */
  left: number | null
  /** Its page, and the pages of it that are of use: null where not. */
  href: string
  answers: string
  goOn: string | null
  results: string | null
}

/** What features above this one hold of a resident, and how they part with it. */
export type TakingPartPort = {
  /** The consultations the resident takes part in, the latest first. */
  consultationsOf(db: Queryable, residentId: string, now: Date, limit: number): Promise<TakenPart[]>
  /** Everything the resident answered and wrote, for the file that may be taken along. */
  ofResident(db: Queryable, residentId: string): Promise<Record<string, unknown>>
  /** Takes all of it out; says how many answers that were. */
  eraseResident(act: Act, residentId: string): Promise<number>
}

declare module '../../platform/commands/act.ts' {
  interface Ports {
    /** Missing where nobody takes part online. */
    takingPart?: TakingPartPort
  }
}

export const OpenLoginRequest = Type.Object({ login: LineField(60), password: PasswordField })
export type OpenLoginRequest = Static<typeof OpenLoginRequest>

export const SendCodeRequest = Type.Object({ phone: MobileField })
export type SendCodeRequest = Static<typeof SendCodeRequest>

export const UseCodeRequest = Type.Object({
  /** The phone, or in its place the `codeId` that was answered when the code was sent. */
  phone: Type.Optional(PhoneField),
  codeId: Type.Optional(IdField),
  code: Type.String({ minLength: 4, maxLength: 10 }),
})
export type UseCodeRequest = Static<typeof UseCodeRequest>

export const CreateAccountRequest = Type.Object({
  login: LoginNameField,
  phone: Type.Optional(PhoneField),
  /** The post, never a private name: `兴仁镇党委办公室`. */
  postLine: LineField(100),
  password: PasswordField,
  role: ChoiceField(roles),
  organisationId: IdField,
  bodyId: Type.Optional(IdField),
})
export type CreateAccountRequest = Static<typeof CreateAccountRequest>

export const GrantRoleRequest = Type.Object({
  accountId: IdField,
  role: ChoiceField(roles),
  organisationId: IdField,
  bodyId: Type.Optional(IdField),
})
export type GrantRoleRequest = Static<typeof GrantRoleRequest>

export const EndRoleRequest = Type.Object({ accountId: IdField, grantId: IdField })
export type EndRoleRequest = Static<typeof EndRoleRequest>

export const AccountRequest = Type.Object({ accountId: IdField })
export type AccountRequest = Static<typeof AccountRequest>

export const ResetPasswordRequest = Type.Object({ accountId: IdField, password: PasswordField })
export type ResetPasswordRequest = Static<typeof ResetPasswordRequest>

export const holders = ['same', 'another'] as const
export type Holder = (typeof holders)[number]

/** The post of an account as it shall be called from now on, and a new phone; without one the phone stays. */
export const ChangeAccountRequest = Type.Object({
  accountId: IdField,
  postLine: LineField(120),
  /** Whether the same person goes on using the account, or another holds the post now. */
  holder: ChoiceField(holders),
  /** The first password of another holder; not looked at where the same person goes on. */
  password: Type.Optional(PasswordField),
  /** The phone of another holder is asked for, or that there is none: the former one's does not stay unsaid. */
  phone: Type.Optional(PhoneField),
  /** The account has no phone from now on. */
  withoutPhone: Type.Optional(Type.Boolean()),
})
export type ChangeAccountRequest = Static<typeof ChangeAccountRequest>

export const ChangePasswordRequest = Type.Object({
  oldPassword: PasswordField,
  password: PasswordField,
  again: PasswordField,
})
export type ChangePasswordRequest = Static<typeof ChangePasswordRequest>

/** The first visit of an empty installation. */
export const CreateInstallationRequest = Type.Object({
  /** What stands on the console of the server. */
  code: LineField(40),
  /** The place at the top of the tree: a city, or a county or a province that runs an installation of its own. */
  level: ChoiceField(['city', 'county', 'province']),
  cityName: LineField(60),
  siteName: LineField(60),
  /** The number of a person, shown on every page. */
  helpPhone: Type.Optional(DeskPhoneField),
  login: LoginNameField,
  password: PasswordField,
  again: PasswordField,
})
export type CreateInstallationRequest = Static<typeof CreateInstallationRequest>

export const EraseResidentRequest = Type.Object({})

/** The kinds of events this feature records, on the chain of the account (of the resident, for the last). */
export type AccountEvent =
  | 'account.created'
  | 'account.changed'
  | 'account.handed-over'
  | 'account.disabled'
  | 'account.password-set'
  | 'role.granted'
  | 'role.ended'
  | 'resident.erased'

/** A role with where it reaches: a place with all below it, for a handler one body. */
export type GrantRow = {
  id: string
  role: Role
  organisationId: string
  organisationName: string
  path: string
  bodyId: string | null
  bodyName: string | null
  grantedAt: Date
  endedAt: Date | null
}

export type AccountRow = {
  id: string
  login: string
  postLine: string
  disabledAt: Date | null
  grants: GrantRow[]
}

export type AccountView = AccountRow & {
  maskedPhone: string | null
  mustChangePassword: boolean
  lockedUntil: Date | null
  createdAt: Date
}

/** What a resident who was signed in thought of a result. */
export type OwnJudgement = {
  topicId: string
  topicTitle: string
  /** Whether everybody can read the topic still. */
  isPublic: boolean
  roundNumber: number
  /** One of the words of the scale. */
  value: string
  answeredAt: Date
}

/** A concern as the resident who raised it while signed in sees it. */
export type OwnConcern = {
  followCode: string
  words: string
  roomName: string
  enteredAt: Date
  settled: boolean
}
