import type { ComponentChildren } from 'preact'
import {
  type Column,
  DataTable,
  Details,
  EmptyState,
  Muted,
  Section,
  Stack,
  Tag,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { ParticipantsView, PlaceView } from '../contract.ts'
import { categoryIn } from '../rules/categories.ts'
import { CompositionHint } from './composition-hint.tsx'
import { participantsWords } from './words.ts'

type PartProps = {
  view: ParticipantsView
  audience: 'staff' | 'public'
  topicId: string
  datesAssumed: boolean
  /** Recorded afterwards: nobody is waited for, and who came may be in no source. */
  afterwards?: boolean
  /** How the composition rule was passed over, where it has been. */
  passed?: ComponentChildren
}

/** Who sits at the table of a topic. The public sees categories and counts, never a name. */
export function ParticipantsPart(props: PartProps) {
  const words = useWords(participantsWords)
  const { view, audience } = props
  return (
    <Section title={words.partTitle} id="participants">
      {view.places.length === 0 && <EmptyState title={words.empty} />}
      {view.places.length > 0 && audience === 'public' && <CategoryTable view={view} />}
      {view.places.length > 0 && audience === 'staff' && (
        <StaffTables view={view} afterwards={props.afterwards ?? false} passed={props.passed} />
      )}
    </Section>
  )
}

type CategoryRow = { category: string; invited: number; present: number | null }

/** One row a category: places of the same category added up, so that no row stands for one named person. */
export function categoryRows(places: PlaceView[]): CategoryRow[] {
  const rows = new Map<string, CategoryRow>()
  for (const place of places) {
    const row = rows.get(place.category) ?? { category: place.category, invited: 0, present: null }
    rows.set(place.category, {
      ...row,
      invited: row.invited + (place.uninvited ? 0 : place.headCount),
      present: place.present === null ? row.present : (row.present ?? 0) + place.present,
    })
  }
  return [...rows.values()]
}

function CategoryTable(props: { view: ParticipantsView }) {
  const words = useWords(participantsWords)
  const { lang } = usePage()
  const { view } = props
  return (
    <DataTable
      caption={words.partTitle}
      captionHidden
      columns={[
        { key: 'category', label: words.category, head: true, cell: (row) => categoryIn(lang, row.category) },
        { key: 'invited', label: words.invited, numeric: true, cell: (row) => row.invited },
        // Nobody is missed before anyone could have come.
        ...(view.presentTotal === null
          ? []
          : [
              {
                key: 'present',
                label: words.present,
                numeric: true,
                cell: (row: CategoryRow) => row.present ?? '—',
              },
            ]),
      ]}
      rows={categoryRows(view.places)}
      total={{ category: words.total, invited: view.invitedTotal, present: view.presentTotal ?? '—' }}
    />
  )
}

function StaffTables(props: { view: ParticipantsView; afterwards: boolean; passed?: ComponentChildren }) {
  const words = useWords(participantsWords)
  const { view } = props
  const places = view.places.map((place) => ({
    ...place,
    invited: place.uninvited ? 0 : place.headCount,
  }))
  // A reply is waited for until people have come; of an old matter none is.
  const awaited = !props.afterwards && view.places.every((place) => place.present === null)
  const replies = awaited || view.places.some((place) => place.reply !== null)
  return (
    <Stack>
      <PlaceTable
        places={view.places}
        replies={replies}
        total={{ category: words.total, invited: view.invitedTotal, present: view.presentTotal ?? '—' }}
      />
      <CompositionHint
        places={places}
        rule={view.composition}
        stops={view.compositionStops}
        passed={props.passed}
        afterwards={props.afterwards}
      />
      {view.withdrawn.length > 0 && (
        <Details summary={words.withdrawnTitle(view.withdrawn.length)}>
          <PlaceTable places={view.withdrawn} replies={replies} />
        </Details>
      )}
    </Stack>
  )
}

function PlaceTable(props: {
  places: PlaceView[]
  replies: boolean
  total?: Record<string, string | number>
}) {
  const words = useWords(participantsWords)
  const names = useWords(methodWords).groups
  const { lang } = usePage()
  const reply: Column<PlaceView> = {
    key: 'reply',
    label: words.reply,
    cell: (place) => (place.reply ? words.replies[place.reply] : <Muted>{words.noReply}</Muted>),
  }
  const present: Column<PlaceView> = {
    key: 'present',
    label: words.present,
    numeric: true,
    cell: (place) => place.present ?? '—',
  }
  return (
    <DataTable
      caption={words.partTitle}
      captionHidden
      columns={[
        {
          key: 'category',
          label: words.category,
          head: true,
          cell: (place) => (
            <>
              {categoryIn(lang, place.category)}
              {place.name && ` ${place.name}`} {place.uninvited && <Tag>{words.uninvited}</Tag>}
            </>
          ),
        },
        { key: 'group', label: words.group, cell: (place) => names[place.group] },
        ...(props.replies ? [reply] : []),
        {
          key: 'invited',
          label: words.invited,
          numeric: true,
          cell: (place) => (place.uninvited ? 0 : place.headCount),
        },
        ...(props.places.some((place) => place.present !== null) ? [present] : []),
      ]}
      rows={props.places}
      total={props.total}
    />
  )
}
