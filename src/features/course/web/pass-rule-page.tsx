import type { Reason } from '../../../base/reason.ts'
import {
  Callout,
  Form,
  type FormState,
  HiddenField,
  PageShell,
  RadioField,
  TextArea,
  useWords,
} from '../../../ui/index.ts'
import type { RuleName } from '../../methods/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { useRuleSentence, useSourceLine } from './obstacle-items.tsx'
import { courseWords } from './words.ts'

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
  const sentence = useRuleSentence()
  const sourceLine = useSourceLine()
  const [only] = props.kinds
  return (
    <PageShell
      kind="staff"
      title={words.passTitle(rules[props.rule])}
      lead={words.passLead}
      crumbs={[{ href: `/staff/topics/${props.topic.id}`, label: props.topic.title }]}
    >
      <Callout title={words.passSays}>
        {sentence(props.says)}
        {props.source && ` ${sourceLine(props.source)}`}
      </Callout>
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
