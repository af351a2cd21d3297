import type { Reason } from '../../../base/reason.ts'
import { Muted, type Obstacle as ObstacleItem, usePage, useWords, Ways } from '../../../ui/index.ts'
import type { RuleReason } from '../../methods/index.rules.ts'
import type { RuleName } from '../../methods/index.ts'
import { methodWords, ruleSentences, sourceName } from '../../methods/index.web.ts'
import type { StaffObstacle } from '../contract/views.ts'
import { courseWords } from './words.ts'

/** The sentence of a rule's answer in the language of the page. */
export function useRuleSentence(): (reason: Reason) => string {
  const sentences = ruleSentences[usePage().lang]
  return (reason) => sentences[reason.code as RuleReason](reason.values ?? {})
}

/** Says where a rule comes from, in the language of the page. */
export function useSourceLine(): (source: string) => string {
  const words = useWords(courseWords)
  const { lang } = usePage()
  return (source) => words.sourceOf(sourceName(source, lang))
}

// As long as nothing has been submitted, the Party body has nothing to decide: its draft waits for the room.
const notSubmitted: string[] = [
  'rule.topic.approved.draft',
  'rule.topic.approved.returned',
] satisfies RuleReason[]

/** Obstacles as the design system shows them: what is missing, who can lift it, and the ways the reader has. */
export function useObstacleItems(): (
  obstacles: StaffObstacle[],
  show?: { withSource?: boolean; quiet?: RuleName },
) => ObstacleItem[] {
  const { lifters, submitters, passers, rules } = useWords(methodWords)
  const sentence = useRuleSentence()
  const sourceLine = useSourceLine()
  const lifter = ({ rule, reason }: StaffObstacle) =>
    notSubmitted.includes(reason.code) ? submitters : lifters[rule]
  return (obstacles, show = {}) =>
    obstacles.map((obstacle) => ({
      strength: obstacle.strength,
      // Who lifts it is said once.
      liftedBy: obstacle.rule === show.quiet ? undefined : lifter(obstacle),
      passedBy: obstacle.mayPass ? undefined : passers,
      text: (
        <>
          {sentence(obstacle.reason)}
          {show.withSource && obstacle.source && (
            <>
              {' '}
              <Muted>{sourceLine(obstacle.source)}</Muted>
            </>
          )}
          <Ways ways={obstacle.ways} about={rules[obstacle.rule]} />
        </>
      ),
    }))
}
