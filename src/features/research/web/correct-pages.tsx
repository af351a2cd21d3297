import type { ComponentProps } from 'preact'
import { TextArea, TextField, useWords } from '../../../ui/index.ts'
import { CorrectPage, VoidEntryPage } from '../../corrections/index.web.ts'
import type { ProblemItemView, ResearchView } from '../contract.ts'
import { ResearchFields } from './record-research-page.tsx'
import { useSaidResearch } from './said-research.ts'
import { researchWords } from './words.ts'

type Correct = Pick<ComponentProps<typeof CorrectPage>, 'topic' | 'form' | 'uses'>
type Void = Pick<ComponentProps<typeof VoidEntryPage>, 'topic' | 'form'>

/** The form that corrects one record of research. */
export function CorrectResearchPage(props: Correct & { row: ResearchView }) {
  const words = useWords(researchWords)
  const voidHref = `/staff/topics/${props.topic.topicId}/research/${props.row.id}/void`
  return (
    <CorrectPage {...props} what={words.oneResearch} voidHref={voidHref}>
      <ResearchFields />
    </CorrectPage>
  )
}

/** The form that strikes it out. */
export function VoidResearchPage(props: Void & { row: ResearchView }) {
  const words = useWords(researchWords)
  const said = useSaidResearch()
  const text = [words.kinds[props.row.kind], ...said(props.row)].join('\n')
  return <VoidEntryPage {...props} what={words.oneResearch} text={text} />
}

/** The form that corrects one problem item. */
export function CorrectProblemPage(props: Correct & { row: ProblemItemView }) {
  const words = useWords(researchWords)
  const { row } = props
  const voidHref = `/staff/topics/${props.topic.topicId}/problems/${row.id}/void`
  return (
    <CorrectPage {...props} what={words.oneProblem(row.number)} voidHref={voidHref}>
      <TextField name="category" label={words.category} />
      <TextArea name="text" label={words.text} rows={3} />
    </CorrectPage>
  )
}

/** The form that strikes it out. */
export function VoidProblemPage(props: Void & { row: ProblemItemView }) {
  const words = useWords(researchWords)
  const { number, text } = props.row
  return <VoidEntryPage {...props} what={words.oneProblem(number)} text={text} />
}
