import {
  Actions,
  ButtonLink,
  formatDay,
  Muted,
  PageShell,
  Prose,
  Quote,
  Section,
  Stack,
  shanghaiDay,
  Tag,
  usePage,
  useTold,
  useWords,
} from '../../../ui/index.ts'
import type { ConsultationView } from '../contract/views.ts'
import type { RejectionReason } from '../rules/words.ts'
import { ownWords } from './own-words.ts'
import { publicWords } from './public-words.ts'
import { stateTone } from './state-tone.ts'
import { consultationsWords } from './words.ts'

/** How many statements were not published for a reason of the public rule. */
export type RejectedCount = { reason: RejectionReason; count: number }

type Props = {
  view: ConsultationView
  rejected: RejectedCount[]
  /** How far the reader is; null for who has not answered anything. */
  own: { answered: number; left: number } | null
}

/** What a consultation is about, and how one takes part. */
export function ConsultationPage(props: Props) {
  const words = useWords(publicWords)
  const { view } = props
  return (
    <PageShell title={view.title} over={<StateTags view={view} />} crumbs={topicCrumbs(view)}>
      <Stack>
        <Quote by={words.topicLine(view.roomName)} when={<Until view={view} />}>
          {view.question}
        </Quote>
        <MainAct {...props} />
      </Stack>
      {view.state !== 'closed' && <HowToTakePart view={view} />}
      <HowCounted view={view} />
      <HowPublished {...props} />
    </PageShell>
  )
}

/** Its state, and that it is an exercise where it is one. */
export function StateTags(props: { view: ConsultationView }) {
  const names = useWords(consultationsWords)
  const { view } = props
  return (
    <>
      <Tag tone={stateTone[view.state]}>{`${names.name} · ${names.states[view.state]}`}</Tag>
      {view.practice && <Tag tone="warn">{names.practice}</Tag>}
    </>
  )
}

/** The way back to its topic, where everybody may read that. */
export function topicCrumbs(view: ConsultationView): { href: string; label: string }[] {
  return view.topicIsPublic ? [{ href: `/topics/${view.topicId}`, label: view.topicTitle }] : []
}

/** Until when one can take part, in words. */
export function Until(props: { view: ConsultationView }) {
  return <>{useUntil(props.view)}</>
}

/** The same as text. */
export function useUntil(view: ConsultationView): string {
  const words = useWords(publicWords)
  const { lang, now } = usePage()
  const day = (value: string) => formatDay(value, lang, now, { weekday: true })
  if (view.closedAt) return words.endedOn(day(shanghaiDay(view.closedAt)))
  return view.closesOn ? words.until(day(view.closesOn)) : words.noEnd
}

function MainAct(props: Props) {
  const words = useWords(publicWords)
  const mine = useWords(ownWords)
  const { view, own } = props
  return (
    <div>
      <Prose>
        <SoFar view={view} />
        {view.overdue && <p>{words.overdue}</p>}
        {own && <p>{mine.soFar(own.answered)}</p>}
      </Prose>
      <Actions>
        {view.takesVotes && own?.left !== 0 && (
          <ButtonLink href={`/consultations/${view.id}/vote`} big>
            {own ? mine.goOn(own.left) : words.start}
          </ButtonLink>
        )}
        {view.resultsOpen ? (
          <ButtonLink
            href={`/consultations/${view.id}/results`}
            tone={view.takesVotes && own?.left !== 0 ? 'secondary' : 'primary'}
            big
          >
            {words.seeResults}
          </ButtonLink>
        ) : (
          view.state !== 'draft' && <Muted>{words.resultsLater}</Muted>
        )}
        {own && (
          <ButtonLink href={`/consultations/${view.id}/answers`} tone="quiet">
            {view.takesVotes ? mine.see : mine.title}
          </ButtonLink>
        )}
      </Actions>
    </div>
  )
}

function SoFar(props: { view: ConsultationView }) {
  const words = useWords(publicWords)
  const names = useWords(consultationsWords)
  const { count } = useTold()
  const { counts, turnout, state, takesVotes } = props.view
  if (state === 'draft') return <p>{words.notOpen}</p>
  if (counts.votes === 0) return takesVotes ? <p>{words.nobodyYet}</p> : null
  return (
    <p>
      {words.soFar(
        names.people(count(turnout.people)),
        turnout.devices.high > 0 ? names.devices(count(turnout.devices)) : null,
        turnout.votes === null ? null : words.votes(turnout.votes, true),
      )}
    </p>
  )
}

function HowToTakePart(props: { view: ConsultationView }) {
  const words = useWords(publicWords)
  const { view } = props
  return (
    <Section title={words.howTitle} lead={words.howLead}>
      <Prose>
        <ul>
          <li>{words.ways.link}</li>
          {view.openToPhones && (
            <li>
              {words.ways.phone}{' '}
              {view.takesVotes && <a href={`/consultations/${view.id}/join`}>{words.ways.phoneLink}</a>}
            </li>
          )}
          <li>{words.ways.paper}</li>
          {view.openToDevices && <li>{words.ways.device}</li>}
        </ul>
      </Prose>
    </Section>
  )
}

function HowCounted(props: { view: ConsultationView }) {
  const words = useWords(publicWords)
  const names = useWords(consultationsWords)
  const { count } = useTold()
  const { counts, turnout, openToDevices } = props.view
  const withDevices = openToDevices || counts.devices > 0
  return (
    <Section title={words.countTitle}>
      <Prose>
        <p>{words.countPeople}</p>
        {withDevices && <p>{words.countDevices}</p>}
        {counts.votes > 0 && withDevices && (
          <p>{words.countNow(names.people(count(turnout.people)), names.devices(count(turnout.devices)))}</p>
        )}
      </Prose>
    </Section>
  )
}

function HowPublished(props: Props) {
  const words = useWords(publicWords)
  const names = useWords(consultationsWords)
  const all = props.rejected.reduce((sum, one) => sum + one.count, 0)
  const reasons = props.rejected
    .map((one) => words.rejectedReason(names.rejections[one.reason], one.count))
    .join(names.comma)
  return (
    <Section title={words.ruleTitle} lead={words.ruleLead}>
      <Prose>
        <RuleText view={props.view} />
        <p>
          {words.published(props.view.counts.statements)}{' '}
          {all > 0 ? words.rejected(all, reasons) : words.rejectedNone}
        </p>
      </Prose>
    </Section>
  )
}

/** The rule by which statements are published: the consultation's own, or that of the house. */
export function RuleText(props: { view: Pick<ConsultationView, 'moderationRule'> }) {
  const words = useWords(publicWords)
  const lines = (props.view.moderationRule || words.houseRule).split(/\n+/).filter(Boolean)
  return (
    <>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  )
}
