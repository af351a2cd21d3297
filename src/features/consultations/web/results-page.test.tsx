import { describe, expect, it } from 'vitest'
import { PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import type { ResultsSnapshot } from '../contract/results.ts'
import type { ResultsView } from '../contract/views.ts'
import { toldResults } from '../server/results/told-results.ts'
import { sampleConsultation, sampleResults, sampleSnapshot } from '../testing/sample-views.ts'
import { ResultsPage } from './results-page.tsx'

function htmlOf(view: ResultsView, lang: 'zh-CN' | 'en' = 'zh-CN'): string {
  const html = renderPage(
    <PageProvider page={samplePage({ lang })}>
      <ResultsPage view={view} />
    </PageProvider>,
  )
  return html.slice(html.indexOf('<main'))
}

function textOf(view: ResultsView, lang: 'zh-CN' | 'en' = 'zh-CN'): string {
  return htmlOf(view, lang).replace(/<[^>]+>/g, '|')
}

/** Where there are no groups, with these answers to the first statement. */
function withAnswers(answers: { agrees: number; disagrees: number; passes: number }): ResultsView {
  const snapshot = sampleSnapshot(1)
  Object.assign(snapshot.statements[0]!, answers)
  Object.assign(snapshot.statements[0]!.groups[0]!, answers)
  return sampleResults(1, {}, snapshot)
}

/** The first statement with almost nobody against it, and three people who belong to no group. */
function fewAgainst(snapshot: ResultsSnapshot): ResultsSnapshot {
  const [first] = snapshot.statements
  const [a, b] = first!.groups
  Object.assign(first!, { agrees: 103, disagrees: 7, passes: 14 })
  Object.assign(a!, { agrees: 60, disagrees: 5, passes: 7 })
  Object.assign(b!, { agrees: 41, disagrees: 2, passes: 7 })
  return snapshot
}

describe('the page of results', () => {
  it('says in this order what all agree on, reject, where they differ, the groups, the map and the method', () => {
    const text = textOf(sampleResults(3))
    const order = [
      '大家都赞成的',
      '大家都不赞成的',
      '看法不同的',
      '多数人一致，但有群体不同意的',
      '还没有定论的',
      '几个意见群体',
      '意见图',
      '几条意见代表多数人',
      '这些结果是怎样算出来的',
      '开放数据',
    ].map((title) => text.indexOf(`|${title}|`))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
  })

  it('begins with how much is agreed on, and at once with what that is', () => {
    const text = textOf(sampleResults(3))
    expect(text).toMatch(/大家怎么看\|+有 4 条意见各群体都赞成，有 2 条意见看法不同。\|+大家都赞成的\|/)
    expect(text.indexOf('充电桩装在一号楼')).toBeLessThan(text.indexOf('213 人和 46 台设备参加'))
  })

  it('counts people and devices apart', () => {
    expect(textOf(sampleResults(3))).toContain('213 人和 46 台设备参加，看得出 3 个意见群体')
  })

  it('tells the result of the day on which it ended, and while it goes on that of the moment', () => {
    const computedAt = new Date('2026-07-03T02:00:00Z')
    const told = (change: Partial<ResultsView['consultation']>) =>
      textOf(sampleResults(3, { computedAt, consultation: sampleConsultation(change) }))
    expect(told({})).toContain('截至7月3日')
    const over = { takesVotes: false, closesOn: '2026-06-28' }
    for (const ended of [
      { ...over, overdue: true },
      { ...over, state: 'closed' as const, closedAt: new Date('2026-07-01T02:00:00Z') },
    ]) {
      expect(told(ended)).toContain('6月28日结束时的结果')
      expect(told(ended)).not.toMatch(/截至|还在进行/)
    }
    const closedAt = new Date('2026-06-24T02:00:00Z')
    expect(told({ ...over, state: 'closed', closedAt })).toContain('6月24日结束时的结果')
  })

  it('says that the figures of a statement include devices, where devices took part', () => {
    expect(textOf(sampleResults(3))).toContain('每条意见的数里，设备的回答也算。')
    const people = sampleSnapshot(3)
    people.voters.device = 0
    expect(textOf(sampleResults(3, {}, people))).not.toContain('设备的回答')
  })

  it('keeps figures of the groups and what is long folded, and what differs with which group at once', () => {
    const html = htmlOf(sampleResults(3))
    const closed = html.replace(/<details(?![^>]*open)[^>]*>.*?<\/details>/gs, '')
    expect(closed).not.toContain('这些结果是怎样算出来的')
    expect(closed.replace(/<[^>]+>/g, '|')).not.toMatch(/群体 A\|+\d/)
    expect(closed).toContain('群体 B：78% 不赞成')
    expect(html).toContain('看每个群体的数字')
  })

  it('shares are of those who agree or disagree, and all three counts stand beside them', () => {
    const text = textOf(withAnswers({ agrees: 30, disagrees: 10, passes: 60 }))
    expect(text).toContain('75% 赞成')
    expect(text).toContain('赞成 30|')
    expect(text).toContain('不赞成 10|')
    expect(text).toContain('说不准 60|')
  })

  it('tells nobody answering from everybody being unsure', () => {
    const staff = (answers: { agrees: number; disagrees: number; passes: number }) => {
      const snapshot = sampleSnapshot(1)
      Object.assign(snapshot.statements[0]!, answers)
      return textOf(sampleResults(1, { results: toldResults(snapshot, true) }))
    }
    expect(staff({ agrees: 0, disagrees: 0, passes: 0 })).toContain('没有人答')
    expect(staff({ agrees: 0, disagrees: 0, passes: 9 })).toContain('都说不准')
  })

  it('never says 100 % while somebody stands on the other side', () => {
    expect(textOf(withAnswers({ agrees: 1999, disagrees: 6, passes: 10 }))).toContain('99% 赞成')
    expect(textOf(withAnswers({ agrees: 999, disagrees: 1, passes: 10 }))).toContain('99% 以上赞成')
  })

  it('never gives a number of fewer than five people, nor one from which it would follow', () => {
    const snapshot = sampleSnapshot(2)
    Object.assign(snapshot, { between: 2, tooFew: 1, voters: { issued: 164, phone: 0, paper: 0, device: 3 } })
    const text = textOf(sampleResults(2, {}, fewAgainst(snapshot)))
    expect(text).toContain('赞成 不到 5')
    expect(text).toMatch(/群体 B\|+90% 以上赞成\|+赞成 39～43/)
    expect(text).toContain('163～167 人和不到 5 台设备参加')
    expect(text).toContain('另有不到 5 位在几个群体之间')
    expect(text).toContain('不到 5 人的数不写明')
    const numbers = [...text.matchAll(/(?:赞成|说不准) (\d+)\|/g)].map((one) => Number(one[1]))
    expect(numbers.length).toBeGreaterThan(20)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(5)
  })

  it('shows staff the real figures, and says so', () => {
    const results = toldResults(fewAgainst(sampleSnapshot(2)), true)
    const text = textOf(sampleResults(2, { results }))
    expect(text).toContain('您看到的是实际数字')
    expect(text).toContain('不赞成 2|')
    expect(text).not.toContain('不到 5|')
  })

  it('tells staff where everybody reads something else of a statement, and only there', () => {
    const snapshot = sampleSnapshot(3)
    const results = toldResults(snapshot, true)
    const [first, second] = results.statements
    const page = textOf(
      sampleResults(3, {
        results,
        publicLabels: { [first!.number]: 'kept-back', [second!.number]: second!.label },
      }),
    )
    expect(page.match(/公开页面上归在“还没有定论的”/g)).toHaveLength(1)
    expect(textOf(sampleResults(3))).not.toContain('公开页面上归在')
  })

  it('says on the page what a group is, and who stands between groups, where there are groups', () => {
    const page = textOf(sampleResults(3))
    expect(page).toContain('“群体”是什么')
    expect(page).toContain('在几个群体之间')
    expect(page.indexOf('“群体”是什么')).toBeLessThan(page.indexOf('看法不同的'))
    expect(textOf(sampleResults(1))).not.toContain('“群体”是什么')
  })

  it('names the dissenting group, its share and how many people', () => {
    const text = textOf(sampleResults(2))
    expect(text).toMatch(/群体 B：78% 不赞成（表明态度的 51 位里有 40 位）/)
  })

  it('says under the map what the numbers on it are and what it means where they lie', () => {
    const html = htmlOf(sampleResults(3))
    const map = html.slice(html.indexOf('<svg class="opinion-map"'))
    const [drawn, under] = [map.slice(0, map.indexOf('</svg>')), map.slice(map.indexOf('</svg>'))]
    expect(drawn).toMatch(/<g class="map-statement">.*<text[^>]*>\d+<\/text>/s)
    expect(under).toContain('那个方向上的人大致更赞成这一条')
    const none = sampleSnapshot(1)
    expect(htmlOf(sampleResults(1, {}, none))).not.toContain('那个方向上的人')
  })

  it('sets no space into a share that is told as a bound', () => {
    const snapshot = sampleSnapshot(3)
    snapshot.slate.coverage = 0.999
    const text = textOf(sampleResults(3, {}, snapshot))
    expect(text).toMatch(/\d+% 以上的参与者至少赞成其中一条/)
    expect(textOf(sampleResults(3))).toContain('97% 的参与者至少赞成其中一条')
  })

  it('takes one group for a result of its own, with no letter on the page', () => {
    const text = textOf(sampleResults(1))
    expect(text).toContain('目前看不出明显不同的意见群体')
    expect(text).not.toContain('群体 A')
  })

  it('says which groups hold what where they differ', () => {
    expect(textOf(sampleResults(3))).toContain('群体 A、C 多数赞成；群体 B 多数不赞成')
  })

  it('shows nobody their place below seven answers or when it is uncertain', () => {
    expect(textOf(sampleResults(2, { you: 'too_few_votes' }))).toContain('您答满 7 条以后')
    const uncertain = textOf(sampleResults(2, { you: 'uncertain' }))
    expect(uncertain).toContain('说不准更接近哪一个')
    expect(uncertain).not.toContain('您在这里')
    expect(textOf(sampleResults(2, { you: { x: 0, y: 0, group: 1 } }))).toContain('您在这里')
    expect(textOf(sampleResults(2))).not.toContain('您在这里')
  })

  it('gives the map as a table too', () => {
    const text = textOf(sampleResults(2))
    expect(text).toContain('用表格看这张图')
    expect(text).toMatch(/群体 A\|.*90\|.*55%/s)
  })

  it('shows no figure while the results are kept until the end', () => {
    const consultation = sampleConsultation({ resultsShown: 'when_closed', resultsOpen: false })
    const text = textOf(sampleResults(3, { consultation }))
    expect(text).toContain('结果还没有公开')
    expect(text).not.toContain('%')
  })

  it('says so when there is nothing yet', () => {
    expect(textOf(sampleResults(1, { results: null }))).toContain('还没有结果')
  })

  it('is all in English for who reads English, but for what people wrote', () => {
    const view = sampleResults(3, { you: { x: 0, y: 0, group: 0 } })
    for (const one of Object.values(view.texts)) one.text = 'A statement.'
    Object.assign(view.consultation, { title: 'T', topicTitle: 'T', roomName: 'R' })
    expect(textOf(view, 'en').replace(/中文|示例区|有事好商量/g, '')).not.toMatch(/\p{Script=Han}/u)
  })
})
