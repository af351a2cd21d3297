import type { Reason } from '../../../base/reason.ts'
import {
  Callout,
  DateField,
  Form,
  type FormState,
  PageShell,
  Stack,
  TextArea,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { PlaceKind } from '../contract.ts'
import type { OrganisationReason } from '../rules/reasons.ts'
import { endWords } from './end-words.ts'
import { organisationReasons } from './reason-words.ts'

type Place = { kind: PlaceKind; id: string; name: string; endedOn: string | null; organisationId: string }

/** Ends a place, or takes an ended one into use again; what still depends on it is said instead of a form. */
export function EndPlacePage(props: {
  place: Place
  holding: Reason<OrganisationReason>[]
  form: FormState
}) {
  const words = useWords(endWords)
  const sentences = organisationReasons[usePage().lang]
  const { place, holding } = props
  const back =
    place.kind === 'room' ? `/staff/rooms/${place.id}` : `/staff/organisations/${place.organisationId}`
  const again = place.endedOn !== null
  return (
    <PageShell
      kind="staff"
      title={again ? words.againTitle(place.name) : words.title(place.name)}
      lead={again ? words.againLead : words.leads[place.kind]}
      crumbs={[{ href: back, label: place.name }]}
    >
      {holding.length > 0 ? (
        <Callout tone="warning" title={words.notYet}>
          <Stack gap="small">
            {holding.map(({ code, values }) => (
              <p key={code}>{sentences[code](values ?? {})}</p>
            ))}
          </Stack>
        </Callout>
      ) : (
        <Form state={props.form} submit={again ? words.againDo : words.end} danger={!again}>
          {!again && (
            <>
              <DateField name="endedOn" label={words.endedOn} initial="today" />
              <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
            </>
          )}
        </Form>
      )}
    </PageShell>
  )
}
