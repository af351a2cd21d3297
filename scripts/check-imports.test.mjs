import { describe, expect, test } from 'vitest'
import { findProblems } from './import-rules/find-problems.mjs'

/** Problems of a tree given as path → text. @param {Record<string, string>} files */
function problemsIn(files) {
  return findProblems(new Map([['src/base/id.ts', ''], ...Object.entries(files)]), 1)
}

/** Problems of one line in one file. @param {string} path @param {string} line */
function problemsOf(path, line) {
  return problemsIn({ [path]: `${line}\n` })
}

const topics = 'src/features/topics'

describe('who may import whom', () => {
  test.each([
    ['src/base/day.ts', "import { id } from './id.ts'"],
    ['src/platform/events/journal.ts', "import { id } from '../../base/id.ts'"],
    ['src/platform/database/migrate.ts', "const all = import.meta.glob('../../../migrations/*.ts')"],
    ['src/ui/form.tsx', "import { day } from '../base/day.ts'"],
    ['src/app/main.ts', "import { topicRoutes } from '../features/topics/server/routes.ts'"],
    ['src/app/main.ts', "const demo = await import('../../demo/load.ts')"],
    [`${topics}/rules/approval.ts`, "import { day } from '../../../base/day.ts'"],
    [`${topics}/rules/approval.ts`, "import type { Actor } from '../../../platform/commands/actor.ts'"],
    [`${topics}/rules/approval.ts`, "import type { Method } from '../../methods/index.ts'"],
    [`${topics}/rules/approval.ts`, "import { may } from '../../access/index.rules.ts'"],
    [`${topics}/contract.ts`, "import { Type } from 'typebox'"],
    [`${topics}/server/approve-topic.ts`, "import { may } from '../../access/index.ts'"],
    [`${topics}/server/routes.tsx`, "import { TopicPage } from '../web/topic-page.tsx'"],
    [`${topics}/server/topic-routes.ts`, "import { words } from '../web/topic-page.tsx'"],
    [`${topics}/server/routes.tsx`, "import { renderPage } from '../../../ui/index.ts'"],
    [`${topics}/server/routes.tsx`, "import { RoomTag } from '../../rooms/index.web.ts'"],
    [`${topics}/server/tell-proposer.ts`, "import { words } from '../web/words.ts'"],
    [`${topics}/web/topic-page.tsx`, "import { Button } from '../../../ui/index.ts'"],
    [`${topics}/web/topic-page.tsx`, "import { RoomTag } from '../../rooms/index.web.ts'"],
    [`${topics}/web/topic-page.tsx`, "import { type Room } from '../../rooms/index.ts'"],
    [
      `${topics}/rules/approval.test.ts`,
      "import { openTestDatabase } from '../../../../tests/support/database.ts'",
    ],
    ['demo/load.ts', "import { approveTopic } from '../src/features/topics/server/approve-topic.ts'"],
  ])('%s may: %s', (path, line) => {
    expect(problemsOf(path, line)).toEqual([])
  })

  test.each([
    ['src/base/day.ts', "import { db } from '../platform/database/open.ts'", 'base may not import platform'],
    ['src/platform/http/page.ts', "import { Page } from '../../ui/index.ts'", 'platform may not import ui'],
    ['src/ui/form.tsx', "import { log } from '../platform/log.ts'", 'ui may not import platform'],
    ['src/ui/form.tsx', "import { t } from '../features/topics/index.ts'", 'ui may not import feature'],
    ['src/platform/jobs/run.ts', "import { start } from '../../app/main.ts'", 'nothing imports app'],
    [`${topics}/server/routes.ts`, "import { start } from '../../../app/main.ts'", 'nothing imports app'],
    [
      `${topics}/server/routes.ts`,
      "import { load } from '../../../../demo/load.ts'",
      'feature may not import demo/load.ts',
    ],
    ['src/app/main.ts', "import { find } from '../features/topics/server/topic-store.ts'", 'never a store'],
    [
      `${topics}/rules/approval.ts`,
      "import { act } from '../../../platform/commands/act.ts'",
      'rules may not import platform',
    ],
    [`${topics}/rules/approval.ts`, "import { view } from '../contract.ts'", 'rules may not import contract'],
    [
      `${topics}/rules/approval.ts`,
      "import { may } from '../../access/index.ts'",
      'only types from access/index.ts',
    ],
    [`${topics}/rules/approval.ts`, "import { readFileSync } from 'node:fs'", 'import no package: node:fs'],
    [
      `${topics}/contract.ts`,
      "import { approve } from './server/approve-topic.ts'",
      'contract may not import server',
    ],
    [
      `${topics}/web/topic-page.tsx`,
      "import { approve } from '../server/approve-topic.ts'",
      'web may not import server',
    ],
    [
      `${topics}/web/topic-page.tsx`,
      "import type { Row } from '../server/topic-store.ts'",
      'web may not import server',
    ],
    [
      `${topics}/web/topic-page.tsx`,
      "import type { Db } from '../../../platform/database/tables.ts'",
      'web may not import platform',
    ],
    [
      `${topics}/web/topic-page.tsx`,
      "import { RoomTag } from '../../rooms/index.ts'",
      'only types from rooms/index.ts',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "import { TopicPage } from '../web/topic-page.tsx'",
      'server may not import web',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "import { Page } from '../../../ui/index.ts'",
      'server may not import ui',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "import { find } from '../../rooms/server/room-store.ts'",
      'of another feature only its index.ts',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "export { find } from '../../rooms/server/room-store.ts'",
      'of another feature only its index.ts',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "const f = await import('../../rooms/server/room-store.ts')",
      'of another feature only its index.ts',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "type R = import('../../rooms/rules/room.ts').Room",
      'of another feature only its index.ts',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "const all = import.meta.glob('../../rooms/server/*.ts')",
      'of another feature only its index.ts',
    ],
    [
      `${topics}/server/approve-topic.ts`,
      "import { may } from '../../access'",
      'write the file with its extension',
    ],
    [`${topics}/rules/approval.ts`, "import { facts } from './testing/facts.ts'", 'is for tests alone'],
    [`${topics}/index.ts`, "export { Room } from '../rooms/index.ts'", 'a front door shows its own feature'],
    [`${topics}/helpers.ts`, 'export {}', 'nothing else'],
    ['src/utils/misc.ts', 'export {}', 'in none of the layers'],
  ])('%s may not: %s', (path, line, reason) => {
    expect(problemsOf(path, line)).toEqual([expect.stringContaining(reason)])
    expect(problemsOf(path, line)[0]).toContain(path)
  })
})

