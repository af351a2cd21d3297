import {
  Card,
  CardList,
  EmptyState,
  Pager,
  PageShell,
  SearchBox,
  Stack,
  useWords,
} from '../../../ui/index.ts'
import type { RoomRow } from '../contract/public-views.ts'
import { publicWords } from './public-words.ts'

/** Rooms by name. */
export function RoomsPage(props: { rows: RoomRow[]; q: string; more: string | null }) {
  const words = useWords(publicWords)
  const { rows, q, more } = props
  return (
    <PageShell wide title={words.roomsTitle} lead={words.roomsLead}>
      <Stack>
        <SearchBox action="/rooms" label={words.findRoom} placeholder={words.findRoomHint} value={q} />
        {rows.length === 0 && <EmptyState title={words.noRooms}>{words.noRoomsLead}</EmptyState>}
        <CardList columns>
          {rows.map((room) => (
            <Card key={room.id} title={room.name} href={`/rooms/${room.id}`} meta={room.organisationName} />
          ))}
        </CardList>
        <Pager
          labels={{ older: words.nextPage }}
          older={more && `/rooms?${new URLSearchParams({ ...(q ? { q } : {}), at: more })}`}
        />
      </Stack>
    </PageShell>
  )
}
