import { months } from './full-day.ts'
import { usePage } from './page-context.tsx'
import { uiWords } from './ui-words.ts'
import { type Lang, useWords } from './words.ts'

// Asia/Shanghai has been UTC+8 without summer time since 1991; nothing recorded here is older.
const SHANGHAI_OFFSET_MS = 8 * 3600_000

const weekdays = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

/** The calendar day in Asia/Shanghai, as `2020-06-22`. */
export function shanghaiDay(moment: Date): string {
  return new Date(moment.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** `6月22日`, with the year when asked or when it is not the current one; en: `22 Jun`. Input is `2020-06-22`. */
export function formatDay(
  value: string,
  lang: Lang,
  now: Date,
  options: { weekday?: boolean; year?: boolean } = {},
): string {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number)
  const weekday = weekdays[lang][new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  const withYear = options.year || shanghaiDay(now).slice(0, 4) !== value.slice(0, 4)
  if (lang === 'zh-CN') {
    return `${withYear ? `${year}年` : ''}${month}月${day}日${options.weekday ? ` ${weekday}` : ''}`
  }
  return `${options.weekday ? `${weekday} ` : ''}${day} ${months[month - 1]}${withYear ? ` ${year}` : ''}`
}

/** `6月22日 星期一 15:00`; en: `Mon 22 Jun 15:00`. */
export function formatMoment(value: Date, lang: Lang, now: Date): string {
  const time = new Date(value.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16)
  return `${formatDay(shanghaiDay(value), lang, now, { weekday: true })} ${time}`
}

/** A calendar day; null is said as unknown to the source, an assumed date is marked as such. */
export function Day(props: { value: string | null; weekday?: boolean; assumed?: boolean }) {
  const { lang, now } = usePage()
  const words = useWords(uiWords)
  if (props.value === null) return <span class="muted">{words.unknown}</span>
  return (
    <>
      <time class="when" dateTime={props.value}>
        {formatDay(props.value, lang, now, { weekday: props.weekday })}
      </time>
      {props.assumed && <span class="assumed">{words.assumed}</span>}
    </>
  )
}

/** A point in time on the clock of Asia/Shanghai. */
export function Moment(props: { value: Date }) {
  const { lang, now } = usePage()
  return (
    <time class="when" dateTime={props.value.toISOString()}>
      {formatMoment(props.value, lang, now)}
    </time>
  )
}
