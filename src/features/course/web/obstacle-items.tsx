import type { Reason } from '../../../base/reason.ts'
import { Muted, type Obstacle as ObstacleItem, usePage, useWords } from '../../../ui/index.ts'
import type { RuleReason } from '../../methods/index.rules.ts'
import type { RuleName } from '../../methods/index.ts'
import { methodWords, ruleSentences } from '../../methods/index.web.ts'
import type { StaffObstacle } from '../contract/views.ts'
import { courseWords } from './words.ts'

/** The sentence of a rule's answer in the language of the page. */
export function useRuleSentence(): (reason: Reason) => string {
  const sentences = ruleSentences[usePage().lang]
  return (reason) => sentences[reason.code as RuleReason](reason.values ?? {})
}

/** Obstacles as the design system shows them: what is missing, who can lift it, and the ways the reader has. */
export function useObstacleItems(): (
  obstacles: StaffObstacle[],
  show?: { withSource?: boolean; quiet?: RuleName },
) => ObstacleItem[] {
  const words = useWords(courseWords)
  const { lifters } = useWords(methodWords)
  const sentence = useRuleSentence()
  return (obstacles, show = {}) =>
    obstacles.map((obstacle) => ({
      strength: obstacle.strength,
      // Who lifts it is said once.
      liftedBy: obstacle.rule === show.quiet ? undefined : lifters[obstacle.rule],
      text: (
        <>
          {sentence(obstacle.reason)}
          {show.withSource && obstacle.source && (
            <>
              {' '}
              <Muted>{words.sourceOf(obstacle.source)}</Muted>
            </>
          )}
          {obstacle.href && (
            <>
              {' '}
              <a href={obstacle.href}>{words.doIt}</a>
            </>
          )}
          {obstacle.passHref && (
            <>
              {' '}
              <a href={obstacle.passHref}>{words.passLink}</a>
            </>
          )}
        </>
      ),
    }))
}
