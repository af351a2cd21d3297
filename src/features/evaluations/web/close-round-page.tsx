import type { Reason } from '../../../base/reason.ts'
import {
  Actions,
  ButtonLink,
  Callout,
  DateField,
  Form,
  type FormState,
  Obstacles,
  RadioField,
  Section,
  TextArea,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { approvalModes, closeOutcomes, type EvaluationsView } from '../contract.ts'
import type { EvaluationsReason } from '../rules/reasons.ts'
import type { Judgement } from '../rules/satisfaction.ts'
import { EvaluationsPart } from './evaluations-part.tsx'
import { evaluationsReasons } from './reason-words.ts'
import { evaluationsWords } from './words.ts'

type CloseProps = OfTopic & {
  form: FormState
  /** What the three groups say: it is read before the matter is closed. */
  view: EvaluationsView
  /** The numbers of a majority of residents who are dissatisfied, or null. */
  dissatisfied: Judgement | null
  afterwards: boolean
}

/** The form by which the Party committee closes a round with its outcome. */
export function CloseRoundPage(props: CloseProps) {
  const words = useWords(evaluationsWords)
  return (
    <OfTopicPage {...props} title={words.closeTitle} lead={words.closeLead}>
      <Section title={words.title}>
        <EvaluationsPart view={props.view} audience="staff" topicId={props.topicId} datesAssumed={false} />
      </Section>
      {props.dissatisfied && <Dissatisfied judgement={props.dissatisfied} topicId={props.topicId} />}
      <Form state={props.form} submit={words.close}>
        <RadioField
          name="outcome"
          label={words.outcome}
          options={closeOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          inline
        />
        <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} max={1000} optional />
        <DateField
          name="closedOn"
          label={words.day}
          initial={props.afterwards ? undefined : 'today'}
          optional={props.afterwards}
        />
      </Form>
    </OfTopicPage>
  )
}

function Dissatisfied(props: { judgement: Judgement; topicId: string }) {
  const words = useWords(evaluationsWords)
  const { judged, dissatisfied, of, in: whole } = props.judgement
  const arithmetic = `${dissatisfied} × ${whole} = ${dissatisfied * whole} > ${judged} × ${of} = ${judged * of}`
  const base = `/staff/topics/${props.topicId}`
  return (
    <Callout tone="warning" title={words.dissatisfiedTitle}>
      <p>{words.dissatisfied(dissatisfied, judged, arithmetic)}</p>
      <Actions>
        <ButtonLink href={`${base}/cause`} tone="secondary">
          {words.toCause}
        </ButtonLink>
        <ButtonLink href={`${base}/again`} tone="secondary">
          {words.talkAgain}
        </ButtonLink>
      </Actions>
    </Callout>
  )
}

/** The form for why a result did not do. */
export function CausePage(props: OfTopic & { form: FormState; afterwards: boolean }) {
  const words = useWords(evaluationsWords)
  return (
    <OfTopicPage {...props} title={words.causeTitle} lead={words.causeLead}>
      <Form state={props.form} submit={words.saveCause}>
        <TextArea name="text" label={words.causeText} rows={6} max={3000} />
        <DateField
          name="analysedOn"
          label={words.day}
          initial={props.afterwards ? undefined : 'today'}
          optional
        />
      </Form>
    </OfTopicPage>
  )
}

/** Where what is in the way of a further round is done. */
const ways: Partial<Record<EvaluationsReason, string>> = {
  'evaluations.still-asked': 'evaluations/close',
  'evaluations.cause-first': 'cause',
}

/** The form that opens a further round with its reason and its own short approval. */
export function TalkAgainPage(
  props: OfTopic & { form: FormState; afterwards: boolean; obstacles: Reason<EvaluationsReason>[] },
) {
  const words = useWords(evaluationsWords)
  const sentences = evaluationsReasons[usePage().lang]
  if (props.obstacles.length > 0) {
    const page = `/staff/topics/${props.topicId}`
    return (
      <OfTopicPage {...props} title={words.againTitle} lead={words.againLead}>
        <Section title={words.notPossible}>
          <Obstacles
            items={props.obstacles.map(({ code, values = {} }) => ({
              text: sentences[code](values),
              href: ways[code] && `${page}/${ways[code]}`,
            }))}
          />
        </Section>
      </OfTopicPage>
    )
  }
  return (
    <OfTopicPage {...props} title={words.againTitle} lead={words.againLead}>
      <Form state={props.form} submit={words.again}>
        <TextArea name="reason" label={words.whyAgain} rows={4} max={1000} />
        <TextField name="approval.bodyName" label={words.bodyName} optional={props.afterwards} />
        <DateField
          name="approval.decidedOn"
          label={words.decidedOn}
          initial={props.afterwards ? undefined : 'today'}
          optional={props.afterwards}
        />
        <RadioField
          name="approval.mode"
          label={words.mode}
          initial={props.afterwards ? undefined : 'online'}
          options={approvalModes.map((value) => ({ value, label: words.modes[value] }))}
          optional={props.afterwards}
        />
        <TextField name="approval.reference" label={words.reference} optional />
      </Form>
    </OfTopicPage>
  )
}
