import {
  ButtonLink,
  Callout,
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
  Quote,
  RadioField,
  Section,
  SelectField,
  Split,
  SummaryList,
  Tag,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { topicSources } from '../../topics/index.rules.ts'
import type { ConcernRow, ConcernView, SimilarConcern } from '../contract.ts'
import { triageOutcomes } from '../rules/triage.ts'
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
        />
        <RadioField
          name="consent"
          label={words.consent}
          options={(['spoken', 'written'] as const).map((consent) => ({
            value: consent,
            label: words.consents[consent],
          }))}
        />
        <DateField name="raisedOn" label={words.raisedOn} optional />
        <TextField name="phone" label={words.phone} hint={words.askPhoneHint} type="tel" optional />
        <CheckboxField name="practice" label={words.practice} />
      </Form>
    </PageShell>
  )
}

type TriageProps = {
  concern: ConcernView
  form: FormState
  similar: SimilarConcern[]
  topics: { id: string; title: string }[]
  mayTriage: boolean
  mayUnmask: boolean
}

/** One concern: its own words, what is like it, and what becomes of it. */
export function ConcernPage(props: TriageProps) {
  const words = useWords(concernWords)
  const { concern } = props
  return (
    <PageShell
      kind="staff"
      wide
      title={words.concern}
      crumbs={[{ href: '/staff/concerns', label: words.listTitle }]}
      over={concern.practice ? words.practiceTag : undefined}
    >
      <Split aside={<Alike {...props} />}>
        <Quote by={concern.roomName} when={<Moment value={concern.enteredAt} />}>
          {concern.words}
        </Quote>
        <SummaryList rows={factsOf(props, words)} />
        {concern.triage ? (
          <Callout tone="success" title={words.outcomes[concern.triage]}>
            <p>{concern.triageReason}</p>
            {concern.triageTarget && (
              <p>
                {words.passedTo}:{concern.triageTarget}
              </p>
            )}
            {concern.topic && (
              <p>
                <a href={`/staff/topics/${concern.topic.id}`}>{concern.topic.title}</a>
              </p>
            )}
          </Callout>
        ) : (
          props.mayTriage && <TriageForm {...props} />
        )}
      </Split>
    </PageShell>
  )
}

function factsOf(props: TriageProps, words: (typeof concernWords)['zh-CN']) {
  const { concern } = props
  const unmask = props.mayUnmask && concern.maskedPhone && (
    <a href={`/staff/concerns/${concern.id}/phone`}>{words.unmask}</a>
  )
  return [
    { key: words.source, value: words.sources[concern.source] },
    { key: words.channel, value: words.channels[concern.channel] },
    { key: words.yourCode, value: concern.followCode },
    { key: words.phone, value: concern.maskedPhone ?? words.noPhone, action: unmask || undefined },
    ...(concern.consent ? [{ key: words.consent, value: words.consents[concern.consent] }] : []),
    ...(concern.enteredBy ? [{ key: words.enteredBy, value: concern.enteredBy }] : []),
  ]
}

function TriageForm(props: TriageProps) {
  const words = useWords(concernWords)
  return (
    <Section title={words.triageTitle}>
      <Form state={props.form} submit={words.triage}>
        <RadioField
          name="outcome"
          label={words.outcome}
          options={triageOutcomes.map((outcome) => ({
            value: outcome,
            label: words.outcomes[outcome],
            hint: words.outcomeHints[outcome],
            reveal: <OutcomeFields outcome={outcome} {...props} />,
          }))}
        />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={4} max={1000} />
      </Form>
    </Section>
  )
}

function OutcomeFields(props: TriageProps & { outcome: (typeof triageOutcomes)[number] }) {
  const words = useWords(concernWords)
  switch (props.outcome) {
    case 'topic':
      return <TextField name="title" label={words.title} hint={words.titleHint} width="full" />
    case 'passed_on':
      return <TextField name="target" label={words.target} />
    case 'merged':
      return (
        <>
          <SelectField
            name="topicId"
            label={words.intoTopic}
            options={props.topics.map((topic) => ({ value: topic.id, label: topic.title }))}
            optional
          />
          <SelectField
            name="intoConcernId"
            label={words.intoConcern}
            options={props.similar.map((one) => ({ value: one.id, label: one.words.slice(0, 50) }))}
            optional
          />
        </>
      )
    default:
      return null
  }
}

function Alike(props: TriageProps) {
  const words = useWords(concernWords)
  return (
    <Section title={words.alike} lead={words.alikeLead}>
      {props.similar.length + props.topics.length === 0 && <p>{words.nothingAlike}</p>}
      {props.topics.length > 0 && (
        <ul>
          {props.topics.map((topic) => (
            <li key={topic.id}>
              <a href={`/staff/topics/${topic.id}`}>{topic.title}</a>
            </li>
          ))}
        </ul>
      )}
      {props.similar.map((one) => (
        <Quote key={one.id} by={one.roomName} when={<Moment value={one.enteredAt} />}>
          <a href={`/staff/concerns/${one.id}`}>{one.words}</a>
        </Quote>
      ))}
    </Section>
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
