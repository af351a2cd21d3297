import { personalNumbersIn } from '../../../base/mask.ts'
import { Day, Prose, Section, Stack, SummaryList, useWords } from '../../../ui/index.ts'
import { defineWords } from '../../../ui/words.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import { CorrectionNotes, CorrectLink, Struck } from '../../corrections/index.web.ts'
import type { ResearchView } from '../../research/index.ts'
import {
  ProblemTable,
  researchWords,
  useSaidResearch,
  useSaidResearchChange,
} from '../../research/index.web.ts'
import type { CorrectRights, RecordViews } from '../contract/views.ts'

const partWords = defineWords({
  'zh-CN': { title: '商前调研', asked: '走访、询问' },
  en: { title: 'Research before the session', asked: 'Visited, asked' },
})

type Props = {
  view: RecordViews['research']
  audience: 'staff' | 'public'
  topicId: string
  datesAssumed: boolean
  /** Recorded afterwards: what is unknown is in no source. */
  afterwards: boolean
  corrections: CorrectionView[]
  rights?: CorrectRights
}

/** What was gone and looked at before the session, and the problems found. */
export function ResearchRecord(props: Props) {
  const words = useWords(partWords)
  const { view, audience, corrections, rights } = props
  const page = `/staff/topics/${props.topicId}`
  return (
    <Section title={words.title} id="research">
      <Stack>
        {view.research.map((one) => (
          <Trip key={one.id} one={one} {...props} />
        ))}
        {view.problems.length > 0 && (
          <ProblemTable
            problems={view.problems}
            audience={audience}
            corrections={corrections}
            correctAt={rights?.problem ? page : undefined}
          />
        )}
      </Stack>
    </Section>
  )
}

function Trip(props: Props & { one: ResearchView }) {
  const words = useWords(researchWords)
  const say = useSaidResearchChange()
  const said = useSaidResearch()
  const { one, audience, rights, topicId } = props
  return (
    <Section
      title={words.kinds[one.kind]}
      aside={
        rights?.research &&
        !one.voided && (
          <CorrectLink
            href={`/staff/topics/${topicId}/research/${one.id}/correct`}
            what={words.oneResearch}
          />
        )
      }
    >
      {one.voided ? (
        <p>
          <Struck voided={one.voided}>{said(one).join(' · ') || words.kinds[one.kind]}</Struck>
        </p>
      ) : (
        <Told {...props} />
      )}
      <CorrectionNotes corrections={props.corrections} entryId={one.id} audience={audience} say={say} />
    </Section>
  )
}

/** Where, when, by whom, and what was found. */
function Told({ one, audience, datesAssumed, afterwards }: Props & { one: ResearchView }) {
  const own = useWords(partWords)
  const words = useWords(researchWords)
  // What was written down for the office is shown to everyone only while it names no number of anyone.
  const readable = audience === 'staff' || personalNumbersIn(one.findings ?? '').length === 0
  const facts = [
    ...(one.happenedOn || afterwards
      ? [
          {
            key: words.happenedOn,
            value: <Day value={one.happenedOn} assumed={datesAssumed && one.happenedOn !== null} />,
          },
        ]
      : []),
    ...(one.place ? [{ key: words.place, value: one.place }] : []),
    ...(one.who ? [{ key: words.who, value: one.who }] : []),
    ...(one.peopleCount ? [{ key: own.asked, value: words.people(one.peopleCount) }] : []),
  ]
  return (
    <>
      {facts.length > 0 && <SummaryList rows={facts} />}
      {one.findings && readable && (
        <Prose>
          {one.findings.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </Prose>
      )}
    </>
  )
}
