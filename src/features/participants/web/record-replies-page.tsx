import {
  EmptyState,
  Form,
  type FormState,
  HiddenField,
  RadioField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { type PlaceView, replies } from '../contract.ts'
import { categoryIn } from '../rules/categories.ts'
import { participantsWords } from './words.ts'

/** One question for each place: do they come? */
export function RecordRepliesPage(
  props: OfTopic & {
    places: PlaceView[]
    form: FormState
  },
) {
  const words = useWords(participantsWords)
  const { lang } = usePage()
  const called = ({ category, name }: PlaceView) =>
    [categoryIn(lang, category), name].filter(Boolean).join(' ')
  const options = [
    { value: '', label: words.noReply },
    ...replies.map((reply) => ({ value: reply, label: words.replies[reply] })),
  ]
  return (
    <OfTopicPage {...props} title={words.replyTitle} lead={words.replyLead}>
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
    </OfTopicPage>
  )
}
