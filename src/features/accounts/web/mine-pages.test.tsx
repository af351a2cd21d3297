import { expect, it } from 'vitest'
import { emptyForm, PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import type { OwnJudgement, TakenPart } from '../contract.ts'
import { ErasePage, MinePage } from './mine-pages.tsx'

const base = '/consultations/1'
const going: TakenPart = {
  id: '1',
  title: '电动车停哪儿',
  roomName: '文峰街道协商议事室',
  answered: 5,
  left: 9,
  href: base,
  answers: `${base}/answers`,
  goOn: `${base}/join`,
  results: `${base}/results`,
}

const html = (page: Parameters<typeof renderPage>[0]) =>
  renderPage(<PageProvider page={samplePage()}>{page}</PageProvider>)

const mine = (taken: TakenPart[], judgements: OwnJudgement[] = []) =>
  html(
    <MinePage
      concerns={[]}
      {...{ taken, judgements }}
      maskedPhone="139****5678"
      since={new Date('2026-06-20')}
    />,
  )

it('names the consultations one takes part in, with the way to go on and to the results', () => {
  const page = mine([going])
  expect(page).toContain('答了 5 条，还有 9 条没答')
  for (const address of [base, `${base}/join`, `${base}/results`, `${base}/answers`])
    expect(page).toContain(`href="${address}"`)
})

it('offers no way to go on where all is answered or it is over, and says where to look where there is none', () => {
  expect(mine([{ ...going, answered: 14, left: 0, goOn: null }])).toContain('14 条都答完了')
  const over = mine([{ ...going, left: null, goOn: null }])
  expect(over).toContain('答了 5 条，已结束')
  expect(over).not.toContain('/join')
  expect(mine([])).toContain('href="/consultations"')
})

it('lists what one thought of results, with the way to a topic that can still be read', () => {
  const judged: OwnJudgement = {
    topicId: 't1',
    topicTitle: '雨污分流',
    isPublic: true,
    roundNumber: 1,
    value: '满意',
    answeredAt: new Date('2026-06-20'),
  }
  const page = mine([], [judged, { ...judged, topicId: 't2', isPublic: false, roundNumber: 2 }])
  expect(page).toContain('您的评价是“满意”')
  expect(page).toContain('第 2 轮，您的评价是“满意”')
  expect(page).toContain('href="/topics/t1"')
  expect(page).not.toContain('/topics/t2')
  expect(mine([])).not.toContain('我的评议')
})

it('says before the number is deleted what becomes of answers in consultations, where there are any', () => {
  const page = (tookPart: boolean) => html(<ErasePage form={emptyForm()} tookPart={tookPart} />)
  expect(page(true)).toContain('表态全部去掉，数字也跟着减掉')
  expect(page(true)).toContain('用同一个号码再登录，算一位新的参与者')
  expect(page(false)).not.toContain('表态全部去掉')
})
