import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type PageContext, PageProvider } from '../ui/index.ts'
import { samplePage } from '../ui/sample-page.ts'
import { ErrorPage } from './error-page.tsx'

const staff: PageContext['viewer'] = {
  kind: 'staff',
  name: '',
  postLine: '某办公室',
  menu: ['tasks', 'topics'],
}

function refused(page: Partial<PageContext>, typed: string[] = []): string {
  return renderToString(
    <PageProvider page={samplePage(page)}>
      <ErrorPage status={403} sentences={['您的岗位没有做这件事的权限。']} typed={typed} />
    </PageProvider>,
  )
}

test('what was typed is given back, and nothing is said of it where nothing was', () => {
  expect(refused({}, ['第一行\n第二行'])).toMatch(/没有保存，可以从这里复制.*第一行\n第二行/s)
  expect(refused({})).not.toContain('可以从这里复制')
})

test('who is refused at work goes back to the own first page with the own menu, everyone else to the front page', () => {
  const atWork = refused({ viewer: staff, path: '/staff/topics/t/approve' })
  expect(atWork).toMatch(/href="\/staff"[^>]*>(<[^>]*>)*回我的首页/)
  expect(atWork).toContain('href="/staff/topics"')
  expect(atWork).not.toContain('我有话说')
  for (const page of [{}, { viewer: staff, path: '/topics/none' }]) {
    expect(refused(page)).toMatch(/href="\/"[^>]*>(<[^>]*>)*回首页/)
  }
})
