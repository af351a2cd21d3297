import { withoutPersonalNumbers } from '../../../base/mask.ts'
import { fullDay } from '../../../ui/full-day.ts'
import {
  PrintButton,
  PrintSheet,
  Prose,
  SignatureLine,
  SummaryList,
  shanghaiDay,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { MinutesView } from '../contract/minutes.ts'
import { minutesNumber } from '../rules/minutes.ts'
import { formWords } from './form-words.ts'
import { MinutesPeopleTable } from './minutes-people.tsx'
import { MinutesOfTopic } from './minutes-topic.tsx'
import { minutesWords } from './minutes-words.ts'
import { isPractice } from './session-sheets.tsx'
import { whenText } from './session-summary.tsx'
import { sessionsWords } from './words.ts'

/** The record of a session as one official paper, made from what is recorded; it can be copied into a letter as it is. */
export function MinutesSheet({ view }: { view: MinutesView }) {
  const words = useWords(minutesWords)
  const { lang, now } = usePage()
  const { session, roomName } = view.page
  const { state } = session
  const heldOn = state.kind === 'held' ? state.heldOn : null
  const firstDay = heldOn ?? session.subEvents.find((one) => one.heldOn)?.heldOn ?? null
  const number = words.number(minutesNumber(session.id, firstDay))
  const several = view.topics.length > 1
  return (
    <PrintSheet
      numbered
      practice={isPractice(view.page)}
      title={words.title}
      issuer={roomName}
      number={number}
      date={fullDay(firstDay, lang)}
      foot={
        <p>
          {words.printed(fullDay(shanghaiDay(now), lang)!)} · {number}
        </p>
      }
    >
      <PrintButton />
      {state.kind === 'open' && <p>{words.unfinished}</p>}
      <MinutesFacts view={view} heldOn={heldOn} />
      <h2>{words.people}</h2>
      <MinutesPeopleTable people={view.people} afterwards={isAfterwards(view)} />
      {view.topics.map((topic, index) => (
        <MinutesOfTopic
          key={topic.roundId}
          topic={topic}
          title={several ? words.topic(index + 1, topic.title) : null}
        />
      ))}
      {state.kind === 'held' && session.note && (
        <>
          <h2>{words.note}</h2>
          <Prose>
            <p>{withoutPersonalNumbers(session.note)}</p>
          </Prose>
        </>
      )}
      <SignatureLine who={[words.signChair, words.signClerk].map(words.says)} />
    </PrintSheet>
  )
}

/** A session of the past for all its topics: what it lacks may be in no source. */
function isAfterwards({ topics }: MinutesView): boolean {
  return topics.every((topic) => topic.afterwards)
}

function MinutesFacts({ view, heldOn }: { view: MinutesView; heldOn: string | null }) {
  const words = useWords(minutesWords)
  const { comma, part, people } = useWords(sessionsWords)
  const forms = useWords(formWords)
  const { lang, now } = usePage()
  const { session, agenda } = view.page
  const missing = (today: string) => (isAfterwards(view) ? part.presenceNotTold : today)
  const titles = agenda.map((item) => item.title).join(comma)
  const several = session.subEvents.length > 1
  return (
    <>
      <SummaryList
        rows={[
          { key: words.topics, value: titles },
          ...(session.title === titles ? [] : [{ key: words.session, value: session.title }]),
          ...(view.beside.length > 0 ? [{ key: words.beside, value: view.beside.join(comma) }] : []),
          { key: part.chair, value: session.chair ?? missing(words.chairNotRecorded) },
        ]}
      />
      {session.subEvents.map((subEvent) => {
        const came = view.came.get(subEvent.id) ?? null
        const day = subEvent.heldOn ?? (several ? null : heldOn)
        return (
          <SummaryList
            key={subEvent.id}
            rows={[
              {
                key: part.day,
                value:
                  whenText({ ...subEvent, heldOn: day }, lang, now, { year: true }) ??
                  missing(words.dayNotRecorded),
              },
              ...(subEvent.place ? [{ key: part.place, value: subEvent.place }] : []),
              { key: part.form, value: forms[subEvent.form] },
              ...(subEvent.means ? [{ key: part.means, value: subEvent.means }] : []),
              ...(several && came !== null ? [{ key: part.presence, value: people(came) }] : []),
              ...(subEvent.note ? [{ key: part.note, value: withoutPersonalNumbers(subEvent.note) }] : []),
            ]}
          />
        )
      })}
    </>
  )
}
