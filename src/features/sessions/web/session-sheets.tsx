import { withoutPersonalNumbers } from '../../../base/mask.ts'
import {
  formatDay,
  PrintButton,
  PrintSheet,
  Prose,
  SummaryList,
  shanghaiDay,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { categoryIn } from '../../participants/index.rules.ts'
import type { SessionPageView } from '../contract/minutes.ts'
import { formWords } from './form-words.ts'
import { whenText } from './session-summary.tsx'
import { sessionsWords } from './words.ts'

export type InvitedLine = { category: string; headCount: number }

/** The invitation to a session, to be sent or posted; of one that was called off the word that it is, and why. */
export function NoticeSheet(props: { view: SessionPageView; invited: InvitedLine[] }) {
  const words = useWords(sessionsWords)
  const { lang, now } = usePage()
  const { view, invited } = props
  const { state } = view.session
  const cancelled = state.kind === 'cancelled'
  const people = invited
    .map((line) => `${categoryIn(lang, line.category)} ${words.people(line.headCount)}`)
    .join(words.comma)
  return (
    <PrintSheet
      practice={isPractice(view)}
      title={cancelled ? words.sheet.cancelled : words.sheet.notice}
      issuer={view.roomName}
      date={formatDay(shanghaiDay(now), lang, now, { year: true })}
      foot={cancelled ? undefined : words.sheet.conduct}
    >
      <PrintButton />
      <p>{cancelled ? words.sheet.cancelledLead : words.sheet.noticeLead}</p>
      {cancelled && state.note && (
        <SummaryList rows={[{ key: words.part.whyCancelled, value: withoutPersonalNumbers(state.note) }]} />
      )}
      <SheetFacts view={view} />
      {people && <SummaryList rows={[{ key: words.sheet.people, value: people }]} />}
    </PrintSheet>
  )
}

/** The agenda of a session, to lie on the table. */
export function AgendaSheet(props: { view: SessionPageView }) {
  const words = useWords(sessionsWords)
  const { view } = props
  return (
    <PrintSheet
      practice={isPractice(view)}
      title={words.sheet.agenda}
      issuer={view.roomName}
      foot={words.sheet.conduct}
    >
      <PrintButton />
      <SheetFacts view={view} />
      <h2>{words.page.agenda}</h2>
      <Prose>
        <ol>
          {words.sheet.order.split('\n').map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      </Prose>
    </PrintSheet>
  )
}

/** One exercise on the agenda makes the paper one. */
export function isPractice({ agenda }: Pick<SessionPageView, 'agenda'>): boolean {
  return agenda.some((item) => item.practice)
}

function SheetFacts(props: { view: SessionPageView }) {
  const words = useWords(sessionsWords)
  const forms = useWords(formWords)
  const { lang, now } = usePage()
  const { session, agenda } = props.view
  return (
    <>
      <SummaryList
        rows={[
          { key: words.page.topics, value: agenda.map((item) => item.title).join(words.comma) },
          ...(session.chair ? [{ key: words.sheet.chair, value: session.chair }] : []),
        ]}
      />
      {session.subEvents.map((subEvent) => (
        <SummaryList
          key={subEvent.id}
          rows={[
            { key: words.part.form, value: forms[subEvent.form] },
            {
              key: words.part.day,
              value: whenText(subEvent, lang, now, { year: true }) ?? words.part.dayOpen,
            },
            ...(subEvent.place ? [{ key: words.part.place, value: subEvent.place }] : []),
            ...(subEvent.means ? [{ key: words.part.means, value: subEvent.means }] : []),
          ]}
        />
      ))}
    </>
  )
}
