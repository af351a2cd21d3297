import type { ComponentProps } from 'preact'
import { Callout, usePage, useWords } from '../../../ui/index.ts'
import { CorrectPage } from '../../corrections/index.web.ts'
import { OfTopicPage } from '../../topics/index.web.ts'
import type { EvaluationView } from '../contract.ts'
import { slipsStandObstacles } from '../rules/answer-obstacles.ts'
import { slipsOf } from '../rules/counts.ts'
import { evaluationsReasons } from './reason-words.ts'
import { SlipsFields } from './slips-fields.tsx'
import { evaluationsWords } from './words.ts'

type Props = Pick<ComponentProps<typeof CorrectPage>, 'topic' | 'form'> & { evaluation: EvaluationView }

/** The form that corrects the paper slips of one group, or why they stand. */
export function CorrectTallyPage({ topic, form, evaluation }: Props) {
  const words = useWords(evaluationsWords)
  const { lang } = usePage()
  const what = words.slipsOf(words.groups[evaluation.group])
  const slips = slipsOf(evaluation.counts)
  const [stand] = slipsStandObstacles({ ...evaluation, roundClosed: topic.closed, entered: slips > 0 })
  if (stand) {
    return (
      <OfTopicPage topicId={topic.topicId} topicTitle={topic.title} title={what}>
        <Callout>{evaluationsReasons[lang][stand.code](stand.values ?? {})}</Callout>
      </OfTopicPage>
    )
  }
  return (
    <CorrectPage topic={topic} form={form} what={what} note={words.slipsHint} alwaysWhy>
      <SlipsFields scale={evaluation.scale} />
    </CorrectPage>
  )
}
