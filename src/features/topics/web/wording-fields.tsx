import { CheckboxesField, RadioField, SelectField, TextArea, TextField, useWords } from '../../../ui/index.ts'
import { topicCriteria, topicFields } from '../rules/criteria.ts'
import { topicSources } from '../rules/topic-state.ts'
import { topicDictionary } from './dictionary-words.ts'
import { topicWords } from './words.ts'

/** What a topic says and where it came from: the same questions when it is drafted and when it is edited. */
export function WordingFields() {
  const words = useWords(topicWords)
  const dictionary = useWords(topicDictionary)
  return (
    <>
      <TextField name="title" label={words.title} hint={words.titleHint} width="full" maxLength={80} />
      <TextArea
        name="background"
        label={words.background}
        hint={words.backgroundHint}
        rows={6}
        max={5000}
        optional
      />
      <RadioField
        name="source"
        label={words.source}
        options={topicSources.map((source) => ({ value: source, label: dictionary.sources[source] }))}
        inline
        optional
      />
      <TextField
        name="sourceNote"
        label={words.sourceNote}
        hint={words.sourceNoteHint}
        width="full"
        optional
      />
      <SelectField
        name="field"
        label={words.field}
        options={topicFields.map((field) => ({ value: field, label: dictionary.fields[field] }))}
        optional
      />
      <CheckboxesField
        name="criteria"
        label={words.criteria}
        options={topicCriteria.map((criterion) => ({
          value: criterion,
          label: dictionary.criteria[criterion],
        }))}
        inline
        optional
      />
    </>
  )
}
