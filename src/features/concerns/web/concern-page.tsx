import {
  Callout,
  Form,
  type FormState,
  Moment,
  PageShell,
  Quote,
  RadioField,
  Section,
  SelectField,
  Split,
  SummaryList,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import type { ConcernView, SimilarConcern } from '../contract.ts'
import { triageOutcomes } from '../rules/triage.ts'
import { concernWords } from './words.ts'

type ConcernChoice = Pick<SimilarConcern, 'id' | 'words' | 'roomName' | 'enteredAt'>
type TopicChoice = { id: string; title: string }

/** A concern that reads alike; without words where the reader may not read them. `mayJoin`: this one can be merged into it. */
export type AlikeConcern = Omit<ConcernChoice, 'words'> & { words: string | null; mayJoin: boolean }
export type AlikeTopic = TopicChoice & { href: string; mayJoin: boolean }

/** What a concern may be merged into: what reads alike, then what else waits or runs in the same room. */
export type Beside = {
  similar: AlikeConcern[]
  topics: AlikeTopic[]
  waiting: ConcernChoice[]
  roomTopics: TopicChoice[]
}

type TriageProps = Beside & {
  concern: ConcernView
  form: FormState
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
      {concern.triage ? (
        <Said {...props} />
      ) : (
        <Split aside={<Alike {...props} />}>
          <Said {...props} />
        </Split>
      )}
      {concern.triage ? (
        <Callout tone="success" title={words.outcomes[concern.triage]}>
          <p>{concern.triageReason}</p>
          {concern.triageTarget && (
            <p>
              {words.passedTo}
              {words.colon}
              {concern.triageTarget}
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
    </PageShell>
  )
}

function Said(props: TriageProps) {
  const words = useWords(concernWords)
  const { concern } = props
  return (
    <>
      <Quote by={concern.roomName} when={<Moment value={concern.enteredAt} />}>
        {concern.words}
      </Quote>
      <SummaryList rows={factsOf(props, words)} />
    </>
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
    ...whoWrote(concern, words),
  ]
}

/** The resident, or someone for the resident and how that was agreed to. */
function whoWrote({ consent, enteredBy }: ConcernView, words: (typeof concernWords)['zh-CN']) {
  if (consent === 'self') return [{ key: words.writtenBy, value: words.bySelf }]
  return [
    ...(enteredBy ? [{ key: words.enteredBy, value: enteredBy }] : []),
    ...(consent ? [{ key: words.consent, value: words.consents[consent] }] : []),
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

/** What reads alike first, then the others of the room; each once. */
function choicesOf<Item extends { id: string }>(
  alike: Item[],
  others: Item[],
  labelOf: (item: Item) => string,
  words: (typeof concernWords)['zh-CN'],
) {
  const rest = others.filter((one) => !alike.some((other) => other.id === one.id))
  const group = (label: string, items: Item[]) => ({
    label,
    options: items.map((item) => ({ value: item.id, label: labelOf(item) })),
  })
  return [group(words.alikeOnes, alike), group(words.othersOfRoom, rest)].filter(
    ({ options }) => options.length > 0,
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
            groups={choicesOf(
              props.topics.filter((topic) => topic.mayJoin),
              props.roomTopics,
              (topic) => topic.title,
              words,
            )}
            optional
          />
          <SelectField
            name="intoConcernId"
            label={words.intoConcern}
            groups={choicesOf(
              props.similar.flatMap(({ id, words, mayJoin }) =>
                words !== null && mayJoin ? [{ id, words }] : [],
              ),
              props.waiting,
              (one) => one.words.slice(0, 50),
              words,
            )}
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
              <a href={topic.href}>{topic.title}</a>
            </li>
          ))}
        </ul>
      )}
      {props.similar.map((one) => (
        <Quote key={one.id} by={one.roomName} when={<Moment value={one.enteredAt} />}>
          {one.words === null ? words.alikeElsewhere : <a href={`/staff/concerns/${one.id}`}>{one.words}</a>}
        </Quote>
      ))}
    </Section>
  )
}
