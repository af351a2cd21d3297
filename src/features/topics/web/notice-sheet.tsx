import { PrintButton, PrintSheet, useWords } from '../../../ui/index.ts'
import type { NoticeView } from '../contract.ts'
import { topicDictionary } from './dictionary-words.ts'
import { Paragraphs, useNoticeDays } from './notice-page.tsx'
import { noticeWords } from './notice-words.ts'

/** A square code as one SVG path: `size` modules a side, a margin of four left to the drawing. */
export type QrDrawing = { size: number; path: string }

function QrCode(props: { drawing: QrDrawing; label: string }) {
  const side = props.drawing.size + 8
  return (
    <svg role="img" aria-label={props.label} width="36mm" height="36mm" viewBox={`-4 -4 ${side} ${side}`}>
      <rect x="-4" y="-4" width={side} height={side} fill="#fff" />
      <path d={props.drawing.path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** The sheet that is put on the board: A4, the text as it was issued, and the way to the topic's page. */
export function NoticeSheet(props: {
  topicTitle: string
  notice: NoticeView
  /** Address of the topic's public page, with its code; null while the installation does not know its own address. */
  link: { url: string; qr: QrDrawing } | null
}) {
  const words = useWords(noticeWords)
  const { subjects } = useWords(topicDictionary)
  const days = useNoticeDays()
  const { notice, link } = props
  return (
    <PrintSheet
      title={words.heading(subjects[notice.subject])}
      issuer={notice.issuedBy ?? undefined}
      date={`${words.days} ${days(notice)}`}
      foot={
        link && (
          <>
            <QrCode drawing={link.qr} label={words.qr} />
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
