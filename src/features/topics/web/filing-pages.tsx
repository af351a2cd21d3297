import {
  DateField,
  formatDay,
  SummaryList,
  TextArea,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { FilingView } from '../contract.ts'
import { TopicFormPage, type TopicFormProps } from './topic-form-page.tsx'
import { topicWords } from './words.ts'

/** The form that tells a CPPCC body of an approved topic. */
export function FileTopicPage(props: TopicFormProps & { bodyNames: string[] }) {
  const words = useWords(topicWords)
  return (
    <TopicFormPage {...props} title={words.fileTitle} lead={words.fileLead} submit={words.file}>
      <TextField
        name="bodyName"
        label={words.fileBody}
        hint={words.bodyHint}
        suggestions={props.bodyNames}
        initial={props.bodyNames[0]}
      />
      <DateField name="filedOn" label={words.filedOn} initial="today" />
      <TextArea name="note" label={words.note} rows={3} optional />
    </TopicFormPage>
  )
}

/** The form by which the office above confirms that a filing arrived. */
export function AcknowledgeTopicPage(props: TopicFormProps & { filing: FilingView | null }) {
  const words = useWords(topicWords)
  const { lang, now } = usePage()
  const { filing } = props
  return (
    <TopicFormPage
      {...props}
      title={words.acknowledgeTitle}
      lead={words.acknowledgeLead}
      submit={words.acknowledge}
      above={
        filing && (
          <SummaryList
            rows={[
              {
                key: words.filedUnder,
                value: words.filedWith(filing.bodyName, formatDay(filing.filedOn, lang, now)),
              },
            ]}
          />
        )
      }
    >
      <DateField name="receivedOn" label={words.receivedOn} initial="today" />
      <TextField name="receiptNumber" label={words.receiptNumber} optional />
    </TopicFormPage>
  )
}
