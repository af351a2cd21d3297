import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { emptyForm, PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import type { FedPoint } from '../contract/points.ts'
import {
  noFlags,
  sampleFedPoint,
  sampleStaffView,
  sampleStatementView,
} from '../testing/sample-staff-view.ts'
import { sampleConsultation, sampleResults } from '../testing/sample-views.ts'
import { CloseConsultationPage } from './confirm-pages.tsx'
import { ConsultationsPart } from './consultations-part.tsx'
import { FeedPage } from './feed-page.tsx'
import { IntegrityPage } from './integrity-page.tsx'
import { ModerationPage } from './moderation-page.tsx'
import { SlipsSheet } from './print-sheets.tsx'
import { EditConsultationPage } from './settings-page.tsx'
import { StaffConsultationPage } from './staff-consultation-page.tsx'

function html(node: VNode): string {
  return renderPage(<PageProvider page={samplePage()}>{node}</PageProvider>)
}

const nextOf = (view: Parameters<typeof sampleStaffView>[0]) =>
  html(<StaffConsultationPage view={sampleStaffView(view)} />).match(/class="next-title">([^<]+)/)?.[1]

describe('the page of a consultation for staff', () => {
  it('says the one next thing to do as it goes along', () => {
    const draft = sampleConsultation({ state: 'draft', takesVotes: false })
    const none = { people: 0, devices: 0, votes: 0, statements: 1 }
    expect(nextOf({ consultation: draft, statements: [] })).toBe('写几条供表态的意见')
    expect(nextOf({ consultation: draft })).toBe('开始网络协商')
    expect(nextOf({ consultation: sampleConsultation({ counts: none }) })).toBe('把链接发出去')
    expect(nextOf({ waiting: [sampleStatementView({ state: 'waiting' })] })).toBe('审核 1 条意见')
    expect(nextOf({ consultation: sampleConsultation({ overdue: true, takesVotes: false }) })).toBe(
      '宣布结束',
    )
    expect(nextOf({ consultation: sampleConsultation({ state: 'closed' }) })).toBe(
      '把大家都赞成的交给协商活动',
    )
  })

  it('says that what was handed on is in hands, and offers it no second time', () => {
    const closed = { consultation: sampleConsultation({ state: 'closed' }), fed: [sampleFedPoint()] }
    expect(nextOf(closed)).toBe('已交出 1 条意见')
  })

  it('says before it is ended that statements wait, and leads to them', () => {
    const around = { ...sampleConsultation(), topicId: 'topic-1', topicTitle: '停车' }
    const page = (waiting: number) =>
      html(<CloseConsultationPage consultation={around} waiting={waiting} form={emptyForm()} />)
    expect(page(4)).toContain('还有 4 条意见等待审核，结束以后不能再公布')
    expect(page(4)).toContain('href="/staff/consultations/consultation-1/moderation"')
    expect(page(0)).not.toContain('等待审核')
  })

  it('calls no statement open to answers once the consultation has ended', () => {
    const page = (state: 'open' | 'closed') =>
      html(<StaffConsultationPage view={sampleStaffView({ consultation: sampleConsultation({ state }) })} />)
    expect(page('open')).toContain('可以表态')
    expect(page('closed')).not.toContain('可以表态')
    expect(page('closed')).toContain('表态已结束')
  })

  it('asks for no decision on a statement that still waited when it ended', () => {
    const waiting = [sampleStatementView({ number: 7, state: 'waiting' })]
    const page = (state: 'open' | 'closed') => {
      const consultation = sampleConsultation({ state, takesVotes: state === 'open' })
      return html(
        <ModerationPage view={{ consultation, waiting, more: 0, decided: waiting }} form={emptyForm()} />,
      )
    }
    expect(page('open')).toContain('name="decisions.0.decision"')
    expect(page('closed')).not.toContain('name="decisions.0.decision"')
    expect(page('closed')).toContain('还有 1 条意见没有审核，不再公布')
    expect(page('closed')).toContain('结束前没有审核')
    expect(page('closed')).not.toContain('等待审核<')
  })

  it('says what still stops opening it in place of the button', () => {
    const page = html(
      <StaffConsultationPage
        view={sampleStaffView({
          consultation: sampleConsultation({ state: 'draft', takesVotes: false }),
          opening: [{ code: 'consultations.nobody-could-vote' }],
        })}
      />,
    )
    expect(page).toContain('还没有人能参加')
    expect(page).not.toContain('/staff/consultations/consultation-1/open"')
  })

  it('offers to correct only what nobody has answered, and to withdraw only what is open', () => {
    const page = html(
      <StaffConsultationPage
        view={sampleStaffView({
          statements: [sampleStatementView({ number: 1, votes: 3 }), sampleStatementView({ number: 2 })],
        })}
      />,
    )
    expect(page).not.toContain('/statements/1/edit')
    expect(page).toContain('/statements/1/withdraw')
    expect(page).toContain('/statements/2/edit')
  })

  it('offers nothing to who may only read', () => {
    const may = { manage: false, moderate: false, enterSlips: false, feed: false }
    const page = html(<StaffConsultationPage view={sampleStaffView({ may })} />)
    for (const act of ['/edit', '/statements', '/links', '/slips', '/close', '/feed', '/withdraw'])
      expect(page).not.toContain(`/staff/consultations/consultation-1${act}`)
  })
})

describe('things to look at', () => {
  const consultation = sampleConsultation()

  it('accuse nobody, and say whether the list would change', () => {
    const change = { voters: 4, votes: 90, kept: [1, 3], lost: [4], gained: [] }
    const flags = { ...noFlags, allAlike: 3, withoutFlagged: change }
    const page = html(<IntegrityPage consultation={consultation} flags={flags} />)
    expect(page).toContain('3 位参与者 20 条以上的回答全都一样。')
    expect(page).toContain('少算 4 位、90 次表态，2 条仍然是大家都赞成的，第 4 条不再是')
    expect(page.replace('不认定谁作假', '')).not.toMatch(/刷票|作弊|作假|虚假/)
  })

  it('say so when there is nothing', () => {
    expect(html(<IntegrityPage consultation={consultation} flags={noFlags} />)).toContain('没有需要留意的')
  })
})

describe('handing on', () => {
  it('shows the dissent with the point, and never offers what people reject or differ on', () => {
    const page = html(
      <FeedPage
        consultation={sampleConsultation()}
        view={sampleResults(3)}
        fed={[]}
        session
        form={emptyForm()}
      />,
    )
    expect(page).toContain('一并带上的不同意见')
    expect(page).toMatch(/群体 B：\d+% 不赞成/)
    const numbers = [...page.matchAll(/name="points\.\d+\.number" value="(\d+)"/g)].map((one) => one[1])
    // Best first.
    expect(numbers).toEqual(['1', '3', '4', '7', '5', '6'])
  })

  it('says before anything is pressed that there is no session yet, and leads to planning one', () => {
    const page = (session: boolean) =>
      html(
        <FeedPage
          consultation={{ ...sampleConsultation(), topicId: 'topic-1', topicTitle: '停车' }}
          view={sampleResults(3)}
          fed={[]}
          session={session}
          form={emptyForm()}
        />,
      )
    expect(page(false)).toContain('还没有协商活动')
    expect(page(false)).toContain('href="/staff/topics/topic-1/session"')
    expect(page(true)).not.toContain('还没有协商活动')
  })
})

describe('one press', () => {
  const shown = (fed: Partial<FedPoint>[]) => {
    const page = html(
      <FeedPage
        consultation={sampleConsultation()}
        view={sampleResults(3)}
        fed={fed as FedPoint[]}
        session
        form={emptyForm()}
      />,
    )
    const ticked = [...page.matchAll(/<input[^>]*type="(?:checkbox|radio)"[^>]*>/g)]
      .filter(([input]) => / checked/.test(input))
      .map(([input]) => /value="(session|suggestions)"/.exec(input)?.[1] ?? /name="([^"]+)"/.exec(input)![1])
    const numbers = [...page.matchAll(/name="points\.\d+\.number" value="(\d+)"/g)].map((one) => one[1])
    return ticked.map((one) => (one!.startsWith('points.') ? numbers[Number(one!.split('.')[1])] : one))
  }
  const session = { forSession: true, inSuggestions: false }

  it('hands all that is agreed on to the session, and the next one to the list', () => {
    expect(shown([])).toEqual(['session', '1', '3', '4', '7'])
    expect(shown([{ number: 3, ...session }])).toEqual(['session', '1', '4', '7'])
    const all = [1, 3, 4, 7].map((number) => ({ number, ...session }))
    expect(shown(all)).toEqual(['suggestions', '1', '3', '4', '7'])
    expect(shown(all.map((one) => ({ ...one, inSuggestions: true })))).toEqual(['session'])
  })
})

