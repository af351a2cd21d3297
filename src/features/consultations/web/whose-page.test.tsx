import { expect, it } from 'vitest'
import { emptyForm, PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import { WhosePage } from './whose-page.tsx'

function html(change: Partial<Parameters<typeof WhosePage>[0]> = {}): string {
  return renderPage(
    <PageProvider page={samplePage()}>
      <WhosePage
        consultation={{ id: 'consultation-1', title: '电动车停哪里' }}
        question="whose_answers"
        by="link"
        answered={3}
        action="/c/K7M4-2QPX-9D"
        form={emptyForm()}
        {...change}
      />
    </PageProvider>,
  )
}

it('asks whose the answers of a device are, with two buttons that need no script, and says what each does', () => {
  const page = html()
  expect(page).toContain('这台设备上已经答了 3 条')
  expect(page).toContain('只有这个链接是发给您本人的')
  expect(page).toMatch(/<form[^>]*action="\/c\/K7M4-2QPX-9D"[^>]*method="post"/)
  expect(page).toContain('name="_csrf"')
  const choices = [...page.matchAll(/name="choice" value="(\w+)"/g)].map((match) => match[1])
  expect([...new Set(choices)]).toEqual(['join', 'change'])
  expect(page).toContain('仍按一台设备计')
})

it('offers no way to take over what another person answered', () => {
  const page = html({ question: 'another_person' })
  expect(page).toContain('那位的回答不变')
  expect(page).not.toContain('value="join"')
  expect(page).toContain('href="/consultations/consultation-1"')
})

it('says on the page itself why a press was not taken', () => {
  expect(html({ form: { ...emptyForm(), summary: ['页面放得太久了。'] } })).toContain('页面放得太久了。')
})
