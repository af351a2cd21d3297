import {
  CheckboxesField,
  DateField,
  Fieldset,
  Form,
  type FormState,
  PageShell,
  RadioField,
  RowsField,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { peopleGroups } from '../../methods/index.rules.ts'
import { methodWords, useGrade } from '../../methods/index.web.ts'
import { bodyKinds, type OrganisationKind } from '../contract.ts'
import type { Settings } from '../rules/own-settings.ts'
import { organisationDictionary } from './dictionary-words.ts'
import { organisationFormWords } from './form-words.ts'
import { useAnswerDaysLine, useCompositionLine } from './settings-list.tsx'

type Place = { id: string; name: string }

function crumbsOf(place: Place) {
  return [{ href: `/staff/organisations/${place.id}`, label: place.name }]
}

/** Adds one node below another; only the levels that may stand there are offered. */
export function CreateOrganisationPage(props: {
  parent: Place
  kinds: readonly OrganisationKind[]
  form: FormState
}) {
  const words = useWords(organisationFormWords)
  const { kinds } = useWords(organisationDictionary)
  const { parent } = props
  return (
    <PageShell
      kind="staff"
      title={words.createTitle}
      lead={words.createLead(parent.name)}
      crumbs={crumbsOf(parent)}
    >
      <Form state={props.form} submit={words.create}>
        <RadioField
          name="kind"
          label={words.kind}
          options={props.kinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          inline
        />
        <TextField name="name" label={words.name} hint={words.nameHint} />
        <TextField name="code" label={words.code} hint={words.codeHint} width="short" optional />
      </Form>
    </PageShell>
  )
}

/** Name, code and the rule values of a node; `above` are those that hold where it sets none. */
export function ChangeOrganisationPage(props: { organisation: Place; above: Settings; form: FormState }) {
  const words = useWords(organisationFormWords)
  const { groups } = useWords(methodWords)
  const line = useCompositionLine()
  const daysLine = useAnswerDaysLine()
  const { organisation, above } = props
  const grade = useGrade()
  return (
    <PageShell kind="staff" title={words.changeTitle} crumbs={crumbsOf(organisation)}>
      <Form state={props.form} submit={words.save}>
        <TextField name="name" label={words.name} />
        <TextField name="code" label={words.code} width="short" optional />
        <TextField
          name="answerDays"
          label={words.answerDays}
          hint={words.answerDaysHint(daysLine(above.answerDays))}
          inputmode="numeric"
          width="short"
          optional
        />
        <Fieldset legend={words.composition} hint={words.compositionHint(line(above))}>
          <CheckboxesField
            name="composition.counted"
            label={words.counted}
            options={peopleGroups.map((group) => ({ value: group, label: groups[group] }))}
            optional
          />
          <Fieldset legend={words.share} hint={words.shareHint}>
            <TextField
              name="composition.share.of"
              label={words.shareOf}
              inputmode="numeric"
              width="short"
              optional
            />
            <TextField
              name="composition.share.in"
              label={words.shareIn}
              inputmode="numeric"
              width="short"
              optional
            />
          </Fieldset>
          <TextField name="composition.source" label={words.source} hint={words.sourceHint} optional />
        </Fieldset>
        <RowsField
          name="evaluationScale"
          label={words.scale}
          hint={words.scaleHint(above.evaluationScale.map(grade).join(' · '))}
          min={4}
          rowLabel={words.grade}
          render={(index) => (
            <TextField name={`evaluationScale.${index}`} label={words.gradeName} width="short" optional />
          )}
        />
      </Form>
    </PageShell>
  )
}

/** Adds a body to a node, or corrects one that is there. */
export function BodyFormPage(props: { organisation: Place; body?: { name: string }; form: FormState }) {
  const words = useWords(organisationFormWords)
  const dictionary = useWords(organisationDictionary)
  const { organisation, body } = props
  return (
    <PageShell
      kind="staff"
      title={body ? words.bodyChangeTitle(body.name) : words.bodyTitle}
      lead={body ? words.bodyChangeLead : words.bodyLead(organisation.name)}
      crumbs={crumbsOf(organisation)}
    >
      <Form state={props.form} submit={body ? words.save : words.create}>
        <RadioField
          name="kind"
          label={words.bodyKind}
          options={bodyKinds.map((kind) => ({ value: kind, label: dictionary.bodyKinds[kind] }))}
        />
        <TextField name="name" label={words.name} hint={words.bodyNameHint} />
      </Form>
    </PageShell>
  )
}

/** What every page says of the installation: its name and whom to call. */
export function SiteFormPage(props: { top: Place; form: FormState }) {
  const words = useWords(organisationFormWords)
  return (
    <PageShell kind="staff" title={words.siteTitle} lead={words.siteLead} crumbs={crumbsOf(props.top)}>
      <Form state={props.form} submit={words.save}>
        <TextField name="siteName" label={words.siteName} hint={words.siteHint} width="full" />
        <TextField
          name="helpPhone"
          label={words.helpPhone}
          hint={words.helpHint}
          type="tel"
          inputmode="tel"
          optional
        />
      </Form>
    </PageShell>
  )
}

export function CreatePostPage(props: { organisationId: string; body: Place; form: FormState }) {
  const words = useWords(organisationFormWords)
  return (
    <PageShell
      kind="staff"
      title={words.postTitle}
      lead={words.postLead(props.body.name)}
      crumbs={crumbsOf({ id: props.organisationId, name: props.body.name })}
    >
      <Form state={props.form} submit={words.create}>
        <TextField name="name" label={words.postName} hint={words.postNameHint} />
        <DateField name="heldFrom" label={words.heldFrom} optional />
      </Form>
    </PageShell>
  )
}

export function EndPostPage(props: { back: string; ofName: string; name: string; form: FormState }) {
  const words = useWords(organisationFormWords)
  return (
    <PageShell
      kind="staff"
      title={words.endTitle}
      lead={words.endLead(props.name, props.ofName)}
      crumbs={[{ href: props.back, label: props.ofName }]}
    >
      <Form state={props.form} submit={words.end}>
        <DateField name="heldUntil" label={words.heldUntil} initial="today" />
      </Form>
    </PageShell>
  )
}
