import { withoutPersonalNumbers } from '../../../base/mask.ts'
import {
  Day,
  formatDay,
  type Lang,
  Muted,
  SummaryList,
  Tag,
  type Tone,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { categoryIn } from '../../participants/index.rules.ts'
import type { PresenceView, SessionView, SubEventView } from '../contract.ts'
import type { SessionStateKind } from '../rules/session-state.ts'
import { formWords } from './form-words.ts'
import { sessionsWords } from './words.ts'

const tones: Record<SessionStateKind, Tone> = {
  planned: 'neutral',
  open: 'active',
  held: 'good',
  cancelled: 'neutral',
}

export function SessionStateTag(props: { kind: SessionStateKind }) {
  return <Tag tone={tones[props.kind]}>{useWords(sessionsWords).states[props.kind]}</Tag>
}

/** `6月22日 15:00` as plain text, for sheets; null where no day is set. */
export function whenText(
  subEvent: SubEventView,
  lang: Lang,
  now: Date,
  options: { year?: boolean } = {},
): string | null {
  if (!subEvent.heldOn) return null
  return [formatDay(subEvent.heldOn, lang, now, { ...options, weekday: true }), subEvent.startsAt]
    .filter(Boolean)
    .join(' ')
}

type SummaryProps = { session: SessionView; datesAssumed: boolean; audience: 'staff' | 'public' }

/** A session with its sub-events: form, day, place, who came by category, or why it was called off. Nothing in it is personal. */
export function SessionSummary(props: SummaryProps) {
  const words = useWords(sessionsWords)
  const { session } = props
  const why = session.state.kind === 'cancelled' ? session.state.note : null
  return (
    <>
      <SummaryList
        rows={[
          { key: words.list.state, value: <SessionStateTag kind={session.state.kind} /> },
          ...(session.state.kind === 'held' && !dayTold(session)
            ? [
                {
                  key: words.part.day,
                  value: (
                    <Day
                      value={session.state.heldOn}
                      weekday
                      assumed={assumed(props, session.state.heldOn)}
                    />
                  ),
                },
              ]
            : []),
          ...(why
            ? [
                {
                  key: words.part.whyCancelled,
                  value: props.audience === 'public' ? withoutPersonalNumbers(why) : why,
                },
              ]
            : []),
          ...(session.chair ? [{ key: words.part.chair, value: session.chair }] : []),
        ]}
      />
      {session.subEvents.map((subEvent) => (
        <SubEventFacts key={subEvent.id} {...props} subEvent={subEvent} />
      ))}
    </>
  )
}

/** The day stands with a sub-event already. */
function dayTold({ state, subEvents }: SessionView): boolean {
  return state.kind === 'held' && subEvents.some((subEvent) => subEvent.heldOn === state.heldOn)
}

function assumed(props: { datesAssumed: boolean }, day: string | null): boolean {
  return props.datesAssumed && day !== null
}

function SubEventFacts(props: { session: SessionView; subEvent: SubEventView; datesAssumed: boolean }) {
  const words = useWords(sessionsWords)
  const forms = useWords(formWords)
  const { subEvent } = props
  const ahead = props.session.state.kind === 'planned' || props.session.state.kind === 'open'
  return (
    <SummaryList
      rows={[
        { key: words.part.form, value: forms[subEvent.form] },
        {
          key: words.part.day,
          value:
            subEvent.heldOn === null && ahead ? (
              <Muted>{words.part.dayOpen}</Muted>
            ) : (
              <>
                <Day value={subEvent.heldOn} weekday assumed={assumed(props, subEvent.heldOn)} />
                {subEvent.startsAt && ` ${subEvent.startsAt}`}
              </>
            ),
        },
        ...(subEvent.place ? [{ key: words.part.place, value: subEvent.place }] : []),
        ...(subEvent.means ? [{ key: words.part.means, value: subEvent.means }] : []),
        ...(props.session.state.kind === 'planned' || props.session.state.kind === 'cancelled'
          ? []
          : [
              {
                key: words.part.presence,
                value: <Presence presence={subEvent.presence} told={ahead || subEvent.heldOn !== null} />,
              },
            ]),
        ...(subEvent.note ? [{ key: words.part.note, value: subEvent.note }] : []),
      ]}
    />
  )
}

/** Who came. `told`: the day is known; a source that does not tell the day of what was held does not tell this either. */
function Presence(props: { presence: PresenceView[]; told: boolean }) {
  const words = useWords(sessionsWords)
  const { lang } = usePage()
  const { presence } = props
  if (presence.length === 0)
    return <Muted>{props.told ? words.part.presenceUnknown : words.part.presenceNotTold}</Muted>
  const sum = presence.reduce((all, row) => all + row.count, 0)
  const came = presence.filter((row) => row.count > 0)
  const rows = came.map((row) => `${categoryIn(lang, row.category)} ${words.people(row.count)}`)
  return <>{[rows.join(words.comma), words.part.sum(sum)].filter(Boolean).join(' · ')}</>
}
