import { DataTable, PrintButton, PrintSheet, useWords } from '../../../ui/index.ts'
import type { PlaceView } from '../contract.ts'
import { participantsWords } from './words.ts'

const mostLines = 200
const emptyLines = 5

/** One line for every head that is expected, and some for people who come by themselves. */
export function signInLines(places: PlaceView[]): { category: string; name: string }[] {
  const expected = places
    .filter((place) => !place.uninvited && place.reply !== 'leave')
    .flatMap((place) =>
      Array.from({ length: Math.min(place.headCount, mostLines) }, () => ({
        category: place.category,
        name: place.name ?? '',
      })),
    )
  const empty = Array.from({ length: emptyLines }, () => ({ category: '', name: '' }))
  return [...expected.slice(0, mostLines), ...empty]
}

/** A blank sheet to be signed at the door. */
export function SignInSheet(props: { topicTitle: string; practice: boolean; places: PlaceView[] }) {
  const words = useWords(participantsWords)
  return (
    <PrintSheet
      practice={props.practice}
      title={words.sheetTitle}
      number={`${words.sheetTopic}${props.topicTitle}`}
      date={words.sheetDay}
      foot={words.sheetFoot}
    >
      <PrintButton />
      <DataTable
        caption={words.sheetTitle}
        captionHidden
        printed
        columns={[
          { key: 'number', label: words.number, numeric: true, cell: (_, index) => index + 1 },
          { key: 'category', label: words.category, head: true, cell: (line) => line.category || '　' },
          { key: 'name', label: words.name, cell: (line) => line.name || '　　　　' },
          { key: 'signature', label: words.signature, cell: () => '　　　　　　' },
          { key: 'remark', label: words.remark, cell: () => '　　　' },
        ]}
        rows={signInLines(props.places)}
      />
    </PrintSheet>
  )
}
