import type { Reason } from '../../../base/reason.ts'
import {
  Actions,
  ButtonLink,
  Callout,
  Form,
  type FormState,
  HiddenField,
  PageShell,
  RadioField,
  TextArea,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { RuleName } from '../../methods/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { RoundView } from '../../topics/index.ts'
import type { CourseReason } from '../rules/reasons.ts'
import { useRuleSentence, useSourceLine } from './obstacle-items.tsx'
import { PassLine } from './passes-part.tsx'
import { courseReasons, courseWords } from './words.ts'

/** A rule that there is no need or no way to pass over: what it says, and why there is no form here. */
export function NoPassPage(props: {
  topic: { id: string; title: string }
  rule: RuleName
  says: Reason
  source: string | null
  why: Reason<CourseReason>
  /** How it was passed over, where it has been. */
  passed: RoundView['passes'][number] | undefined
}) {
  const words = useWords(courseWords)
  const { rules } = useWords(methodWords)
  const { lang } = usePage()
  return (
    <PageShell
      kind="staff"
      title={rules[props.rule]}
      lead={courseReasons[lang][props.why.code](props.why.values ?? {})}
      crumbs={[{ href: `/staff/topics/${props.topic.id}`, label: props.topic.title }]}
    >
      <Says {...props} />
      {props.passed && (
        <p>
          <PassLine pass={props.passed} audience="staff" />
        </p>
      )}
      <Actions>
        <ButtonLink href={`/staff/topics/${props.topic.id}`}>{words.backToTopic}</ButtonLink>
      </Actions>
    </PageShell>
  )
}

function Says(props: { says: Reason; source: string | null }) {
  const words = useWords(courseWords)
  const sentence = useRuleSentence()
  const sourceLine = useSourceLine()
  return (
    <Callout title={words.passSays}>
      {sentence(props.says)}
      {props.source && ` ${sourceLine(props.source)}`}
    </Callout>
  )
}

/** The form that passes over a rule: what the rule says stands above the reason. */
export function PassRulePage(props: {
  topic: { id: string; title: string }
  rule: RuleName
  says: Reason
  source: string | null
  kinds: ('override' | 'not_in_source')[]
  form: FormState
}) {
  const words = useWords(courseWords)
  const { rules } = useWords(methodWords)
  const [only] = props.kinds
  return (
    <PageShell
      kind="staff"
      title={words.passTitle(rules[props.rule])}
      lead={words.passLead}
      crumbs={[{ href: `/staff/topics/${props.topic.id}`, label: props.topic.title }]}
    >
      <Says {...props} />
      <Form state={props.form} submit={words.passSave}>
        {props.kinds.length === 1 ? (
          <HiddenField name="kind" value={only} />
        ) : (
          <RadioField
            name="kind"
            label={words.passKind}
            initial={only}
            options={props.kinds.map((kind) => ({ value: kind, label: words.passKinds[kind] }))}
          />
        )}
        <TextArea name="reason" label={words.passReason} hint={words.passReasonHint} rows={4} max={1000} />
      </Form>
    </PageShell>
  )
}
