import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from '../parts/icon.tsx'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import type { FieldProps } from './use-field.ts'

function LabelText(props: Pick<FieldProps, 'label' | 'optional'>) {
  const words = useWords(uiWords)
  return (
    <>
      {props.label}
      {props.optional && <span class="optional">{words.optional}</span>}
    </>
  )
}

/** Hint, error and what another has written meanwhile under a label, with the ids the control points to. */
export function FieldNotes(props: { id: string; hint?: string; error?: string; standing?: string[] }) {
  const words = useWords(uiWords)
  return (
    <>
      {props.hint && (
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={`${props.id}-error`}>
          <Icon name="error" />
          <span>
            <span class="visually-hidden">{words.errorWord}</span>
            {props.error}
          </span>
        </p>
      )}
      {props.standing && (
        <p class="field-standing" id={`${props.id}-standing`}>
          {props.standing.length > 0
            ? words.standing(props.standing.join(words.standingJoin))
            : words.standingEmpty}
        </p>
      )}
    </>
  )
}

/** Label, hint, error and one control. */
export function FieldFrame(
  props: FieldProps & { id: string; error?: string; standing?: string[]; children: ComponentChildren },
) {
  const label = (
    <label class="label" for={props.id}>
      <LabelText label={props.label} optional={props.optional} />
    </label>
  )
  return (
    <div class={classNames('field', props.error && 'field-invalid')}>
      {props.asHeading ? <h1 class="label-heading">{label}</h1> : label}
      <FieldNotes id={props.id} hint={props.hint} error={props.error} standing={props.standing} />
      {props.children}
    </div>
  )
}

/** The same for a question with several controls. */
export function GroupFrame(
  props: FieldProps & {
    id: string
    error?: string
    standing?: string[]
    describedBy?: string
    children: ComponentChildren
  },
) {
  const text = <LabelText label={props.label} optional={props.optional} />
  return (
    <fieldset
      class={classNames('field', props.error && 'field-invalid')}
      aria-describedby={props.describedBy}
    >
      <legend class="label">{props.asHeading ? <h1 class="label-heading">{text}</h1> : text}</legend>
      <FieldNotes id={props.id} hint={props.hint} error={props.error} standing={props.standing} />
      {props.children}
    </fieldset>
  )
}

/** Several questions that belong together, under one heading. */
export function Fieldset(props: { legend: string; hint?: string; children: ComponentChildren }) {
  return (
    <fieldset class="fieldset">
      <legend>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  )
}
