import {
  EmptyState,
  Form,
  type FormState,
  HiddenField,
  PageShell,
  RadioField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { type PlaceView, replies } from '../contract.ts'
import { categoryInEnglish } from '../rules/categories.ts'
import { participantsWords } from './words.ts'

/** One question for each place: do they come? */
export function RecordRepliesPage(props: {
  topicId: string
  topicTitle: string
  places: PlaceView[]
  form: FormState
}) {
  const words = useWords(participantsWords)
  const { lang } = usePage()
  const called = ({ category, name }: PlaceView) =>
    [lang === 'en' ? categoryInEnglish(category) : category, name].filter(Boolean).join(' ')
  const options = [
    { value: '', label: words.noReply },
    ...replies.map((reply) => ({ value: reply, label: words.replies[reply] })),
  ]
  return (
    <PageShell
      kind="staff"
      title={words.replyTitle}
      lead={words.replyLead}
      crumbs={[{ href: `/staff/topics/${props.topicId}`, label: props.topicTitle }]}
    >
      {props.places.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Form state={props.form} submit={words.saveReplies}>
          {props.places.map((place, index) => (
            <div key={place.id}>
              <HiddenField name={`replies.${index}.participantId`} value={place.id} />
              <RadioField
                name={`replies.${index}.reply`}
                label={`${called(place)} · ${words.people(place.headCount)}`}
                options={options}
                initial=""
                inline
              />
            </div>
          ))}
        </Form>
      )}
    </PageShell>
  )
}
