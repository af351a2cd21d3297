import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Day, formatDay, formatMoment, Moment, shanghaiDay } from './dates.tsx'
import { PageProvider } from './page-context.tsx'
import { samplePage } from './sample-page.ts'

const now = new Date('2026-11-22T08:00:00Z')

describe('formatDay', () => {
  it('leaves out the current year', () => {
    expect(formatDay('2026-06-22', 'zh-CN', now)).toBe('6月22日')
    expect(formatDay('2026-06-22', 'en', now)).toBe('22 Jun')
  })

  it('says another year, and weekday and year when asked', () => {
    expect(formatDay('2020-06-22', 'zh-CN', now, { weekday: true })).toBe('2020年6月22日 星期一')
    expect(formatDay('2020-06-22', 'en', now, { weekday: true })).toBe('Mon 22 Jun 2020')
    expect(formatDay('2026-06-22', 'zh-CN', now, { year: true })).toBe('2026年6月22日')
  })

  it('takes the current year from the clock of Asia/Shanghai', () => {
    const newYearInShanghai = new Date('2025-12-31T16:00:00Z')
    expect(formatDay('2026-01-01', 'zh-CN', newYearInShanghai)).toBe('1月1日')
    expect(formatDay('2025-12-31', 'zh-CN', newYearInShanghai)).toBe('2025年12月31日')
  })
})

describe('formatMoment', () => {
  it('reads the clock of Asia/Shanghai', () => {
    expect(formatMoment(new Date('2026-06-22T07:00:00Z'), 'zh-CN', now)).toBe('6月22日 星期一 15:00')
    expect(formatMoment(new Date('2026-06-22T07:00:00Z'), 'en', now)).toBe('Mon 22 Jun 15:00')
  })

  it('is already the next day there when London is still in the evening', () => {
    expect(shanghaiDay(new Date('2026-06-22T16:30:00Z'))).toBe('2026-06-23')
    expect(formatMoment(new Date('2026-06-22T16:30:00Z'), 'zh-CN', now)).toBe('6月23日 星期二 00:30')
  })

  it('agrees with the calendar of the runtime on every day of four years', () => {
    const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'long', timeZone: 'Asia/Shanghai' })
    for (let day = 0; day < 1461; day++) {
      const moment = new Date(Date.UTC(2024, 0, 1 + day, 15, 59))
      expect(formatMoment(moment, 'zh-CN', now)).toContain(` ${weekday.format(moment)} 23:59`)
    }
  })
})

describe('Day and Moment', () => {
  const render = (node: preact.VNode) =>
    renderToString(<PageProvider page={samplePage({ now })}>{node}</PageProvider>)

  it('carry the machine-readable value', () => {
    expect(render(<Day value="2026-06-22" />)).toContain('dateTime="2026-06-22"'.toLowerCase())
    expect(render(<Moment value={new Date('2026-06-22T07:00:00Z')} />)).toContain('2026-06-22T07:00:00.000Z')
  })

  it('say when a day is unknown to the source, and when it was assumed', () => {
    expect(render(<Day value={null} />)).toContain('来源未载')
    expect(render(<Day value="2020-06-22" assumed />)).toContain('日期为推定')
    expect(render(<Day value="2020-06-22" />)).not.toContain('日期为推定')
  })
})
