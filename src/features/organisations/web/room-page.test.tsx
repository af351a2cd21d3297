import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PageProvider } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import type { RoomView } from '../contract.ts'
import { RoomPage } from './room-page.tsx'

const room: RoomView = {
  ...{
    id: 'room-1',
    name: '北门议事室',
    place: '北门社区',
    areaId: 'a',
    level: 'village',
    methodId: 'six-steps',
    path: '/a/',
  },
  ...{ organisationId: 'place-1', organisationName: '北门社区', qrCode: 'K7M4' },
  ...{ address: null, opening: null, tags: [], posts: [], endedOn: null, endReason: null },
}

function html(change: Partial<RoomView>): string {
  const rights = { change: true, appoint: true, endPosts: true }
  return renderToString(
    <PageProvider page={samplePage()}>
      <RoomPage room={{ ...room, ...change }} methodName={null} rights={rights} />
    </PageProvider>,
  )
}

test('a room without a convener says what that stops; one that has ended says only that', () => {
  expect(html({})).toContain('没有召集人，协商活动就开不了。')
  const ended = html({ endedOn: '2026-05-01', endReason: '和南门合并' })
  expect(ended).toContain('5月1日 起停用')
  expect(ended).toContain('停用以前没有指定过召集人')
  expect(ended).not.toMatch(/还没有召集人|开不了/)
})
