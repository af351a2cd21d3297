import type { ComponentChildren } from 'preact'
import {
  Day,
  formatDay,
  Muted,
  Obstacles,
  Quote,
  Section,
  Stack,
  SummaryList,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { ApprovalView, RoundView } from '../contract.ts'
import { dateOddities } from '../rules/date-oddities.ts'
import { topicDictionary } from './dictionary-words.ts'
import { useNoticeDays } from './notice-page.tsx'
import { topicPartWords } from './part-words.ts'
import { useReasonSentence } from './topic-form-page.tsx'
import type { TopicPartProps } from './topic-part.tsx'

type Props = TopicPartProps & {
  round: RoundView
  /** Says which round it is: where there are several. */
  titled: boolean
}

/** Why a round began, who approved it, with whom it was filed, what was posted, and how it ended. */
export function RoundDecisions(props: Props) {
  const words = useWords(topicPartWords)
  const { round } = props
  const body = (
    <Stack>
      <SummaryList rows={useRows(props)} />
      {props.audience === 'staff' && <Oddities {...props} />}
    </Stack>
  )
  return props.titled ? <Section title={words.roundTitle(round.number)}>{body}</Section> : body
}

type Row = { key: string; value: ComponentChildren }

function useRows(props: Props): Row[] {
  const words = useWords(topicPartWords)
  const { outcomes } = useWords(topicDictionary)
  const { round, datesAssumed } = props
  const rows: Row[] = []
  if (round.reason) rows.push({ key: words.roundReason, value: round.reason })
  if (round.number > 1) {
    rows.push({ key: words.roundOpened, value: <Day value={round.openedOn} assumed={datesAssumed} /> })
  }
  rows.push(
    { key: words.approval, value: <Approvals {...props} /> },
    { key: words.filing, value: <Filing {...props} /> },
    { key: words.notices, value: <Notices {...props} /> },
  )
  if (round.outcome) {
    const end = (
      <Stack gap="small">
        <span>
          {outcomes[round.outcome]} · <Day value={round.closedOn} assumed={datesAssumed} />
        </span>
        {round.outcomeNote && <span>{round.outcomeNote}</span>}
      </Stack>
    )
    rows.push({ key: words.roundEnd, value: end })
  }
  return rows
}

/** All decisions for staff; for the public the one that counts. */
function Approvals(props: Props) {
  const words = useWords(topicPartWords)
  const { round, audience, view } = props
  const shown = round.approvals.filter((one) => audience === 'staff' || one.decision === 'approved')
  const approved = shown.some((one) => one.decision === 'approved')
  const takenUp = view.status === 'approved' || view.status === 'closed'
  return (
    <Stack gap="small">
      {shown.map((approval) => (
        <Approval key={approval.id} approval={approval} {...props} />
      ))}
      {!approved && view.status !== 'declined' && <Muted>{takenUp ? words.unknown : words.waiting}</Muted>}
    </Stack>
  )
}

function Approval(props: Props & { approval: ApprovalView }) {
  const words = useWords(topicPartWords)
  const { approval, audience } = props
  const said = [
    approval.decision === 'approved' ? null : words[approval.decision],
    approval.bodyName,
    approval.postName,
    approval.reference,
    approval.mode === 'paper' ? words.decidedOnPaper : null,
    audience === 'staff' && approval.fileId ? words.scanKept : null,
  ]
  return (
    <div>
      <Day value={approval.decidedOn} assumed={props.datesAssumed} /> {said.filter(Boolean).join(' · ')}
      {audience === 'staff' && approval.reasons && <Quote>{approval.reasons}</Quote>}
    </div>
  )
}

function Filing(props: Props) {
  const words = useWords(topicPartWords)
  const { lang, now } = usePage()
  const { filing } = props.round
  if (!filing) return <Muted>{props.view.afterwards ? words.unknown : words.noFiling}</Muted>
  const receipt = filing.receivedOn
    ? words.received(formatDay(filing.receivedOn, lang, now), filing.receiptNumber ?? '')
    : words.notReceived
  return (
    <Stack gap="small">
      <span>
        <Day value={filing.filedOn} assumed={props.datesAssumed} /> {filing.bodyName} · {receipt}
      </span>
      {props.audience === 'staff' && filing.note && <Muted>{filing.note}</Muted>}
    </Stack>
  )
}

function Notices(props: Props) {
  const words = useWords(topicPartWords)
  const { subjects, channels } = useWords(topicDictionary)
  const days = useNoticeDays()
  const { notices } = props.round
  if (notices.length === 0) return <Muted>{props.view.afterwards ? words.unknown : words.noNotices}</Muted>
  return (
    <Stack gap="small">
      {notices.map((notice) => {
        const ways = [...notice.places, ...notice.channels.map((one) => channels[one])]
        return (
          <span key={notice.id}>
            <a href={`/topics/${props.topicId}/notices/${notice.id}`}>
              {words.noticeOf(subjects[notice.subject])}
            </a>{' '}
            {[days(notice), ways.join(words.joined), notice.issuedBy].filter(Boolean).join(' · ')}
          </span>
        )
      })}
    </Stack>
  )
}

/** Days in an order nobody would expect, to be looked at again. */
function Oddities(props: Props) {
  const sentence = useReasonSentence()
  const { round, view } = props
  const approval = round.approvals.find((one) => one.decision === 'approved')
  const reasons = dateOddities({
    submittedOn: round.number === 1 ? view.submittedOn : null,
    approvedOn: approval?.decidedOn ?? null,
    filedOn: round.filing?.filedOn ?? null,
    receivedOn: round.filing?.receivedOn ?? null,
    noticedFrom: round.notices.find((one) => one.subject === 'topic')?.shownFrom ?? null,
  })
  return <Obstacles items={reasons.map((reason) => ({ text: sentence(reason), strength: 'hint' }))} />
}
