import { PrintButton, PrintSheet, QrCode, type QrDrawing, useWords } from '../../../ui/index.ts'
import type { NoticeView } from '../contract.ts'
import { topicDictionary } from './dictionary-words.ts'
import { Paragraphs, useNoticeDays } from './notice-page.tsx'
import { noticeWords } from './notice-words.ts'

/** The sheet that is put on the board: A4, the text as it was issued, and the way to the topic's page. */
export function NoticeSheet(props: {
  topicTitle: string
  practice: boolean
  notice: NoticeView
  /** Address of the topic's public page, with its code; null while the installation does not know its own address. */
  link: { url: string; qr: QrDrawing } | null
}) {
  const words = useWords(noticeWords)
  const { subjects } = useWords(topicDictionary)
  const days = useNoticeDays(true)
  const { notice, link } = props
  return (
    <PrintSheet
      practice={props.practice}
      title={words.heading(subjects[notice.subject])}
      issuer={notice.issuedBy ?? undefined}
      date={`${words.days} ${days(notice)}`}
      foot={
        link && (
          <>
            <QrCode drawing={link.qr} label={words.qr} side="36mm" />
            <p>{words.qr}</p>
            <p>{words.address(link.url)}</p>
          </>
        )
      }
    >
      <p>{words.about(props.topicTitle)}</p>
      <Paragraphs text={notice.text} />
      <PrintButton />
    </PrintSheet>
  )
}
