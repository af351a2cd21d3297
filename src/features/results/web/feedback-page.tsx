import {
  ButtonLink,
  Callout,
  CheckboxesField,
  CheckboxField,
  DateField,
  Fieldset,
  Form,
  type FormState,
  HiddenField,
  Muted,
  Quote,
  RadioField,
  Stack,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { feedbackChannels, type ResponsibilityView } from '../contract.ts'
import { feedbackResults } from '../rules/responsibility-state.ts'
import { resultsFormWords } from './form-words.ts'
import { resultsWords } from './words.ts'

/** Writing for each responsibility what people will be told; what the body said stands beside it. */
export function FeedbackPage(
  props: OfTopic & { form: FormState; delivered: boolean; rows: ResponsibilityView[] },
) {
  const words = useWords(resultsFormWords)
  return (
    <OfTopicPage {...props} title={words.feedbackTitle} lead={words.feedbackLead}>
      {props.delivered ? (
        <Callout>{words.feedbackDelivered}</Callout>
      ) : (
        <Stack>
          <Form state={props.form} submit={words.saveFeedback}>
            {props.rows.map((row, index) => (
              <FeedbackRow key={row.id} row={row} index={index} />
            ))}
          </Form>
          <p>
            <ButtonLink
              href={`/staff/topics/${props.topicId}/feedback/deliver`}
              tone="secondary"
              icon="right"
            >
              {words.toDeliver}
            </ButtonLink>
          </p>
        </Stack>
      )}
    </OfTopicPage>
  )
}

function FeedbackRow(props: { row: ResponsibilityView; index: number }) {
  const words = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  const { row, index } = props
  const last = row.reports.at(-1)
  return (
    <Fieldset legend={`${row.number} ${row.task}`}>
      {last ? (
        <Quote by={words.bodySays(row.leadName ?? record.unknown)}>
          {last.text ? words.bodySaid(record.answers[last.state], last.text) : record.answers[last.state]}
        </Quote>
      ) : (
        <p>
          <Muted>{words.noReport}</Muted>
        </p>
      )}
      <HiddenField name={`rows.${index}.number`} value={row.number} />
      <RadioField
        name={`rows.${index}.result`}
        label={words.result}
        inline
        options={feedbackResults.map((value) => ({ value, label: record.results[value] }))}
      />
      <TextArea name={`rows.${index}.text`} label={words.feedbackText} rows={3} max={2000} />
    </Fieldset>
  )
}

/** Delivering the feedback list: to whom, how, when, and whether everyone may read it. */
export function DeliverFeedbackPage(props: OfTopic & { form: FormState; afterwards: boolean }) {
  const words = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  return (
    <OfTopicPage {...props} title={words.deliverTitle} lead={words.deliverLead}>
      <Form state={props.form} submit={words.deliver}>
        <TextField name="toName" label={words.deliverTo} width="full" optional={props.afterwards} />
        <CheckboxesField
          name="channels"
          label={words.channels}
          optional={props.afterwards}
          options={feedbackChannels.map((value) => ({ value, label: record.channels[value] }))}
        />
        <DateField
          name="issuedOn"
          label={words.issuedOn}
          initial={props.afterwards ? undefined : 'today'}
          optional={props.afterwards}
        />
        <CheckboxField name="isPublic" value="on" label={words.isPublic} hint={words.isPublicHint} />
      </Form>
    </OfTopicPage>
  )
}
