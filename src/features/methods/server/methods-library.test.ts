import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ruleSettingsFor } from '../rules/rule-settings.ts'
import { MethodFilesError, methodsLibrary } from './methods-library.ts'

const file = 'methods/nantong-three-lists.yaml'
const good = readFileSync(file, 'utf8')

function problems(text: string, name = file): string {
  try {
    methodsLibrary({ [name]: text })
    return ''
  } catch (error) {
    if (error instanceof MethodFilesError) return error.message
    throw error
  }
}

/** The file with one place changed; the place must be there, so that no case tests nothing. */
function changed(from: string, to: string): string {
  expect(good).toContain(from)
  return good.replace(from, to)
}

test('both methods of the product load', () => {
  const huaian = 'methods/huaian-six-steps.yaml'
  const library = methodsLibrary({ [file]: good, [huaian]: readFileSync(huaian, 'utf8') })
  expect(library.all.map((method) => [method.id, method.steps.length])).toEqual([
    ['huaian-six-steps', 6],
    ['nantong-three-lists', 9],
  ])
  expect(() => library.method('unknown')).toThrow('method.not-found')
})

describe('a method file is refused with file, step and reason', () => {
  test('text that is no YAML, and words nobody knows', () => {
    expect(problems('id: [')).toContain(`${file}: not-yaml`)
    expect(problems(`${good}\ncolour: red\n`)).toBe(`${file}: unknown-word (colour)`)
  })

  test.each([
    [
      'an unknown rule',
      'rule: topic.noticed',
      'rule: topic.shouted',
      'step notice: unknown-rule (topic.shouted)',
    ],
    [
      'an unknown strength',
      'topic.noticed, strength: override',
      'topic.noticed, strength: strong',
      'step notice: unknown-strength (strong)',
    ],
    [
      'an unknown milestone',
      'reaches: [published]',
      'reaches: [printed]',
      'step notice: unknown-milestone (printed)',
    ],
    [
      'an unknown word in a step',
      'reaches: [published]',
      'reaches: [published]\n    collour: red',
      'step notice: unknown-word (steps.1.collour)',
    ],
    [
      'an unknown word in a need',
      'rule: topic.noticed,',
      'rule: topic.noticed, atleast: 2,',
      'step notice: unknown-word (needs.0.atleast)',
    ],
    [
      'an unknown group',
      'groups: [masses]',
      'groups: [everyone]',
      'step judgement: unknown-group (everyone)',
    ],
    ['a number that is none', 'atLeast: 1', 'atLeast: many', 'step research: kind (needs.0.atLeast)'],
    ['a step twice', '- id: notice', '- id: research', 'step research: duplicate-step (research)'],
    [
      'a step without a name',
      '    name: { zh: 商前调研, en: Research before the session }\n',
      '',
      'step research: missing (steps.2.name)',
    ],
    [
      'a name in one language',
      'name: { zh: 商前调研, en: Research before the session }',
      'name: { zh: 商前调研 }',
      'step research: kind (steps.2.name)',
    ],
    [
      'waiting for a step that is not there',
      'after: [notice, research, people]',
      'after: [notice, research, cake]',
      'step session: unknown-after (cake)',
    ],
    [
      'steps that wait for each other',
      '    after: [topic]\n    reaches: [researched]',
      '    after: [session]\n    reaches: [researched]',
      'step research: circle (session)',
    ],
    [
      'a milestone reached twice',
      'reaches: [fed_back]',
      'reaches: [fed_back, closed]',
      'step judgement: duplicate-milestone (closed)',
    ],
    [
      'an end that is never reached',
      'reaches: [evaluated, closed]',
      'reaches: [evaluated]',
      ': unreached (closed)',
    ],
    [
      'a step that asks for nothing',
      '    needs:\n      - { rule: topic.noticed, strength: override, source: 四个案例 }',
      '    needs: []',
      'step notice: no-needs (notice)',
    ],
    [
      'a list without its name',
      '    name: { zh: 协商建议清单, en: Suggestion list }\n',
      '',
      ': missing (lists.suggestions.name)',
    ],
  ])('%s', (_, from, to, said) => {
    const message = problems(changed(from, to))
    expect(message).toContain(file)
    expect(message).toContain(said)
  })

  test('a missing step that others wait for', () => {
    const without = good.replace(/ {2}- id: people[\s\S]*?(?= {2}- id: session)/, '')
    expect(without).not.toBe(good)
    expect(problems(without)).toContain('step session: unknown-after (people)')
  })

  test('a file whose name is not its id, and one id twice', () => {
    expect(problems(good, 'methods/other.yaml')).toContain('file-name (nantong-three-lists)')
    expect(() => methodsLibrary({ [file]: good, [`more/${file}`]: good })).toThrow('duplicate-method')
  })
})

test('settings come from the defaults, then from above, then from the organisation itself', () => {
  expect(ruleSettingsFor([]).composition).toMatchObject({ counted: ['masses'], share: { of: 2, in: 3 } })
  const settings = ruleSettingsFor([
    {
      composition: { counted: ['masses', 'stakeholder'], source: '市里的办法' },
      evaluationScale: ['好', '不好'],
    },
    {},
    { composition: { share: { of: 1, in: 2 } } },
  ])
  expect(settings).toEqual({
    composition: { counted: ['masses', 'stakeholder'], share: { of: 1, in: 2 }, source: '市里的办法' },
    evaluationScale: ['好', '不好'],
  })
})
