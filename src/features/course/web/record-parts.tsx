import type { ComponentChildren } from 'preact'
import { Muted, Section, Stack, useWords } from '../../../ui/index.ts'
import { ConcernsPart } from '../../concerns/index.web.ts'
import { ConsultationsPart } from '../../consultations/index.web.ts'
import type { Group } from '../../evaluations/index.ts'
import { EvaluationsPart } from '../../evaluations/index.web.ts'
import { ParticipantsPart } from '../../participants/index.web.ts'
import type { RowRights } from '../../results/index.ts'
import { ResultsPart } from '../../results/index.web.ts'
import { SessionsPart } from '../../sessions/index.web.ts'
import { TopicPart } from '../../topics/index.web.ts'
import type { CorrectRights, RecordViews } from '../contract/views.ts'
import { type RecordPart, recordParts, toldParts } from '../rules/told-parts.ts'
import { PassesPart, PassLine, passesOf } from './passes-part.tsx'
import { ResearchRecord } from './research-record.tsx'
import { courseWords } from './words.ts'

type Props = {
  views: RecordViews
  audience: 'staff' | 'public'
  shownRound: number
  rowRights?: RowRights
  correctRights?: CorrectRights
  mayCorrectTally?: boolean
  mayReadSessions?: boolean
  asked?: Group[]
}

/** The record of a round in the order of the way, each part by the feature that keeps it; what is empty is one line. */
export function RecordParts(props: Props & { children?: ComponentChildren }) {
  const words = useWords(courseWords)
  const { views, audience } = props
  const told = toldParts(views, audience)
  const common = commonOf(props)
  const composition = passesOf(props).find(({ rule }) => rule === 'participants.composition')
  return (
    <Stack gap="large">
      <TopicPart view={views.topic} {...common} />
      {views.concerns.length > 0 && (
        <Section title={words.concerns} id="concerns">
          <ConcernsPart view={views.concerns} audience={audience} />
        </Section>
      )}
      {told.includes('research') && (
        <ResearchRecord
          view={views.research}
          corrections={views.corrections}
          rights={props.correctRights}
          {...common}
          afterwards={views.topic.afterwards}
        />
      )}
      {told.includes('participants') && (
        <ParticipantsPart
          view={views.participants}
          afterwards={views.topic.afterwards}
          passed={composition && <PassLine pass={composition} audience={audience} />}
          {...common}
        />
      )}
      {shownConsultations(props).length > 0 && (
        <Section title={words.consultations} id="consultations">
          <ConsultationsPart views={shownConsultations(props)} audience={audience} />
        </Section>
      )}
      {told.includes('sessions') && (
        <SessionsPart
          view={views.sessions}
          linked={props.mayReadSessions ?? false}
          corrections={views.corrections}
          rights={props.correctRights}
          {...common}
        />
      )}
      {audience === 'staff' && <ListsPart {...props} />}
      {told.includes('judgement') && (
        <Section title={judgementTitle(props, words)} id="judgement">
          <EvaluationsPart
            view={views.evaluations}
            asked={props.asked}
            corrections={views.corrections}
            mayCorrectTally={props.mayCorrectTally}
            {...common}
          />
        </Section>
      )}
      <PassesPart {...props} />
      <NothingYet {...props} told={told} />
      {props.children}
    </Stack>
  )
}

/** What is being prepared is nobody's business yet but that of staff. */
function shownConsultations({ views, audience }: Props) {
  return views.consultations.filter((one) => audience === 'staff' || one.state !== 'draft')
}

/** The three lists as one table; nothing while there are none. */
export function ListsPart(props: Props) {
  const words = useWords(courseWords)
  if (!toldParts(props.views, props.audience).includes('lists')) return null
  return (
    <Section title={words.parts.lists} id="lists">
      <ResultsPart
        view={props.views.results}
        corrections={props.views.corrections}
        rights={props.rowRights}
        {...commonOf(props)}
      />
    </Section>
  )
}

type Titles = {
  parts: Record<'judgement', string>
  judgementOf: (rounds: string) => string
  partsComma: string
}

/** Where a topic was talked over more than once, the title says of which rounds the evaluations are. */
function judgementTitle({ views }: Props, words: Titles): string {
  if (views.topic.rounds.length < 2) return words.parts.judgement
  const judged = [...views.evaluations.earlier, views.evaluations].filter((one) => one.evaluations.length > 0)
  return judged.length === 0
    ? words.parts.judgement
    : words.judgementOf(judged.map((one) => one.roundNumber).join(words.partsComma))
}

function commonOf({ views, audience }: Props) {
  const { id: topicId, datesAssumed } = views.topic
  return { audience, topicId, datesAssumed }
}

function NothingYet(props: Props & { told: RecordPart[] }) {
  const words = useWords(courseWords)
  const { afterwards, rounds } = props.views.topic
  const missing = recordParts.filter((part) => !props.told.includes(part))
  if (missing.length === 0) return null
  const goesOn = rounds.find((round) => round.number === props.shownRound)?.outcome === null
  const sentence = afterwards ? words.partsUnknown : goesOn ? words.partsNotYet : words.partsNone
  return (
    <p>
      <Muted>{sentence(missing.map((part) => words.parts[part]).join(words.partsComma))}</Muted>
    </p>
  )
}
