import {
  Callout,
  CheckboxesField,
  CheckboxField,
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { useGrade } from '../../methods/index.web.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import { electorateRoles, evaluatorGroups, type Group, usualRoles } from '../rules/electorate.ts'
import { evaluationsWords } from './words.ts'

type Props = OfTopic & { form: FormState; scale: string[]; opened: Group[]; afterwards: boolean }

/** The form that asks groups for their evaluation, each with who is asked. */
export function OpenEvaluationsPage(props: Props) {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  // What a schema says of rows reads oddly of three boxes.
  const { errors } = props.form
  const form = errors.groups
    ? { ...props.form, errors: { ...errors, groups: words.chooseGroup } }
    : props.form
  return (
    <OfTopicPage {...props} title={words.openTitle} lead={words.openLead}>
      <p>{words.scale(props.scale.map(grade))}</p>
      {props.opened.length > 0 && (
        <Callout>{props.opened.map((group) => words.alreadyAsked(words.groups[group])).join(' ')}</Callout>
      )}
      {props.opened.length < evaluatorGroups.length && (
        <Form state={form} submit={words.open}>
          {errors.groups && <Callout tone="error">{words.chooseGroup}</Callout>}
          {evaluatorGroups.map(
            (group, index) =>
              !props.opened.includes(group) && (
                <GroupFields key={group} group={group} index={index} afterwards={props.afterwards} />
              ),
          )}
          <DateField
            name="openedOn"
            label={words.day}
            initial={props.afterwards ? undefined : 'today'}
            optional={props.afterwards}
          />
        </Form>
      )}
    </OfTopicPage>
  )
}

function GroupFields(props: { group: Group; index: number; afterwards: boolean }) {
  const words = useWords(evaluationsWords)
  const { group, index } = props
  const prefix = `groups.${index}`
  return (
    <Fieldset legend={words.groups[group]}>
      <CheckboxField
        name={`${prefix}.group`}
        value={group}
        label={words.askGroup(words.groups[group])}
        reveal={
          <>
            <TextField
              name={`${prefix}.description`}
              label={words.description}
              hint={words.descriptionHint}
              width="full"
              optional={props.afterwards}
            />
            <TextField
              name={`${prefix}.count`}
              label={words.count}
              inputmode="numeric"
              width="short"
              unit={words.people}
              optional
            />
            {group !== 'masses' && (
              <Details summary={words.rolesUsual(usualRoles[group].map((role) => words.roles[role]))}>
                <CheckboxesField
                  name={`${prefix}.roles`}
                  label={words.rolesLabel}
                  optional
                  options={electorateRoles
                    .filter((role) => role !== 'resident')
                    .map((value) => ({ value, label: words.roles[value] }))}
                />
              </Details>
            )}
          </>
        }
      />
    </Fieldset>
  )
}
