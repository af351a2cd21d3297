import {
  ButtonLink,
  Callout,
  Cluster,
  DataTable,
  DateField,
  Form,
  type FormState,
  Muted,
  Prose,
  RowsField,
  rowCount,
  SelectField,
  Stack,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { type OfTopic, OfTopicPage } from '../../topics/index.web.ts'
import type { ResponsibilityView } from '../contract.ts'
import type { OriginKind } from '../rules/numbering.ts'
import { changeWords } from './change-words.ts'
import { resultsFormWords } from './form-words.ts'
import { resultsWords } from './words.ts'

export type RowOptions = {
  origins: { key: string; kind: OriginKind; number: number; text: string; voided: boolean }[]
  bodies: { id: string; name: string; organisationName: string }[]
}

type IssueProps = OfTopic & {
  form: FormState
  options: RowOptions
  issued: boolean
  afterwards: boolean
  /** The rows that have been issued, to be reported on or voided. */
  rows: ResponsibilityView[]
}

/** The form by which the Party committee issues the responsibility list. */
export function IssueResponsibilitiesPage(props: IssueProps) {
  const words = useWords(resultsFormWords)
  return (
    <OfTopicPage {...props} title={words.issueTitle} lead={words.issueLead}>
      {props.issued ? (
        <Stack>
          {props.form.summary.length > 0 && (
            <NotIssuedAgain form={props.form} bodies={props.options.bodies} />
          )}
          <Callout>{words.alreadyIssued}</Callout>
          <p>
            <ButtonLink href={`/staff/topics/${props.topicId}/responsibilities/add`} icon="plus">
              {words.toAdd}
            </ButtonLink>
          </p>
          <IssuedRows rows={props.rows.filter((row) => !row.voided)} topicId={props.topicId} />
        </Stack>
      ) : (
        <Form state={props.form} submit={words.issue}>
          <TextField name="fromName" label={words.issuer} optional={props.afterwards} />
          <TextField name="reference" label={words.reference} optional />
          <DateField
            name="issuedOn"
            label={words.issuedOn}
            initial={props.afterwards ? undefined : 'today'}
            optional={props.afterwards}
          />
          <RowsField
            name="rows"
            label={words.responsibilities}
            min={1}
            rowLabel={words.responsibility}
            render={(index) => <ResponsibilityFields prefix={`rows.${index}.`} options={props.options} />}
          />
        </Form>
      )}
    </OfTopicPage>
  )
}

/** Who sent a list after another had issued one: it did not count, and what was typed can be read and taken along. */
function NotIssuedAgain({ form, bodies }: { form: FormState; bodies: RowOptions['bodies'] }) {
  const words = useWords(resultsFormWords)
  const rows = Array.from({ length: rowCount(form.values, 'rows', 0) }, (_, index) => {
    const typed = (field: string) => form.values[`rows.${index}.${field}`] || []
    const body = bodies.find(({ id }) => id === typed('leadBodyId'))
    const rest = ['leadName', 'helpers', 'person', 'dueOn', 'money'].flatMap(typed)
    return [typed('task'), body?.name ?? [], rest].flat()
  }).filter((parts) => parts.length > 0)
  return (
    <Callout tone="warning" title={words.notIssuedAgain}>
      <Prose>
        <ul>
          {(form.changes ?? form.summary).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {rows.length > 0 && <p>{words.typedRows}</p>}
        <ol>
          {rows.map((parts, index) => (
            <li key={index}>{parts.join(words.typedBetween)}</li>
          ))}
        </ol>
      </Prose>
    </Callout>
  )
}

function IssuedRows(props: { rows: ResponsibilityView[]; topicId: string }) {
  const words = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  const change = useWords(changeWords)
  const base = `/staff/topics/${props.topicId}`
  return (
    <DataTable
      caption={words.responsibilities}
      rows={props.rows}
      columns={[
        { key: 'number', label: words.number, nowrap: true, cell: (row) => row.number },
        { key: 'task', label: words.task, head: true, cell: (row) => row.task },
        {
          key: 'lead',
          label: words.leadBody,
          cell: (row) => row.leadName ?? <Muted>{record.unknown}</Muted>,
        },
        {
          key: 'links',
          label: words.rowActions,
          cell: (row) => (
            <Cluster>
              <a href={`${base}/progress/${row.id}`}>{words.reportOn(row.number)}</a>
              <a href={`${base}/responsibilities/${row.id}/change`}>{change.title(row.number)}</a>
              <a href={`${base}/responsibilities/${row.id}/void`}>{words.voidTitle(row.number)}</a>
            </Cluster>
          ),
        },
      ]}
    />
  )
}

/** The form by which the Party committee adds a row later. */
export function AddResponsibilityPage(props: OfTopic & { form: FormState; options: RowOptions }) {
  const words = useWords(resultsFormWords)
  return (
    <OfTopicPage {...props} title={words.addTitle} lead={words.addLead}>
      <Form state={props.form} submit={words.add}>
        <ResponsibilityFields prefix="" options={props.options} />
      </Form>
    </OfTopicPage>
  )
}

const originKinds: OriginKind[] = ['suggestion', 'problem', 'commitment']

function ResponsibilityFields(props: { prefix: string; options: RowOptions }) {
  const words = useWords(resultsFormWords)
  const record = useWords(resultsWords)
  const { prefix, options } = props
  const standing = options.origins.filter((origin) => !origin.voided)
  const groups = originKinds
    .map((kind) => ({
      label: record.origins[kind],
      options: standing
        .filter((origin) => origin.kind === kind)
        .map((origin) => ({ value: origin.key, label: `${origin.number} ${origin.text}` })),
    }))
    .filter((group) => group.options.length > 0)
  return (
    <>
      <SelectField name={`${prefix}origin`} label={words.origin} hint={words.originHint} groups={groups} />
      <TextArea name={`${prefix}task`} label={words.task} rows={2} />
      <SelectField
        name={`${prefix}leadBodyId`}
        label={words.leadBody}
        empty={words.leadBodyEmpty}
        groups={bodyGroups(options.bodies)}
      />
      <TextField name={`${prefix}leadName`} label={words.leadName} hint={words.leadNameHint} optional />
      <TextField
        name={`${prefix}helpers`}
        label={words.helpers}
        hint={words.helpersHint}
        width="full"
        optional
      />
      <TextField name={`${prefix}person`} label={words.person} hint={words.personHint} optional />
      <DateField name={`${prefix}dueOn`} label={words.dueOn} hint={words.dueHint} optional />
      <TextField name={`${prefix}money`} label={words.money} hint={words.moneyHint} optional />
    </>
  )
}

/** Bodies under the names of their places, for a field to choose from. */
export function bodyGroups(bodies: RowOptions['bodies']) {
  const names = [...new Set(bodies.map((body) => body.organisationName))]
  return names.map((label) => ({
    label,
    options: bodies
      .filter((body) => body.organisationName === label)
      .map((body) => ({ value: body.id, label: body.name })),
  }))
}
