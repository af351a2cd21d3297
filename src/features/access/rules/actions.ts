/** The roles of people who act (a role always comes with a scope; residents and visitors have none). */
export const roles = [
  'administrator',
  'cppcc_office',
  'party_office',
  'convener',
  'member',
  'handler',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** Everyone the rights know: the roles, and those who come without one. */
export const actorKinds = [...roles, 'resident', 'visitor', 'system'] as const
export type ActorKind = (typeof actorKinds)[number]

/**
 * How far a role's grant reaches for an action: `scope` — the organisation of the grant and all below it;
 * `above` — only organisations strictly below the grant (who files is never who acknowledges);
 * `body` — only what belongs to the body of the grant; `anywhere` — no place is asked about.
 */
export type Reach = 'scope' | 'above' | 'body' | 'anywhere'

type Rights = Partial<Record<ActorKind, Reach>>

const room: Rights = { cppcc_office: 'scope', convener: 'scope' }
const roomAndMembers: Rights = { ...room, member: 'scope' }
const party: Rights = { party_office: 'scope' }
const administration: Rights = { administrator: 'scope' }
const everyone: Rights = Object.fromEntries(actorKinds.map((kind) => [kind, 'anywhere']))

/**
 * Who may do what: the one place. An action is the name of a command, or of a page that not everyone may read.
 * The system (installation, import on the console, the demo) may do all that staff may.
 */
export const actions = {
  'organisations.create': administration,
  'organisations.change': administration,
  'organisations.import': administration,
  'installation.change': administration,
  'bodies.create': administration,
  'bodies.change': administration,
  'posts.create': administration,
  'posts.end': administration,
  'rooms.create': administration,
  'rooms.change': administration,
  'rooms.appoint': administration,
  'accounts.create': administration,
  'accounts.change': administration,
  'accounts.disable': administration,
  'accounts.reset-password': administration,
  'accounts.read': administration,
  'roles.grant': administration,
  'roles.end': administration,
  'concerns.raise': everyone,
  'concerns.enter': roomAndMembers,
  'concerns.triage': room,
  'concerns.read': roomAndMembers,
  'concerns.unmask': room,
  'concerns.erase-phone': everyone,
  'topics.read': {
    cppcc_office: 'scope',
    party_office: 'scope',
    convener: 'scope',
    member: 'scope',
    auditor: 'scope',
    handler: 'body',
  },
  'topics.draft': roomAndMembers,
  'topics.edit': room,
  'topics.submit': room,
  'topics.return': party,
  'topics.decline': party,
  'topics.approve': party,
  'topics.file': room,
  'topics.acknowledge': { cppcc_office: 'above' },
  'notices.issue': { ...room, ...party },
  /** Sending the scan of a paper, before it is known what it belongs to. */
  'files.save': { ...room, ...party },
  'rules.pass': { cppcc_office: 'scope', party_office: 'scope' },
  'research.record': roomAndMembers,
  'research.correct': roomAndMembers,
  'research.void': roomAndMembers,
  'problems.list': roomAndMembers,
  'problems.correct': roomAndMembers,
  'problems.void': roomAndMembers,
  'participants.set': room,
  'sessions.plan': room,
  'sessions.open': room,
  'sessions.attend': room,
  'sessions.note': roomAndMembers,
  'opinions.correct': roomAndMembers,
  'opinions.void': roomAndMembers,
  'sessions.conclude': room,
  'consensus.correct': room,
  'consensus.void': room,
  'dissents.explain': room,
  'dissents.correct': room,
  'dissents.void': room,
  'commitments.correct': room,
  'commitments.void': room,
  'suggestions.draft': room,
  'suggestions.submit': room,
  'suggestions.void': room,
  'responsibilities.issue': party,
  'responsibilities.add': party,
  'responsibilities.change': party,
  'responsibilities.void': party,
  'progress.report': { handler: 'body', ...party },
  'extensions.ask': { handler: 'body', ...party },
  'extensions.refuse': party,
  'feedback.prepare': { ...room, ...party },
  'feedback.deliver': { ...room, ...party },
  'conversions.record': { ...room, ...party },
  'evaluations.open': { ...room, ...party },
  'evaluations.answer': everyone,
  'evaluations.tally': { ...room, ...party },
  'evaluations.correct-tally': { ...room, ...party },
  'evaluations.close': { ...room, ...party },
  'causes.analyse': { ...room, ...party },
  'rounds.close': party,
  'rounds.talk-again': party,
  'consultations.read': {
    cppcc_office: 'scope',
    party_office: 'scope',
    convener: 'scope',
    member: 'scope',
    auditor: 'scope',
  },
  'consultations.create': room,
  'consultations.change': room,
  'consultations.open': room,
  'consultations.close': room,
  'consultations.feed': room,
  'statements.seed': roomAndMembers,
  'statements.write': everyone,
  'statements.moderate': room,
  'statements.edit': room,
  'statements.withdraw': room,
  'links.issue': room,
  'links.revoke': room,
  'slips.enter': roomAndMembers,
  'votes.cast': everyone,
  'voters.erase': everyone,
  'topics.export': { cppcc_office: 'scope', auditor: 'scope' },
  'topics.import': { cppcc_office: 'scope' },
  'journal.read': { auditor: 'scope' },
  'messages.read': administration,
  /** The first run: the code on the console is what guards it. */
  'installation.create': { visitor: 'anywhere', system: 'anywhere' },
  /** What residents do with their own data. */
  'residents.erase': { resident: 'anywhere' },
} as const satisfies Record<string, Rights>

export type Action = keyof typeof actions

/** The rights of one action as plain data. */
export function rightsOf(action: Action): Rights {
  return actions[action]
}

/** Nobody holds both of these: who grants roles never audits. */
export const exclusiveRoles: readonly [Role, Role][] = [['administrator', 'auditor']]
