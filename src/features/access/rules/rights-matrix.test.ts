import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/commands/actor.ts'
import { actions, type Role, roles } from './actions.ts'
import { authorise, may, type Subject, scopePaths } from './may.ts'

/**
 * Who may do what, written down a second time and independently of the rule, one line an action:
 * S its own place and all below, B only below its own place, O only what is laid on its own body, A anywhere, . never.
 */
const expected = `
                          administrator cppcc_office party_office convener member handler auditor resident visitor
organisations.create      S             .            .            .        .      .       .       .        .
organisations.change      S             .            .            .        .      .       .       .        .
organisations.import      S             .            .            .        .      .       .       .        .
installation.change       S             .            .            .        .      .       .       .        .
bodies.create             S             .            .            .        .      .       .       .        .
bodies.change             S             .            .            .        .      .       .       .        .
posts.create              S             .            .            .        .      .       .       .        .
posts.end                 S             .            .            .        .      .       .       .        .
rooms.create              S             .            .            .        .      .       .       .        .
rooms.change              S             .            .            .        .      .       .       .        .
rooms.appoint             S             .            .            .        .      .       .       .        .
accounts.create           S             .            .            .        .      .       .       .        .
accounts.change           S             .            .            .        .      .       .       .        .
accounts.disable          S             .            .            .        .      .       .       .        .
accounts.reset-password   S             .            .            .        .      .       .       .        .
accounts.read             S             .            .            .        .      .       .       .        .
roles.grant               S             .            .            .        .      .       .       .        .
roles.end                 S             .            .            .        .      .       .       .        .
messages.read             S             .            .            .        .      .       .       .        .
installation.create       .             .            .            .        .      .       .       .        A
residents.erase           .             .            .            .        .      .       .       A        .
concerns.raise            A             A            A            A        A      A       A       A        A
concerns.enter            .             S            .            S        S      .       .       .        .
concerns.triage           .             S            .            S        .      .       .       .        .
concerns.read             .             S            .            S        S      .       .       .        .
concerns.unmask           .             S            .            S        .      .       .       .        .
concerns.erase-phone      A             A            A            A        A      A       A       A        A
topics.read               .             S            S            S        S      O       S       .        .
topics.draft              .             S            .            S        S      .       .       .        .
topics.edit               .             S            .            S        .      .       .       .        .
topics.submit             .             S            .            S        .      .       .       .        .
topics.return             .             .            S            .        .      .       .       .        .
topics.decline            .             .            S            .        .      .       .       .        .
topics.approve            .             .            S            .        .      .       .       .        .
topics.file               .             S            .            S        .      .       .       .        .
topics.acknowledge        .             B            .            .        .      .       .       .        .
topics.export             .             S            .            .        .      .       S       .        .
topics.import             .             S            .            .        .      .       .       .        .
consultations.read        .             S            S            S        S      .       S       .        .
consultations.create      .             S            .            S        .      .       .       .        .
consultations.change      .             S            .            S        .      .       .       .        .
consultations.open        .             S            .            S        .      .       .       .        .
consultations.close       .             S            .            S        .      .       .       .        .
consultations.feed        .             S            .            S        .      .       .       .        .
statements.seed           .             S            .            S        S      .       .       .        .
statements.write          A             A            A            A        A      A       A       A        A
statements.moderate       .             S            .            S        .      .       .       .        .
statements.edit           .             S            .            S        .      .       .       .        .
statements.withdraw       .             S            .            S        .      .       .       .        .
links.issue               .             S            .            S        .      .       .       .        .
links.revoke              .             S            .            S        .      .       .       .        .
slips.enter               .             S            .            S        S      .       .       .        .
votes.cast                A             A            A            A        A      A       A       A        A
voters.erase              A             A            A            A        A      A       A       A        A
notices.issue             .             S            S            S        .      .       .       .        .
files.save                .             S            S            S        .      .       .       .        .
rules.pass                .             S            S            .        .      .       .       .        .
research.record           .             S            .            S        S      .       .       .        .
research.correct          .             S            .            S        S      .       .       .        .
research.void             .             S            .            S        S      .       .       .        .
problems.list             .             S            .            S        S      .       .       .        .
problems.correct          .             S            .            S        S      .       .       .        .
problems.void             .             S            .            S        S      .       .       .        .
participants.set          .             S            .            S        .      .       .       .        .
sessions.plan             .             S            .            S        .      .       .       .        .
sessions.open             .             S            .            S        .      .       .       .        .
sessions.attend           .             S            .            S        .      .       .       .        .
sessions.note             .             S            .            S        S      .       .       .        .
opinions.correct          .             S            .            S        S      .       .       .        .
opinions.void             .             S            .            S        S      .       .       .        .
sessions.conclude         .             S            .            S        .      .       .       .        .
consensus.correct         .             S            .            S        .      .       .       .        .
consensus.void            .             S            .            S        .      .       .       .        .
dissents.explain          .             S            .            S        .      .       .       .        .
dissents.correct          .             S            .            S        .      .       .       .        .
dissents.void             .             S            .            S        .      .       .       .        .
commitments.correct       .             S            .            S        .      .       .       .        .
commitments.void          .             S            .            S        .      .       .       .        .
suggestions.draft         .             S            .            S        .      .       .       .        .
suggestions.submit        .             S            .            S        .      .       .       .        .
suggestions.void          .             S            .            S        .      .       .       .        .
responsibilities.issue    .             .            S            .        .      .       .       .        .
responsibilities.add      .             .            S            .        .      .       .       .        .
responsibilities.change   .             .            S            .        .      .       .       .        .
responsibilities.void     .             .            S            .        .      .       .       .        .
progress.report           .             .            S            .        .      O       .       .        .
extensions.ask            .             .            S            .        .      O       .       .        .
extensions.refuse         .             .            S            .        .      .       .       .        .
feedback.prepare          .             S            S            S        .      .       .       .        .
feedback.deliver          .             S            S            S        .      .       .       .        .
conversions.record        .             S            S            S        .      .       .       .        .
evaluations.open          .             S            S            S        .      .       .       .        .
evaluations.answer        A             A            A            A        A      A       A       A        A
evaluations.tally         .             S            S            S        .      .       .       .        .
evaluations.correct-tally .             S            S            S        .      .       .       .        .
evaluations.close         .             S            S            S        .      .       .       .        .
causes.analyse            .             S            S            S        .      .       .       .        .
rounds.close              .             .            S            .        .      .       .       .        .
rounds.talk-again         .             .            S            .        .      .       .       .        .
journal.read              .             .            .            .        .      .       S       .        .
`

