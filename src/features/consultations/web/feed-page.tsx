import {
  Callout,
  CheckboxField,
  EmptyState,
  Fieldset,
  Form,
  type FormState,
  HiddenField,
  Muted,
  OpinionBar,
  RadioField,
  Stack,
  Tag,
  TextArea,
  useWords,
} from '../../../ui/index.ts'
import type { FedPoint } from '../contract/points.ts'
import type { ToldResult } from '../contract/told-results.ts'
import type { ResultsView } from '../contract/views.ts'
import { groupWords } from './group-words.ts'
import { outcomeWords } from './outcome-words.ts'
import { type OfConsultation, StaffShell } from './staff-shell.tsx'
import { DissentLine } from './statement-figures.tsx'

type Props = {
  consultation: OfConsultation
  view: ResultsView
  /** Points handed on before. */
  fed: FedPoint[]
  /** Whether there is a session whose outcome can be written. */
  session: boolean
  form: FormState
}

const labels = {
  'agreed-by-all': 'agreed',
  'majority-with-dissent': 'dissenting',
  leaning: 'leaning',
} as const

type Offered = ToldResult & { kind: 'agreed' | 'dissenting' | 'leaning' }

/** What can be handed on: what is agreed to, and what most agree to though a group does not. */
function offered(view: ResultsView): Offered[] {
  return (view.results?.statements ?? []).flatMap((one) =>
    one.label in labels && one.agrees.low > one.disagrees.low && view.texts[one.number]
      ? [{ ...one, kind: labels[one.label as keyof typeof labels] }]
      : [],
  )
}

/** What one press hands on: all that is agreed on, to the session first and to the suggestion list after it. */
function atHand(points: Offered[], fed: Props['fed']): { to: 'session' | 'suggestions'; chosen: number[] } {
  const agreed = points.filter(({ kind }) => kind === 'agreed').map(({ number }) => number)
  const handed = (to: 'forSession' | 'inSuggestions') =>
    fed.filter((one) => one[to]).map(({ number }) => number)
  const left = (to: 'forSession' | 'inSuggestions') => {
    const done = handed(to)
    return agreed.filter((number) => !done.includes(number))
  }
  const [forSession, forList] = [left('forSession'), left('inSuggestions')]
  if (forSession.length === 0 && forList.length > 0) return { to: 'suggestions', chosen: forList }
  return { to: 'session', chosen: forSession }
}

/** Choosing points of the results for the session or the suggestion list; dissent stands with each and goes with it. */
export function FeedPage(props: Props) {
  const words = useWords(outcomeWords)
  const points = offered(props.view)
  const { to, chosen } = atHand(points, props.fed)
  const missing = props.form.errors.points
  return (
    <StaffShell {...props} title={words.feedTitle} lead={words.feedLead}>
      {points.length === 0 ? (
        <EmptyState title={words.feedNone} />
      ) : (
        <Form state={props.form} submit={words.feedAct}>
          {props.view.consultation.takesVotes && <Callout>{words.feedGoingOn}</Callout>}
          <RadioField
            name="to"
            label={words.feedTo}
            initial={to}
            options={(['session', 'suggestions'] as const).map((value) => ({
              value,
              label: words.feedTargets[value],
              hint: words.feedTargetHints[value],
            }))}
          />
          {!props.session && (
            <p>
              <Muted>{words.noSession}</Muted>{' '}
              <a href={`/staff/topics/${props.consultation.topicId}/session`}>{words.planSession}</a>
            </p>
          )}
          {missing && <Callout tone="error">{missing}</Callout>}
          {points.map((point, index) => (
            <Point
              key={point.number}
              {...props}
              point={point}
              prefix={`points.${index}`}
              chosen={chosen.includes(point.number)}
            />
          ))}
        </Form>
      )}
    </StaffShell>
  )
}

function Point(props: Props & { point: Offered; prefix: string; chosen: boolean }) {
  const words = useWords(outcomeWords)
  const { everybody } = useWords(groupWords)
  const { point, prefix, view } = props
  const text = view.texts[point.number]?.text ?? ''
  const before = props.fed.find((one) => one.number === point.number)
  return (
    <Fieldset legend={`${point.number} · ${text}`}>
      <HiddenField name={`${prefix}.number`} value={String(point.number)} />
      <Stack gap="small">
        <p>
          <Tag tone={point.kind === 'agreed' ? 'good' : 'warn'}>{words.feedLabels[point.kind]}</Tag>{' '}
          {before?.forSession && <Tag>{words.fedTo.session}</Tag>}{' '}
          {before?.inSuggestions && <Tag>{words.fedTo.suggestions}</Tag>}
        </p>
        <OpinionBar label={everybody} counts={point} />
        <DissentWith point={point} />
        <CheckboxField
          name={`${prefix}.chosen`}
          label={words.feedChoose(point.number)}
          initial={props.chosen}
          reveal={
            <TextArea
              name={`${prefix}.text`}
              label={words.feedText}
              hint={words.feedTextHint}
              rows={2}
              max={300}
              optional
            />
          }
        />
      </Stack>
    </Fieldset>
  )
}

function DissentWith(props: { point: ToldResult }) {
  const words = useWords(outcomeWords)
  const { dissent } = props.point
  if (dissent.length === 0)
    return (
      <p>
        <Muted>{words.noDissent}</Muted>
      </p>
    )
  return (
    <div>
      <p>
        <strong>{words.dissentWith}</strong>
      </p>
      {dissent.map((one) => (
        <p key={one.group}>
          <DissentLine statement={props.point} dissent={one} />
        </p>
      ))}
    </div>
  )
}
