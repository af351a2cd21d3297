import {
  ButtonLink,
  formatDay,
  PageShell,
  Prose,
  SummaryList,
  Tag,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { NoticeView } from '../contract.ts'
import { topicDictionary } from './dictionary-words.ts'
import { noticeWords } from './notice-words.ts'

/** The days a notice is shown, in words; unknown ones are said to be. On paper, which is kept, with their year. */
export function useNoticeDays(
  paper = false,
): (notice: Pick<NoticeView, 'shownFrom' | 'shownUntil'>) => string {
  const words = useWords(noticeWords)
  const { lang, now } = usePage()
  return ({ shownFrom, shownUntil }) => {
    const day = (value: string) => formatDay(value, lang, now, { year: paper })
    const from = shownFrom ? day(shownFrom) : words.unknown
    if (shownUntil) return words.until(from, day(shownUntil))
    return shownFrom ? words.since(from) : words.unknown
  }
}

/** Where and how people were told, as rows of a summary. */
export function useNoticeRows(): (notice: NoticeView) => { key: string; value: string }[] {
  const words = useWords(noticeWords)
  const { channels } = useWords(topicDictionary)
  const days = useNoticeDays()
  return (notice) => [
    { key: words.issuedBy, value: notice.issuedBy ?? words.unknown },
    { key: words.days, value: days(notice) },
    ...(notice.places.length + notice.channels.length === 0
      ? [{ key: words.channels, value: words.unknown }]
      : []),
    ...(notice.places.length > 0 ? [{ key: words.places, value: notice.places.join(words.joined) }] : []),
    ...(notice.channels.length > 0
      ? [{ key: words.channels, value: notice.channels.map((one) => channels[one]).join(words.joined) }]
      : []),
  ]
}

/** The paragraphs of a text as they were typed. */
export function Paragraphs(props: { text: string }) {
  return (
    <>
      {props.text
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
    </>
  )
}

/** A notice on the screen, for everyone. */
export function NoticePage(props: { topicId: string; topicTitle: string; notice: NoticeView }) {
  const words = useWords(noticeWords)
  const { subjects } = useWords(topicDictionary)
  const rows = useNoticeRows()
  const { topicId, notice } = props
  return (
    <PageShell
      title={props.topicTitle}
      over={<Tag icon="seal">{words.heading(subjects[notice.subject])}</Tag>}
      crumbs={[{ href: `/topics/${topicId}`, label: props.topicTitle }]}
    >
      <Prose>
        <Paragraphs text={notice.text} />
      </Prose>
      <SummaryList rows={rows(notice)} />
      <ButtonLink tone="secondary" icon="print" href={`/topics/${topicId}/notices/${notice.id}/print`}>
        {words.printable}
      </ButtonLink>
    </PageShell>
  )
}