const [head = '', ...lines] = expected.trim().split('\n')
const kinds = head.trim().split(/\s+/)
const matrix = new Map(
  lines.map((line) => {
    const [action = '', ...marks] = line.trim().split(/\s+/)
    return [action, new Map(kinds.map((kind, at) => [kind, marks[at] ?? '?']))]
  }),
)

/** The post is held in a town; its body is the town's own. */
const town = '/city/county/town/'
const ownBody = 'body-of-the-town'

/** Where something may be, seen from the town, and which marks reach it. */
const places: { name: string; subject: Subject; marks: string }[] = [
  { name: 'its own place', subject: { path: town }, marks: 'SA' },
  { name: 'below', subject: { path: `${town}village/` }, marks: 'SBA' },
  { name: 'above', subject: { path: '/city/county/' }, marks: 'A' },
  { name: 'beside', subject: { path: '/city/county/street/' }, marks: 'A' },
  { name: 'a neighbour whose id begins alike', subject: { path: '/city/county/town2/' }, marks: 'A' },
  { name: 'its own body', subject: { path: town, bodyIds: ['another', ownBody] }, marks: 'SOA' },
  { name: 'another body', subject: { path: town, bodyIds: ['another'] }, marks: 'SA' },
  {
    name: 'its own body in a matter from above',
    subject: { path: '/city/', bodyIds: [ownBody] },
    marks: 'OA',
  },
]

