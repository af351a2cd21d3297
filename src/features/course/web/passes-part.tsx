import { Day, Moment, Muted, Section, shanghaiDay, useWords } from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { RoundView } from '../../topics/index.ts'
import type { RecordViews } from '../contract/views.ts'
import { courseWords } from './words.ts'

type PassView = RoundView['passes'][number]
type Props = { views: RecordViews; audience: 'staff' | 'public'; shownRound: number }

/** What the shown round passed over. */
export function passesOf({ views, shownRound }: Pick<Props, 'views' | 'shownRound'>): PassView[] {
  return views.topic.rounds.find((round) => round.number === shownRound)?.passes ?? []
}

/** The rules that the shown round passed over, for everyone to read; nothing where there are none. */
export function PassesPart({ views, audience, shownRound }: Props) {
  const words = useWords(courseWords)
  const passes = passesOf({ views, shownRound })
  if (passes.length === 0) return null
  return (
    <Section title={words.passes} id="passes">
      <ul>
        {passes.map((pass) => (
          <li key={pass.rule}>
            <PassLine pass={pass} audience={audience} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One of them: which rule, in which way, why, by which post and when. */
export function PassLine({ pass, audience }: { pass: PassView; audience: Props['audience'] }) {
  const words = useWords(courseWords)
  const { rules } = useWords(methodWords)
  const sentence = pass.kind === 'not_in_source' ? words.notInSource : words.passedBecause
  // That a source is silent is nobody's decision: the public need not know who noted it.
  const post = audience === 'public' && pass.kind === 'not_in_source' ? null : pass.postLine
  return (
    <>
      {sentence(rules[pass.rule], pass.reason)}{' '}
      <Muted>
        {post}{' '}
        {audience === 'staff' ? <Moment value={pass.passedAt} /> : <Day value={shanghaiDay(pass.passedAt)} />}
      </Muted>
    </>
  )
}
