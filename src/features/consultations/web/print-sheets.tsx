import {
  Callout,
  PrintButton,
  PrintSheet,
  Prose,
  type QrDrawing,
  QrPlate,
  Slips,
  Stack,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { ConsultationView } from '../contract/views.ts'
import { Until, useUntil } from './consultation-page.tsx'
import { linkWords } from './link-words.ts'
import { publicWords } from './public-words.ts'
import { consultationsWords } from './words.ts'

/** A code with the address it leads to; without an address where the installation does not know its own. */
export type PrintedCode = { code: string; link: { url: string; qr: QrDrawing } | null }

/** Slips to answer on paper, one for each issued link. */
export function SlipsSheet(props: {
  consultation: ConsultationView
  statements: { number: number; text: string }[]
  slips: PrintedCode[]
}) {
  const words = useWords(linkWords)
  const names = useWords(consultationsWords)
  const { consultation, slips } = props
  const until = useUntil(consultation)
  const onPhone = slips.some((slip) => slip.link)
  return (
    <PrintSheet title={consultation.title} issuer={consultation.roomName} practice={consultation.practice}>
      <Stack>
        <PrintButton />
        {slips.length === 0 && <Callout>{words.nothingToPrint}</Callout>}
        {slips.some((slip) => slip.link === null) && <Callout tone="warning">{words.noAddress}</Callout>}
      </Stack>
      {slips.length > 0 && (
        <Slips
          from={words.slipFrom(consultation.roomName, until)}
          title={`${consultation.title} · ${words.slipTitle}`}
          lines={[consultation.question, onPhone ? words.slipHowOrPhone : words.slipHow]}
          codeLabel={words.slipCode}
          boxes={[names.answers.agree, names.answers.disagree, names.pass]}
          rows={props.statements}
          slips={slips.map(({ code, link }) => ({
            code,
            qr: link && { drawing: link.qr, label: words.qrLabel },
          }))}
        />
      )}
    </PrintSheet>
  )
}

/** The poster for an open link: what it is about, and the code to scan. */
export function LinkPoster(props: { consultation: ConsultationView; printed: PrintedCode }) {
  const words = useWords(linkWords)
  const publicTexts = useWords(publicWords)
  const { helpPhone } = usePage()
  const { consultation, printed } = props
  return (
    <PrintSheet
      title={words.posterTitle}
      issuer={consultation.roomName}
      date={<Until view={consultation} />}
      practice={consultation.practice}
    >
      <Stack>
        <Prose>
          <p>
            <strong>{consultation.title}</strong>
          </p>
          <p>{consultation.question}</p>
        </Prose>
        {printed.link ? (
          <QrPlate drawing={printed.link.qr} label={words.qrLabel} under={words.address(printed.link.url)} />
        ) : (
          <Callout tone="warning">{words.noAddress}</Callout>
        )}
        <Prose>
          <p>{words.posterHow}</p>
          <p>{words.posterCount}</p>
          <p>{publicTexts.ways.paper}</p>
          {helpPhone && <p>{words.posterCall(helpPhone)}</p>}
        </Prose>
        <PrintButton />
      </Stack>
    </PrintSheet>
  )
}
