import type { ComponentChildren } from 'preact'
import { withoutPersonalNumbers } from '../../../base/mask.ts'
import { fullDay } from '../../../ui/full-day.ts'
import { Prose, usePage, useWords } from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { categoryIn } from '../../participants/index.rules.ts'
import type { MinutesTopic } from '../contract/minutes.ts'
import type { CommitmentView, DissentView, OpinionView } from '../contract.ts'
import { minutesWords } from './minutes-words.ts'
import { sessionsWords } from './words.ts'

/** One topic of the record: what was said, agreed, disputed and promised, each under a plain heading. */
export function MinutesOfTopic({ topic, title }: { topic: MinutesTopic; title: string | null }) {
  const words = useWords(minutesWords)
  const part = { under: title !== null, afterwards: topic.afterwards }
  return (
    <>
      {title && <h2>{title}</h2>}
      <Entries {...part} title={words.said} entries={topic.opinions} line={(row) => <Said opinion={row} />} />
      <Entries
        {...part}
        title={words.agreed}
        entries={topic.consensus}
        line={(row) => <Agreed point={row} mixed={topic.consensus.some((one) => one.origin)} />}
      />
      <Entries
        {...part}
        title={words.disputed}
        entries={topic.dissents}
        line={(row) => <Disputed dissent={row} afterwards={topic.afterwards} />}
      />
      <Entries
        {...part}
        title={words.promised}
        entries={topic.commitments}
        line={(row) => <Promised commitment={row} afterwards={topic.afterwards} />}
      />
      {topic.struck && (
        <Prose>
          <p>{words.struck}</p>
        </Prose>
      )}
    </>
  )
}

/** A heading and its numbered lines; where there are none, that they were not recorded. */
function Entries<Entry extends { id: string; number: number }>(props: {
  title: string
  under: boolean
  afterwards: boolean
  entries: Entry[]
  line: (entry: Entry) => ComponentChildren
}) {
  const words = useWords(minutesWords)
  const Heading = props.under ? 'h3' : 'h2'
  return (
    <>
      <Heading>{props.title}</Heading>
      <Prose>
        {props.entries.length === 0 ? (
          <p>{props.afterwards ? words.notInSource : words.notRecorded}</p>
        ) : (
          <ol>
            {props.entries.map((entry) => (
              <li key={entry.id} value={entry.number}>
                {props.line(entry)}
              </li>
            ))}
          </ol>
        )}
      </Prose>
    </>
  )
}

function Said({ opinion }: { opinion: OpinionView }) {
  const words = useWords(minutesWords)
  const { channels, comma } = useWords(sessionsWords)
  const names = useWords(methodWords).groups
  const { lang } = usePage()
  const speaker = categoryIn(lang, opinion.speaker)
  const group = names[opinion.speakerGroup]
  const about = [
    ...(group === speaker ? [] : [group]),
    words.kinds[opinion.kind],
    ...(opinion.channel === 'spoken' ? [] : [channels[opinion.channel]]),
  ]
  return (
    <>
      <strong>{speaker}</strong>
      {words.says(words.in(about.join(comma)))}
      {withoutPersonalNumbers(opinion.words)}
    </>
  )
}

/** `mixed`: points handed on online stand beside those that the session found itself. */
function Agreed({ point, mixed }: { point: MinutesTopic['consensus'][number]; mixed: boolean }) {
  const words = useWords(minutesWords)
  const { origin } = point
  const from = origin
    ? [
        words.origin(origin.consultationTitle, origin.number),
        // Whoever wrote the outcome mostly left the figures where the form had put them.
        ...(point.text.includes(origin.recordedFigures) ? [] : [origin.figures]),
      ].join(words.semicolon)
    : words.originSession
  return (
    <>
      {withoutPersonalNumbers(point.text)}
      {mixed && words.in(from)}
    </>
  )
}

function Disputed({ dissent, afterwards }: { dissent: DissentView; afterwards: boolean }) {
  const words = useWords(minutesWords)
  const { accepted, part } = useWords(sessionsWords)
  const names = useWords(methodWords).groups
  const { lang } = usePage()
  const about = [
    dissent.explainedBy,
    fullDay(dissent.explainedOn, lang),
    dissent.accepted && dissent.accepted !== 'unknown' ? accepted[dissent.accepted] : null,
  ].filter(Boolean)
  return (
    <>
      <strong>{names[dissent.speakerGroup]}</strong>
      {words.says('')}
      {withoutPersonalNumbers(dissent.text)}
      <p>
        {words.says(words.answer)}
        {dissent.explanation === null
          ? afterwards
            ? part.presenceNotTold
            : words.noAnswer
          : withoutPersonalNumbers(dissent.explanation)}
        {about.length > 0 && words.in(about.join(words.semicolon))}
      </p>
    </>
  )
}

function Promised({ commitment, afterwards }: { commitment: CommitmentView; afterwards: boolean }) {
  const words = useWords(minutesWords)
  const { part } = useWords(sessionsWords)
  const { lang } = usePage()
  const due = fullDay(commitment.dueOn, lang)
  return (
    <>
      <strong>{commitment.bodyName}</strong>
      {words.says('')}
      {withoutPersonalNumbers(commitment.text)}
      {words.in(due ? words.until(due) : afterwards ? `${part.due} ${part.presenceNotTold}` : words.noDay)}
    </>
  )
}
