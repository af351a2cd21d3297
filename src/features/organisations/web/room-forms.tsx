import {
  DateField,
  Form,
  type FormState,
  PageShell,
  RadioField,
  RowsField,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { LocalName } from '../../methods/index.ts'
import { type RoomLevel, roomLevels, roomPostKinds } from '../contract.ts'
import { organisationDictionary } from './dictionary-words.ts'
import { roomWords } from './room-words.ts'

export type MethodOption = {
  id: string
  name: LocalName
  place: LocalName
  source: LocalName
  steps: LocalName[]
}

/** Opens a room in an organisation, or changes one. */
export function RoomFormPage(props: {
  place: { id: string; name: string }
  /** The level of a room of such a place, where one is usual. */
  usualLevel?: RoomLevel
  /** The room that is changed; a new one when left out. */
  room?: { id: string; name: string }
  methods: MethodOption[]
  form: FormState
}) {
  const words = useWords(roomWords)
  const { levels } = useWords(organisationDictionary)
  const { lang } = usePage()
  const { place, room } = props
  const local = (name: LocalName) => (lang === 'en' ? name.en : name.zh)
  return (
    <PageShell
      kind="staff"
      title={room ? words.changeTitle : words.createTitle}
      lead={room ? undefined : words.createLead(place.name)}
      crumbs={[
        { href: `/staff/organisations/${place.id}`, label: place.name },
        ...(room ? [{ href: `/staff/rooms/${room.id}`, label: room.name }] : []),
      ]}
    >
      <Form state={props.form} submit={room ? words.save : words.open}>
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          initial={room ? undefined : words.usualName(place.name)}
        />
        <RadioField
          name="level"
          label={words.level}
          options={roomLevels.map((level) => ({ value: level, label: levels[level] }))}
          initial={props.usualLevel}
          inline
        />
        <RadioField
          name="methodId"
          label={words.method}
          hint={words.methodHint}
          options={props.methods.map((method) => ({
            value: method.id,
            label: local(method.name),
            hint: words.methodHow(
              local(method.place),
              local(method.source),
              method.steps.map(local).join(words.stepArrow),
            ),
          }))}
        />
        <TextField name="address" label={words.address} hint={words.addressHint} optional />
        <TextField name="opening" label={words.opening} hint={words.openingHint} optional />
        <RowsField
          name="tags"
          label={words.tags}
          hint={words.tagsHint}
          rowLabel={words.tag}
          render={(index) => (
            <TextField name={`tags.${index}`} label={words.tagName} width="short" optional />
          )}
        />
      </Form>
    </PageShell>
  )
}

/** Names someone for a room, by post. */
export function AppointPage(props: { room: { id: string; name: string }; form: FormState }) {
  const words = useWords(roomWords)
  const { roomPosts } = useWords(organisationDictionary)
  const { room } = props
  return (
    <PageShell
      kind="staff"
      title={words.appointTitle}
      lead={words.appointLead(room.name)}
      crumbs={[{ href: `/staff/rooms/${room.id}`, label: room.name }]}
    >
      <Form state={props.form} submit={words.appointDo}>
        <RadioField
          name="kind"
          label={words.postKind}
          options={roomPostKinds.map((kind) => ({ value: kind, label: roomPosts[kind] }))}
          inline
        />
        <TextField name="title" label={words.title} hint={words.titleHint} width="full" />
        <DateField name="heldFrom" label={words.heldFrom} optional />
        <DateField name="heldUntil" label={words.heldUntil} optional />
      </Form>
    </PageShell>
  )
}
