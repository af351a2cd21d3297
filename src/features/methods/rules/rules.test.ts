import { expect, test } from 'vitest'
import { ruleSentences } from '../web/words.ts'
import type { RoundFacts } from './facts.ts'
import { type Need, type RuleName, ruleNames } from './method.ts'
import { rules } from './rules.ts'
import { draftFacts, factsAfter, life } from './testing/round-facts.ts'

const now = new Date('2026-03-01T02:00:00Z')

function ask(rule: RuleName, facts: RoundFacts, need: Partial<Need> = {}) {
  return rules[rule](facts, { rule, strength: 'required', ...need }, now)
}

/** Facts changed in one place. */
function having(change: (facts: RoundFacts) => void, facts = draftFacts()): RoundFacts {
  change(facts)
  return facts
}

// For each rule: facts that do not meet it, facts that do.
const pairs: [RuleName, RoundFacts, RoundFacts][] = [
  ['topic.approved', factsAfter('submitted'), factsAfter('submitted', 'approved')],
  [
    'topic.filed',
    draftFacts(),
    having((facts) => {
      facts.topic.filing = { bodyName: '区政协', filedOn: '2026-01-09', receivedOn: null }
    }),
  ],
  [
    'topic.noticed',
    having((facts) => facts.topic.notices.push({ subject: 'session', shownFrom: null })),
    factsAfter('noticed'),
  ],
  ['research.recorded', draftFacts(), factsAfter('researched')],
  [
    'problems.listed',
    draftFacts(),
    having((facts) => {
      facts.research.problemItems = 17
    }),
  ],
  ['participants.listed', draftFacts(), factsAfter('invited')],
  [
    'participants.composition',
    having((facts) =>
      facts.participants.places.push({ category: '委员', group: 'cppcc', invited: 5, present: null }),
    ),
    factsAfter('invited'),
  ],
  [
    'participants.stakeholders',
    factsAfter('invited'),
    having((facts) =>
      facts.participants.places.push({ category: '企业主', group: 'stakeholder', invited: 2, present: null }),
    ),
  ],
  ['convener.named', draftFacts(), having((facts) => facts.topic.conveners.push('街道政协工委主任'))],
  [
    'session.held',
    having((facts) => facts.sessions.sessions.push({ id: 's', state: 'open', heldOn: null, form: null })),
    factsAfter('held'),
  ],
  ['consensus.recorded', draftFacts(), factsAfter('agreed')],
  [
    'dissent.explained',
    having((facts) => Object.assign(facts.sessions, { dissents: 2, dissentsExplained: 1 })),
    having((facts) => Object.assign(facts.sessions, { dissents: 2, dissentsExplained: 2 })),
  ],
  [
    'opinions.answered',
    having((facts) => Object.assign(facts.sessions, { opinions: 3 })),
    having((facts) => Object.assign(facts.sessions, { opinions: 3, opinionsAnswered: 3 })),
  ],
  [
    'list.submitted',
    having((facts) => {
      facts.results.suggestions = 2
    }),
    factsAfter('suggested'),
  ],
  ['list.issued', factsAfter('suggested'), factsAfter('assigned')],
  ['responsibilities.reported', factsAfter('assigned'), factsAfter('assigned', 'reported')],
  ['feedback.prepared', factsAfter('assigned', 'reported'), factsAfter('assigned', 'fedBack')],
  ['feedback.delivered', factsAfter('assigned'), factsAfter('assigned', 'fedBack')],
  ['feedback.published', factsAfter('assigned'), factsAfter('assigned', 'fedBack')],
  [
    'evaluated.by',
    having((facts) =>
      facts.evaluations.evaluations.push({
        group: 'masses',
        openedOn: '2026-02-01',
        closedOn: null,
        answers: 9,
      }),
    ),
    factsAfter('judged'),
  ],
  [
    'cause.analysed',
    having((facts) => {
      facts.results.responsibilities[0]!.state = 'cannot'
    }, factsAfter('assigned')),
    having((facts) => {
      facts.results.responsibilities[0]!.state = 'not_ours'
      facts.evaluations.causeAnalysed = true
    }, factsAfter('assigned')),
  ],
]

test('every rule of the vocabulary is tried', () => {
  expect(pairs.map(([rule]) => rule).sort()).toEqual([...ruleNames].sort())
})

test.each(pairs)('%s says no and yes, each with a sentence that is whole', (rule, without, withIt) => {
  const no = ask(rule, without)
  const yes = ask(rule, withIt)
  expect([no.met, yes.met]).toEqual([false, true])
  for (const { reason } of [no, yes]) {
    for (const lang of ['zh-CN', 'en'] as const) {
      const sentence = ruleSentences[lang][reason.code as keyof (typeof ruleSentences)['en']](
        reason.values ?? {},
      )
      expect(sentence).not.toMatch(/undefined|NaN/)
      expect(sentence.length).toBeGreaterThan(5)
    }
  }
})

test('the composition tells its arithmetic', () => {
  const { met, reason } = ask('participants.composition', factsAfter('invited'))
  expect(met).toBe(true)
  expect(reason.values).toMatchObject({ total: 10, counted: 8, needed: 7, left: 24, right: 20 })
  expect(
    ruleSentences['zh-CN'][reason.code as 'rule.participants.composition.met'](reason.values ?? {}),
  ).toContain('计入 8 人，共 10 人：8×3=24，10×2=20，须不少于 7 人')
})

test('a need may ask for more than one, or for more than one group', () => {
  expect(ask('research.recorded', factsAfter('researched'), { atLeast: 2 })).toMatchObject({
    met: false,
    reason: { values: { count: 1, wanted: 2 } },
  })
  const both = ask('evaluated.by', factsAfter('judged'), { groups: ['masses', 'members'] })
  expect(both).toMatchObject({ met: false, reason: { values: { missing: 'members' } } })
})

test('in a record made afterwards an evaluation may have been closed on an unknown day', () => {
  const facts = draftFacts()
  facts.evaluations.evaluations.push({ group: 'masses', openedOn: null, closedOn: null, answers: 12 })
  expect(ask('evaluated.by', facts).met).toBe(false)
  facts.topic.afterwards = true
  expect(ask('evaluated.by', facts).met).toBe(true)
})

test('nothing to report on counts only once the list is out', () => {
  const facts = draftFacts()
  expect(ask('responsibilities.reported', facts).met).toBe(false)
  facts.results.lists.push({ kind: 'responsibilities', issuedOn: null, isPublic: false })
  expect(ask('responsibilities.reported', facts).met).toBe(true)
})

test('a topic that was returned or not taken up says so', () => {
  const facts = draftFacts()
  facts.topic.status = 'returned'
  expect(ask('topic.approved', facts).reason.code).toBe('rule.topic.approved.returned')
  facts.topic.status = 'declined'
  expect(ask('topic.approved', facts).reason.code).toBe('rule.topic.approved.declined')
  life.approved(facts)
  expect(ask('topic.approved', facts).met).toBe(true)
})
