import {
  Button,
  ButtonLink,
  CheckboxField,
  Details,
  Form,
  type FormState,
  HiddenField,
  LivePart,
  RowsField,
  Section,
  SelectField,
  TextField,
  useForm,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { type ParticipantsView, replies } from '../contract.ts'
import { categories } from '../rules/categories.ts'
import { groups } from '../rules/groups.ts'
import { typedPlaces } from '../rules/typed-table.ts'
import { CompositionHint } from './composition-hint.tsx'
import { participantsWords } from './words.ts'

/** The table of participants as one form, with the composition of what has been typed so far. */
export function SetParticipantsPage(
  props: OfTopic & {
    view: ParticipantsView
    form: FormState
  },
) {
  const words = useWords(participantsWords)
  const { view, form } = props
  // Above the rows, so that it is what one sees after counting again without script.
  const typed = typedPlaces(form.values, view.places)
  const total = typed.reduce((sum, place) => sum + place.invited, 0)
  return (
    <OfTopicPage {...props} title={words.title} lead={words.lead}>
      <Form
        state={form}
        submit={words.save}
        secondary={
          <>
            <Button tone="secondary" name="_again" value="count" skipCheck>
              {words.recount}
            </Button>
            <ButtonLink tone="quiet" icon="print" href={`/staff/topics/${props.topicId}/sign-in-sheet`}>
              {words.sheetLink}
            </ButtonLink>
          </>
        }
      >
        <LivePart again="count" hint={typed.length > 0 ? words.recountHint : words.firstCountHint}>
          {typed.length > 0 && (
            <Section title={words.soFar(total)}>
              <CompositionHint places={typed} rule={view.composition} stops={view.compositionStops} />
            </Section>
          )}
        </LivePart>
        <RowsField
          name="rows"
          label={words.rows}
          min={view.places.length > 0 ? view.places.length : 4}
          rowLabel={words.row}
          addLabel={words.addRow}
          render={(index) => <PlaceFields prefix={`rows.${index}`} />}
        />
      </Form>
    </OfTopicPage>
  )
}

function PlaceFields(props: { prefix: string }) {
  const words = useWords(participantsWords)
  const names = useWords(methodWords).groups
  const { lang } = usePage()
  const { values, errors } = useForm()
  const known = Boolean(values[`${props.prefix}.id`])
  const rare = ['name', 'reply', 'withdrawn'].map((field) => `${props.prefix}.${field}`)
  return (
    <>
      {known && <HiddenField name={`${props.prefix}.id`} />}
      <TextField
        name={`${props.prefix}.category`}
        label={words.category}
        suggestions={categories.map((category) => (lang === 'en' ? category.en : category.zh))}
      />
      <TextField
        name={`${props.prefix}.headCount`}
        label={words.headCount}
        type="number"
        width="short"
        unit={words.unit}
      />
      <SelectField
        name={`${props.prefix}.group`}
        label={words.group}
        empty={words.groupAuto}
        options={groups.map((group) => ({ value: group, label: names[group] }))}
      />
      <Details summary={words.more} open={rare.some((field) => Boolean(values[field] || errors[field]))}>
        <TextField name={`${props.prefix}.name`} label={words.name} hint={words.nameHint} optional />
        <SelectField
          name={`${props.prefix}.reply`}
          label={words.reply}
          empty={words.noReply}
          options={replies.map((reply) => ({ value: reply, label: words.replies[reply] }))}
          optional
        />
        {known && (
          <CheckboxField
            name={`${props.prefix}.withdrawn`}
            label={words.withdraw}
            hint={words.withdrawHint}
            value="on"
          />
        )}
      </Details>
    </>
  )
}
