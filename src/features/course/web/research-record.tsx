import { personalNumbersIn } from '../../../base/mask.ts'
import { Day, Prose, Section, Stack, SummaryList, useWords } from '../../../ui/index.ts'
import { defineWords } from '../../../ui/words.ts'
import type { ResearchView } from '../../research/index.ts'
import { ProblemTable, researchWords } from '../../research/index.web.ts'
import type { RecordViews } from '../contract/views.ts'

const partWords = defineWords({
  'zh-CN': { title: '商前调研', asked: '走访、询问' },
  en: { title: 'Research before the session', asked: 'Visited, asked' },
})

type Props = {
  view: RecordViews['research']
  audience: 'staff' | 'public'
  datesAssumed: boolean
  /** Recorded afterwards: what is unknown is in no source. */
  afterwards: boolean
}

/** What was gone and looked at before the session, and the problems found. */
export function ResearchRecord(props: Props) {
  const words = useWords(partWords)
  const { view } = props
  return (
    <Section title={words.title} id="research">
      <Stack>
        {view.research.map((one) => (
          <Trip key={one.id} one={one} {...props} />
        ))}
        {view.problems.length > 0 && <ProblemTable problems={view.problems} />}
      </Stack>
    </Section>
  )
}

function Trip(props: Props & { one: ResearchView }) {
  const own = useWords(partWords)
  const words = useWords(researchWords)
  const { one, datesAssumed } = props
  // What was written down for the office is shown to everyone only while it names no number of anyone.
  const readable = props.audience === 'staff' || personalNumbersIn(one.findings ?? '').length === 0
  const facts = [
    ...(one.happenedOn || props.afterwards
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
    <Section title={words.kinds[one.kind]}>
      {facts.length > 0 && <SummaryList rows={facts} />}
      {one.findings && readable && (
        <Prose>
          {one.findings.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </Prose>
      )}
    </Section>
  )
}