describe('changing the settings', () => {
  const page = (asked: { title: string; question: string } | null) =>
    html(<EditConsultationPage consultation={sampleConsultation()} asked={asked} form={emptyForm()} />)

  it('offers no field for what people have been asked already, and sends it as it stands', () => {
    const { title, question } = sampleConsultation()
    expect(page(null)).toMatch(/<textarea[^>]*name="question"/)
    const open = page({ title, question })
    expect(open).not.toMatch(/<textarea[^>]*name="question"/)
    expect(open).toContain(`<input type="hidden" name="title" value="${title}"`)
    expect(open).toContain('名称和问题不能再改')
  })
})

describe('slips of paper', () => {
  it('of an exercise say that they are one', () => {
    const sheet = (practice: boolean) =>
      html(<SlipsSheet consultation={sampleConsultation({ practice })} statements={[]} slips={[]} />)
    expect(sheet(true)).toContain('演练用 · 不是正式文件')
    expect(sheet(false)).not.toContain('演练')
  })

  it('carry a code each and three boxes for every statement', () => {
    const page = html(
      <SlipsSheet
        consultation={sampleConsultation()}
        statements={[
          { number: 1, text: '一' },
          { number: 4, text: '四' },
        ]}
        slips={[
          {
            code: 'AAAA-1111',
            link: { url: 'https://h.example/c/AAAA1111', qr: { size: 21, path: 'M0 0h1v1h-1z' } },
          },
          { code: 'BBBB-2222', link: null },
        ]}
      />,
    )
    // In the head of its table, which paper repeats on every page; whose it is on each.
    expect(page.match(/<thead>.*?<\/thead>/gs)![0]).toContain('AAAA-1111')
    expect(
      page.match(/<article.*?<\/article>/gs)!.every((slip) => slip.includes(sampleConsultation().roomName)),
    ).toBe(true)
    expect(page).toContain('BBBB-2222')
    expect(page.match(/class="slip-box"/g)).toHaveLength(2 * 2 * 3)
    expect(page.match(/role="img"/g)).toHaveLength(1)
  })
})

describe('the part of the topic page', () => {
  const views = [sampleConsultation(), sampleConsultation({ id: 'two', title: '还没开始的', state: 'draft' })]

  it('shows the public nothing that is still prepared', () => {
    expect(html(<ConsultationsPart views={views} audience="public" />)).not.toContain('还没开始的')
    expect(html(<ConsultationsPart views={views} audience="staff" />)).toContain('还没开始的')
  })
})
