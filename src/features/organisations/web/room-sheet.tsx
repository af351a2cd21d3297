import { Callout, PrintButton, PrintSheet, Prose, Stack, usePage, useWords } from '../../../ui/index.ts'
import type { RoomView } from '../contract.ts'
import { roomWords } from './room-words.ts'

/** A square code as one SVG path, `size` modules a side. */
export type QrDrawing = { size: number; path: string }

/** The quiet zone that readers of codes need on every side, in modules. */
const margin = 4

function QrCode(props: { drawing: QrDrawing; label: string }) {
  const side = props.drawing.size + 2 * margin
  return (
    <svg
      role="img"
      aria-label={props.label}
      width="80mm"
      height="80mm"
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
    >
      <rect x={-margin} y={-margin} width={side} height={side} fill="#fff" />
      <path d={props.drawing.path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** The sheet for the wall of a room: what one can do here, and the code that leads to it. */
export function RoomSheet(props: { room: RoomView; link: { url: string; qr: QrDrawing } | null }) {
  const words = useWords(roomWords)
  const { helpPhone } = usePage()
  const { room, link } = props
  return (
    <PrintSheet
      title={words.sheetTitle}
      issuer={room.name}
      foot={
        <>
          {room.address && (
            <p>
              {words.address} {room.address}
            </p>
          )}
          {room.opening && (
            <p>
              {words.opening} {room.opening}
            </p>
          )}
        </>
      }
    >
      <Stack>
        <Prose>
          <p>{words.sheetLead}</p>
          <p>{words.sheetHow}</p>
        </Prose>
        {link ? (
          <>
            <QrCode drawing={link.qr} label={words.qr(room.name)} />
            <p>{words.sheetAddress(link.url)}</p>
          </>
        ) : (
          <Callout tone="warning">{words.noAddress}</Callout>
        )}
        <Prose>
          <p>{words.sheetThen}</p>
          <p>{words.sheetHelp}</p>
          {helpPhone && <p>{words.sheetPhone(helpPhone)}</p>}
        </Prose>
        <PrintButton />
      </Stack>
    </PrintSheet>
  )
}
