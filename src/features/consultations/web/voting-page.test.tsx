import { describe, expect, it } from 'vitest'
import { emptyForm, PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import type { VotingView } from '../contract/views.ts'
import { sampleConsultation, sampleVoting } from '../testing/sample-views.ts'
import { ConsultationPage } from './consultation-page.tsx'
import { SayPage } from './say-page.tsx'
import { VotingPage } from './voting-page.tsx'

function html(view: VotingView, refused: string[] = []): string {
  return renderPage(
    <PageProvider page={samplePage()}>
      <VotingPage view={view} refused={refused} />
    </PageProvider>,
  )
}

describe('the page of voting', () => {
  it('asks one statement with where it comes from, and says how many are done and left', () => {
    const page = html(sampleVoting())
    expect(page).toMatch(/<h1[^>]*>充电桩装在一号楼北侧的空地上/)
    expect(page).toContain('来自商前调研')
    expect(page).toContain('已答 5 条，还有 9 条')
  })

  it('sends the statement with its draw and one of three answers, without script', () => {
    const page = html(sampleVoting())
    expect(page).toContain('method="post"')
    expect(page).toContain('action="/consultations/consultation-1/vote"')
    expect(page).toMatch(/name="statement" value="1"/)
    expect(page).toMatch(/name="draw" value="drawn"/)
    const answers = [...page.matchAll(/name="answer" value="(\w+)"/g)].map((match) => match[1])
    expect(answers).toEqual(['agree', 'disagree', 'pass'])
  })

  it('offers an own statement only while they are taken', () => {
    expect(html(sampleVoting())).toContain('写一条自己的意见')
    const closed = sampleConsultation({ takesStatements: false })
    expect(html(sampleVoting({ consultation: closed }))).not.toContain('写一条自己的意见')
  })

  it('lets anyone begin as a device where that is allowed, and says what it counts as', () => {
    const page = html(sampleVoting({ next: null, bar: null, voter: null }))
    expect(page).toMatch(/name="begin" value="yes"/)
    expect(page).toContain('只按设备计，不算人数')
    expect(page).toContain('/consultations/consultation-1/join')
  })

  it('says at once why an answer was not taken', () => {
    expect(html(sampleVoting(), ['这条意见已经撤下。'])).toContain('这条意见已经撤下。')
  })

  it('says what was kept and leads back to it, where the wrong button was pressed', () => {
    expect(html(sampleVoting())).toMatch(/data-undo[^>]* hidden/)
    const page = html(sampleVoting({ kept: { number: 4, answer: 'disagree' } }))
    expect(page).toContain('已记下“不赞成”。')
    expect(page).toMatch(/href="[^"]*\/vote\?again=4"[^>]*>按错了，改上一条/)
  })

  it('leads to the own answers once there are any, and keeps the link ready for the script until then', () => {
    const none = sampleVoting()
    const first = html({ ...none, voter: none.voter && { ...none.voter, answered: 0 } })
    expect(first).toMatch(/\/answers" data-after-answer(="true")? hidden/)
    expect(html(sampleVoting())).toMatch(/\/answers">看看、改改我答过的/)
  })

  it('says what was answered before where a statement is shown again, and lets it be', () => {
    const page = html(sampleVoting({ before: 'agree' }))
    expect(page).toContain('您先前答的是“赞成”')
    expect(page).toMatch(/\/answers"[^>]*>不改了/)
  })

  it('leads from everything answered to the own answers', () => {
    expect(html(sampleVoting({ next: null, bar: 'all_answered' }))).toMatch(
      /\/answers"[^>]*>看看、改改我答过的/,
    )
  })

  it('says it once where the page itself is the reason', () => {
    const page = html(sampleVoting({ next: null, bar: 'closed' }), ['这场网络协商已经结束，不再收。'])
    expect(page).not.toContain('不再收。')
  })

  it.each([
    ['all_answered', '谢谢，都答完了'],
    ['closed', '这场网络协商已经结束'],
    ['link_needed', '请用您的链接参加'],
    ['link_revoked', '这个链接已停用'],
    ['joined', '请以本人的身份接着答'],
    ['not_open_yet', '还没有开始'],
    ['no_statements', '还没有可以表态的意见'],
  ] as const)('has a calm page of its own for %s', (bar, title) => {
    const page = html(sampleVoting({ next: null, bar }))
    expect(page).toMatch(new RegExp(`<h1[^>]*>${title}`))
    expect(page).not.toContain('name="answer"')
  })

  it('offers the ways that are left to whoever comes by a revoked link', () => {
    const revoked = { next: null, bar: 'link_revoked', voter: null } as const
    const all = html(sampleVoting(revoked))
    expect(all).toContain('不用这个链接，也能参加')
    expect(all).toContain('/consultations/consultation-1/join')
    expect(all).toMatch(/name="begin" value="yes"/)
    const only = sampleConsultation({ openToPhones: false, openToDevices: false })
    const none = html(sampleVoting({ ...revoked, consultation: only }))
    expect(none).not.toContain('也能参加')
    expect(none).toContain('要新的链接，请问发链接的工作人员')
    const voter = { kind: 'issued', answered: 3, total: 14, statements: [] } as const
    expect(html(sampleVoting({ ...revoked, voter: { ...voter, statements: [] } }))).not.toContain(
      'name="begin"',
    )
  })

  it('leads from the end to the results where they may be seen', () => {
    const end = { next: null, bar: 'all_answered' } as const
    expect(html(sampleVoting(end))).toContain('/consultations/consultation-1/results')
    const later = html(sampleVoting({ ...end, consultation: sampleConsultation({ resultsOpen: false }) }))
    expect(later).not.toContain('/results')
    expect(later).toContain('结果在结束以后公开')
  })
})

describe('the page of a consultation', () => {
  const page = (change: Partial<Parameters<typeof ConsultationPage>[0]> = {}) =>
    renderPage(
      <PageProvider page={samplePage()}>
        <ConsultationPage view={sampleConsultation()} rejected={[]} own={null} {...change} />
      </PageProvider>,
    )

  it('says plainly that a device is not a person and never adds the two', () => {
    expect(page()).toContain('一台设备不等于一个人')
    expect(page()).toContain('已有 213 人、46 台设备参加')
    expect(page()).not.toContain('259')
  })

  it('says by which rule statements are published, and how many were not for which reason', () => {
    const text = page({
      rejected: [
        { reason: 'off_topic', count: 2 },
        { reason: 'advert', count: 1 },
      ],
    })
    expect(text).toContain('有 3 条没有公布：与议题无关 2 条、广告 1 条。')
  })

  it('lets who comes back go on where they were, and see what they answered', () => {
    const text = page({ own: { answered: 5, left: 9 } })
    expect(text).toContain('您已答 5 条')
    expect(text).toContain('接着答（还有 9 条）')
    expect(text).toContain('/consultations/consultation-1/answers')
    expect(text).not.toContain('开始表态')
    expect(page({ own: { answered: 14, left: 0 } })).not.toContain('/vote"')
  })

  it('offers to answer only while it is open', () => {
    expect(page()).toContain('开始表态')
    const view = sampleConsultation({ state: 'draft', takesVotes: false, resultsOpen: false })
    expect(page({ view })).not.toContain('开始表态')
  })
})

it('shows one’s own statement with what became of it, and no number that nothing explains', () => {
  const statements = [{ number: 20, text: '要有灯。', state: 'waiting' as const, reason: null, words: null }]
  const page = renderPage(
    <PageProvider page={samplePage()}>
      <SayPage
        view={sampleConsultation()}
        voter={{ kind: 'issued', answered: 5, total: 14, statements }}
        form={emptyForm()}
      />
    </PageProvider>,
  )
  expect(page.replace(/<[^>]+>/g, '|')).toMatch(/\|等待审核\|+要有灯。\|/)
  expect(page).not.toContain('>20<')
})
