import {
  Card,
  CardList,
  CheckboxField,
  DateField,
  Details,
  EmptyState,
  Form,
  type FormState,
  Muted,
  PageShell,
  Section,
  SelectField,
  Stack,
  Tag,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import type { SimilarTopic } from '../contract.ts'

/** A topic that reads alike, with the page where the reader may look at it. */
type AlikeTopic = Pick<SimilarTopic, 'id' | 'title' | 'status' | 'roomName'> & { href: string }

import { topicDictionary } from './dictionary-words.ts'
import { WordingFields } from './wording-fields.tsx'
import { topicWords } from './words.ts'

export type RoomChoice = { id: string; name: string; organisationName: string }

function RoomField(props: { rooms: RoomChoice[] }) {
  const words = useWords(topicWords)
  const options = props.rooms.map((room) => ({
    value: room.id,
    label: `${room.organisationName} ${room.name}`,
  }))
  return (
    <SelectField
      name="roomId"
      label={words.room}
      options={options}
      empty={options.length > 1 ? undefined : false}
    />
  )
}

/** First the room and one sentence: what is there already is shown before anything new is made. */
export function LookFirstPage(props: { rooms: RoomChoice[]; form: FormState }) {
  const words = useWords(topicWords)
  return (
    <PageShell kind="staff" title={words.newTitle} lead={words.newLead}>
      {props.rooms.length === 0 ? (
        <EmptyState>{words.noRooms}</EmptyState>
      ) : (
        <Form method="get" action="/staff/topics/new" state={props.form} submit={words.look}>
          <RoomField rooms={props.rooms} />
          <TextField name="title" label={words.title} hint={words.titleHint} width="full" maxLength={80} />
        </Form>
      )}
    </PageShell>
  )
}

/** Topics that read alike, each with its state and place. */
export function SimilarTopics(props: { topics: AlikeTopic[] }) {
  const words = useWords(topicWords)
  const { statuses } = useWords(topicDictionary)
  if (props.topics.length === 0) {
    return (
      <p>
        <Muted>{words.similarNone}</Muted>
      </p>
    )
  }
  return (
    <Section title={words.similarTitle} lead={words.similarLead}>
      <CardList>
        {props.topics.map((topic) => (
          <Card
            key={topic.id}
            title={topic.title}
            href={topic.href}
            over={<Tag>{statuses[topic.status]}</Tag>}
            meta={topic.roomName}
          />
        ))}
      </CardList>
    </Section>
  )
}

/** The form of a new topic, below what was found. */
export function DraftTopicPage(props: { rooms: RoomChoice[]; similar: AlikeTopic[]; form: FormState }) {
  const words = useWords(topicWords)
  return (
    <PageShell kind="staff" title={words.newTitle} lead={words.newLeadFull}>
      <Stack gap="large">
        <SimilarTopics topics={props.similar} />
        <Form state={props.form} action="/staff/topics/new" submit={words.saveDraft}>
          <RoomField rooms={props.rooms} />
          <WordingFields />
          <DateField name="raisedOn" label={words.raisedOn} optional />
          <Details summary={words.afterwards}>
            <CheckboxField
              name="afterwards"
              value="on"
              label={words.afterwards}
              hint={words.afterwardsHint}
            />
            <CheckboxField name="datesAssumed" value="on" label={words.datesAssumed} />
            <CheckboxField name="practice" value="on" label={words.practice} />
          </Details>
        </Form>
      </Stack>
    </PageShell>
  )
}
