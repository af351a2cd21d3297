import {
  CheckboxesField,
  DateField,
  RadioField,
  RowsField,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { noticeChannels, noticeSubjects } from '../rules/topic-state.ts'
import { topicDictionary } from './dictionary-words.ts'
import { TopicFormPage, type TopicFormProps } from './topic-form-page.tsx'
import { topicWords } from './words.ts'

/** The form of a notice: what, where, from when to when, by which ways, by whom. */
export function IssueNoticePage(props: TopicFormProps & { issuers: string[]; afterwards: boolean }) {
  const words = useWords(topicWords)
  const dictionary = useWords(topicDictionary)
  return (
    <TopicFormPage {...props} title={words.noticeTitle} lead={words.noticeLead} submit={words.issue}>
      <RadioField
        name="subject"
        label={words.noticeSubject}
        initial="topic"
        options={noticeSubjects.map((subject) => ({ value: subject, label: dictionary.subjects[subject] }))}
        inline
      />
      <TextArea name="text" label={words.noticeText} hint={words.noticeTextHint} rows={8} max={5000} />
      <TextField
        name="issuedBy"
        label={words.issuedBy}
        suggestions={props.issuers}
        initial={props.afterwards ? undefined : props.issuers[0]}
        optional={props.afterwards}
      />
      <CheckboxesField
        name="channels"
        label={words.channels}
        options={noticeChannels.map((channel) => ({ value: channel, label: dictionary.channels[channel] }))}
        inline
        optional
      />
      <RowsField
        name="places"
        label={words.places}
        min={2}
        rowLabel={words.place}
        render={(index) => <TextField name={`places.${index}`} label={words.placeName} optional />}
      />
      <DateField
        name="shownFrom"
        label={words.shownFrom}
        initial={props.afterwards ? undefined : 'today'}
        optional
      />
      <DateField name="shownUntil" label={words.shownUntil} optional />
    </TopicFormPage>
  )
}