function staff(role: Role, change: Partial<Extract<Actor, { kind: 'staff' }>> = {}): Actor {
  return {
    kind: 'staff',
    accountId: 'account',
    postLine: role,
    mustChangePassword: false,
    grants: [
      {
        role,
        path: town,
        organisationId: 'town',
        areaId: 'county',
        bodyId: role === 'handler' ? ownBody : null,
      },
    ],
    ...change,
  }
}

function actorOf(kind: string): Actor {
  if (kind === 'resident') return { kind: 'resident', residentId: 'resident' }
  if (kind === 'visitor') return { kind: 'visitor' }
  return staff(kind as Role)
}

const names = Object.keys(actions) as (keyof typeof actions)[]

test('the matrix names every action and every kind of actor, and no other', () => {
  expect([...matrix.keys()].sort()).toEqual([...names].sort())
  expect([...kinds].sort()).toEqual([...roles, 'resident', 'visitor'].sort())
  for (const row of matrix.values()) expect([...row.values()].join('')).toMatch(/^[SBOA.]{9}$/)
})

describe.each(kinds)('%s', (kind) => {
  test.each(places)('may do to what is in $name exactly what the matrix says', ({ subject, marks }) => {
    const wrong = names.filter((action) => {
      const allowed = marks.includes(matrix.get(action)!.get(kind)!)
      return may(actorOf(kind), action, subject) !== allowed
    })
    expect(wrong).toEqual([])
  })

  test('is shown in menus exactly what it may do somewhere', () => {
    const wrong = names.filter((action) => {
      return may(actorOf(kind), action, null) !== (matrix.get(action)!.get(kind) !== '.')
    })
    expect(wrong).toEqual([])
  })
})

describe('the system', () => {
  test('may do everything', () => {
    expect(names.filter((action) => !may({ kind: 'system', name: 'x' }, action, { path: town }))).toEqual([])
  })
})

describe('someone who still has a first password', () => {
  test('may do nothing, not even what everyone may', () => {
    const actor = staff('administrator', { mustChangePassword: true })
    expect(names.filter((action) => may(actor, action, { path: town }))).toEqual([])
    expect(scopePaths(actor, 'accounts.read')).toEqual([])
  })
})

describe('someone without any role', () => {
  test('may do what everyone may and nothing else', () => {
    const allowed = names.filter((action) => may(staff('member', { grants: [] }), action, { path: town }))
    expect(allowed.sort()).toEqual([
      'concerns.erase-phone',
      'concerns.raise',
      'evaluations.answer',
      'statements.write',
      'voters.erase',
      'votes.cast',
    ])
  })
})

test('nobody both grants and audits by one role', () => {
  for (const role of roles) {
    const both = ['roles.grant', 'journal.read'].filter((action) => matrix.get(action)!.get(role) !== '.')
    expect(both.length).toBeLessThan(2)
  }
})

test('a visitor is asked to sign in, anyone else is told no', () => {
  expect(() => authorise({ kind: 'visitor' }, 'topics.approve', { path: town })).toThrow(
    'access.sign-in-first',
  )
  expect(() => authorise(staff('member'), 'topics.approve', { path: town })).toThrow('access.not-yours')
  expect(() => authorise(staff('party_office'), 'topics.approve', { path: town })).not.toThrow()
})

test('a list reaches the outermost places of the roles that count, each once', () => {
  const at = (role: Role, path: string) => ({
    role,
    path,
    organisationId: 'x',
    areaId: 'x',
    bodyId: null,
  })
  const actor = staff('convener', {
    grants: [
      at('convener', '/a/b/c/'),
      at('convener', '/a/b/'),
      at('member', '/a/b/'),
      at('convener', '/a/d/'),
      at('auditor', '/'),
    ],
  })
  expect(scopePaths(actor, 'concerns.read')).toEqual(['/a/b/', '/a/d/'])
  expect(scopePaths({ kind: 'visitor' }, 'concerns.read')).toEqual([])
})
