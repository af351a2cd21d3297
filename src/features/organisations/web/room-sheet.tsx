import {
  Callout,
  PrintButton,
  PrintSheet,
  Prose,
  type QrDrawing,
  QrPlate,
  Stack,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { RoomView } from '../contract.ts'
import { roomWords } from './room-words.ts'

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
          <QrPlate drawing={link.qr} label={words.qr(room.name)} under={words.sheetAddress(link.url)} />
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