describe('what stands only in certain files', () => {
  const query = "const rows = tx.selectFrom('topics').selectAll()"

  test('SQL stands in the stores of features, in platform and migrations', () => {
    for (const path of [
      `${topics}/server/topic-store.ts`,
      'src/platform/events/journal.ts',
      'migrations/1.ts',
    ]) {
      expect(problemsIn({ [path]: query })).toEqual([])
    }
  })

  test.each([
    query,
    "tx.insertInto('topics')",
    "tx.updateTable('topics')",
    "tx.deleteFrom('topics')",
    'const q = sql<number>`select 1`',
    'const q = sql.raw(text)',
  ])('a use case may not: %s', (line) => {
    expect(problemsOf(`${topics}/server/approve-topic.ts`, line)).toEqual([
      expect.stringContaining('-store.ts'),
    ])
  })

  test('the demo goes through the use cases', () => {
    expect(problemsIn({ 'demo/load.ts': query })).toHaveLength(1)
  })

  test('class attributes stand in ui alone', () => {
    const part = 'export const part = <p class="quiet">x</p>'
    expect(problemsOf('src/ui/parts/card.tsx', part)).toEqual([])
    expect(problemsOf(`${topics}/web/topic-page.tsx`, part)).toEqual([
      expect.stringContaining('belongs in src/ui'),
    ])
    expect(problemsOf('src/app/page.tsx', part.replace('class', 'className'))).toHaveLength(1)
  })

  test('words in texts and comments are not taken for code', () => {
    const text =
      '// tx.selectFrom(\'x\') class="y"\nexport const text = \'import { a } from "../server/b.ts"; class="z"\''
    expect(problemsOf(`${topics}/web/words.ts`, text)).toEqual([])
  })

  test.each(['Date.now()', 'new Date()', 'process.env', 'Math.random()'])(
    'a rule never asks for %s',
    (code) => {
      expect(problemsOf(`${topics}/rules/approval.ts`, `export const x = ${code}`)).toHaveLength(1)
      expect(problemsOf(`${topics}/server/approve-topic.ts`, `export const x = ${code}`)).toEqual([])
    },
  )

  test('a rule may make a date of what it was given', () => {
    expect(
      problemsOf(`${topics}/rules/approval.ts`, 'export const x = (now: string) => new Date(now)'),
    ).toEqual([])
  })
})

describe('the features as a whole', () => {
  const uses = (/** @type {string} */ other) => `import { x } from '../../${other}/index.ts'\n`

  test('may stand on each other', () => {
    const files = {
      'src/features/course/server/a.ts': uses('topics') + uses('rooms'),
      'src/features/topics/server/b.ts': uses('rooms'),
    }
    expect(problemsIn(files)).toEqual([])
  })

  test('may not stand in a ring, types included; the ring is named once', () => {
    const files = {
      'src/features/course/server/a.ts': uses('topics'),
      'src/features/topics/server/b.ts': uses('rooms'),
      'src/features/rooms/server/c.ts': "import type { X } from '../../course/index.ts'\n",
      'src/features/people/server/d.ts': uses('course'),
    }
    expect(problemsIn(files)).toEqual([
      expect.stringContaining('course → topics → rooms → course (src/features/course/server/a.ts:1'),
    ])
  })

  test('a check that finds almost no files does not pass', () => {
    expect(findProblems(new Map([['src/base/id.ts', '']]))).toEqual([expect.stringContaining('only 1 files')])
  })

  test('a file that cannot be read is a problem', () => {
    expect(problemsOf('src/base/id.ts', 'const = 1')).not.toEqual([])
  })
})
