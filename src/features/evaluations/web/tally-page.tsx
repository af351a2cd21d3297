import { EmptyState, FileField, Form, type FormState, RadioField, useWords } from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { EvaluationView } from '../contract.ts'
import { slipsOf } from '../rules/counts.ts'
import { CorrectTallyLink } from './correct-tally-link.tsx'
import { SlipsFields } from './slips-fields.tsx'
import { evaluationsWords } from './words.ts'

type Props = OfTopic & { form: FormState; open: EvaluationView[] }

/** The form that counts paper slips in, group by group. */
export function TallyPage(props: Props) {
  const words = useWords(evaluationsWords)
  return (
    <OfTopicPage {...props} title={words.tallyTitle} lead={words.tallyLead}>
      {props.open.length === 0 ? (
        <EmptyState title={words.nothingOpen} />
      ) : (
        <>
          {props.open.map(({ group, counts }) => {
            const slips = slipsOf(counts)
            return (
              slips > 0 && (
                <p key={group}>
                  {words.entered(words.groups[group], slips)}{' '}
                  <CorrectTallyLink topicId={props.topicId} group={group} />
                </p>
              )
            )
          })}
          <Form state={props.form} submit={words.tally} enctype="multipart/form-data">
            <RadioField
              name="group"
              label={words.group}
              initial={props.open.length === 1 ? props.open[0]?.group : undefined}
              options={props.open.map(({ group }) => ({ value: group, label: words.groups[group] }))}
              inline
            />
            <SlipsFields scale={props.open[0]?.scale ?? []} />
            <FileField name="scan" label={words.scan} accept="image/*,application/pdf" optional />
          </Form>
        </>
      )}
    </OfTopicPage>
  )
}
