import { useWords } from '../../../ui/index.ts'
import { TopicFormPage, type TopicFormProps } from './topic-form-page.tsx'
import { WordingFields } from './wording-fields.tsx'
import { topicWords } from './words.ts'

/** The form that changes the wording of a draft or of what was returned. */
export function EditTopicPage(props: TopicFormProps) {
  const words = useWords(topicWords)
  return (
    <TopicFormPage {...props} title={words.editTitle} submit={words.save}>
      <WordingFields />
    </TopicFormPage>
  )
}
