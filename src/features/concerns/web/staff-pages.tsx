import {
  ButtonLink,
  Card,
  CardList,
  CheckboxField,
  Cluster,
  DateField,
  EmptyState,
  FilterBar,
  Form,
  type FormState,
  Moment,
  Pager,
  PageShell,
  RadioField,
  SelectField,
  Tag,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { topicSources } from '../../topics/index.rules.ts'
import type { ConcernRow } from '../contract.ts'
import { concernWords } from './words.ts'

/** What people said to the rooms one looks after: waiting ones first come first, decided ones newest first. */
export function ConcernListPage(props: {
  rows: ConcernRow[]
  open: boolean
  older: string | null
  mayEnter: boolean
}) {
  const words = useWords(concernWords)
  return (
    <PageShell kind="staff" title={words.listTitle} lead={words.listLead}>
      <Cluster>
        {props.mayEnter && (
          <ButtonLink href="/staff/concerns/new" tone="secondary" icon="plus">
            {words.enter}
          </ButtonLink>
        )}
      </Cluster>
      <FilterBar
        filters={[
          {
            name: 'state',
            label: words.show,
            value: props.open ? 'open' : 'done',
            options: [
              { value: 'open', label: words.openTab },
              { value: 'done', label: words.doneTab },
            ],
          },
        ]}
      />
      {props.rows.length === 0 ? (
        <EmptyState title={props.open ? words.nothingOpen : words.nothingDone} />
      ) : (
        <CardList>
          {props.rows.map((row) => (
            <Card
              key={row.id}
              title={row.words.length > 60 ? `${row.words.slice(0, 60)}…` : row.words}
              href={`/staff/concerns/${row.id}`}
              meta={
                <>
                  {row.roomName} · <Moment value={row.enteredAt} /> · {words.channels[row.channel]}
                </>
              }
            >
              {row.triage && <Tag tone="good">{words.outcomes[row.triage]}</Tag>}
              {row.practice && <Tag>{words.practiceTag}</Tag>}
            </Card>
          ))}
        </CardList>
      )}
      <Pager older={props.older} />
    </PageShell>
  )
}

/** The form of 代录: in the resident's words, with how the resident agreed. */
export function EnterConcernPage(props: { form: FormState; rooms: { id: string; name: string }[] }) {
  const words = useWords(concernWords)
  const only = props.rooms.length === 1 ? props.rooms[0] : undefined
  return (
    <PageShell
      kind="staff"
      title={words.enterTitle}
      lead={words.enterLead}
      crumbs={[{ href: '/staff/concerns', label: words.listTitle }]}
    >
      <Form state={props.form} submit={words.saveEntered}>
        <TextArea name="words" label={words.words} rows={4} max={500} />
        <SelectField
          name="roomId"
          label={words.room}
          initial={only?.id}
          options={props.rooms.map((room) => ({ value: room.id, label: room.name }))}
        />
        <SelectField
          name="source"
          label={words.source}
          initial="masses"
          options={topicSources.map((source) => ({ value: source, label: words.sources[source] }))}
        />
        <RadioField
          name="channel"
          label={words.channel}
          options={(['phone', 'visit', 'paper', 'meeting', 'import'] as const).map((channel) => ({
            value: channel,
            label: words.channels[channel],
          }))}
          inline
        />
        <RadioField
          name="consent"
          label={words.consent}
          options={(['spoken', 'written'] as const).map((consent) => ({
            value: consent,
            label: words.consents[consent],
          }))}
          inline
        />
        <DateField name="raisedOn" label={words.raisedOn} optional />
        <TextField name="phone" label={words.phone} hint={words.phoneHint} type="tel" optional />
        <CheckboxField name="practice" label={words.practice} />
      </Form>
    </PageShell>
  )
}

/** Why one wants to see the number, before it is shown. */
export function UnmaskPage(props: { form: FormState; concernId: string }) {
  const words = useWords(concernWords)
  return (
    <PageShell
      kind="staff"
      title={words.unmaskTitle}
      lead={words.unmaskLead}
      crumbs={[{ href: `/staff/concerns/${props.concernId}`, label: words.concern }]}
    >
      <Form state={props.form} submit={words.unmaskButton}>
        <TextField name="reason" label={words.unmaskReason} width="full" />
      </Form>
    </PageShell>
  )
}
