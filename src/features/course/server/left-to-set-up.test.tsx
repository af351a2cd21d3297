import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import type { Role } from '../../access/index.ts'
import { createAccountCommand } from '../../accounts/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { courseCity, now } from './testing/course-city.ts'
import { pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})

test('an administrator reads what is left to set up, step by step, until people can work', async () => {
  const city = await courseCity(store.database, methods)
  const { town, roomId } = city
  const first = () => pageAt('/staff').show(city.asks(city.staff('administrator')))
  const account = (role: Role) =>
    runCommand(
      city.engine,
      createAccountCommand,
      { actor: { kind: 'system', name: '控制台' }, now, channel: 'page' },
      {
        login: role.replace('_', '.'),
        postLine: '岗位',
        password: 'Ten-Characters-1',
        role,
        organisationId: town.id,
      },
    )
  const before = text(await first())
  expect(before).toContain('某镇：开通还差这几步')
  expect(before).toMatch(
    /已完成 1 步.*建下级组织 进行中.*开设议事室，选好工作法 已完成.*给某镇协商议事室指定召集人/,
  )
  expect(before).toContain('还没有账号的角色：议事室召集人、党（工）委办公室、政协工作机构、审计员。')

  await city.act('organisations.create', { kind: 'village', name: '某村', parentId: town.id })
  await city.act('bodies.create', { organisationId: town.id, kind: 'party_committee', name: '某镇党委' })
  await city.act('rooms.appoint', { roomId, kind: 'convener', title: '镇党委副书记' })
  for (const role of ['convener', 'party_office', 'cppcc_office'] as const) await account(role)
  const last = text(await first())
  expect(last).toMatch(/已完成 4 步.*还没有账号的角色：审计员。/)

  await account('auditor')
  expect(await first()).toEqual({ redirect: '/staff/organisations' })

  await city.act('rooms.end', { roomId, endedOn: '2026-06-20', reason: '建重了' })
  expect(text(await first())).toContain('开设议事室，选好工作法 进行中')
})
