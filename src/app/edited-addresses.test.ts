import { expect, test } from 'vitest'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import { system, wholeServer } from '../../tests/support/whole-server.ts'
import { createOrganisationCommand } from '../features/organisations/index.ts'
import { runCommand } from '../platform/commands/run-command.ts'

const store = useTestDatabase()

test('an edited place in a list shows the list from its beginning', async () => {
  const { app, engine, signIn } = await wholeServer(store.database)
  const call = { actor: system, now: new Date(), channel: 'console' as const }
  const { organisationId } = await runCommand(engine, createOrganisationCommand, call, {
    kind: 'county',
    name: '示例区',
  })
  const cppcc = await signIn({ login: 'cppcc', role: 'cppcc_office', organisationId })
  const auditor = await signIn({ login: 'auditor', role: 'auditor', organisationId })
  const places = [
    ['x', 'y'],
    [1e300, 'y'],
    [Number.MAX_SAFE_INTEGER, 'y'],
    ['-200000-01-01T00:00:00Z', 'y'],
    [1, 'a\0'],
    ['a\0', 'b'],
    ['older', '-200000-01-01T00:00:00Z', 'y'],
    ['2026-11-22', '-200000-01-01T00:00:00Z', 'y'],
  ].map((keys) => Buffer.from(JSON.stringify(keys)).toString('base64url'))
  const lists = [
    ...['/consultations?at=', '/rooms?at=', '/topics?at=', '/figures/solved?at='],
    ...['/staff?after=', '/staff/concerns?after=', '/staff/sessions?after=', '/staff/sessions?before='],
    ...['/staff/topics?at=', `/staff/organisations/${organisationId}?after=`],
    ...['/staff/journal/unmaskings?older=', '/staff/journal/roles?older='],
  ]
  for (const list of lists) {
    const { token } = list.startsWith('/staff/journal') ? auditor : cppcc
    for (const place of places) {
      const { statusCode } = await app.inject({ url: list + place, cookies: { hsl_login: token } })
      expect([list, statusCode]).toEqual([list, 200])
    }
  }
})
