import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { FieldFrame, FieldNotes, GroupFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './use-field.ts'

export type Option = {
  value: string
  label: string
  hint?: string
}

/** `reveal`: questions that matter only when this option is chosen. */
export type ChoiceOption = Option & { reveal?: ComponentChildren }

/** What the chosen options are called. */
function namesOf(options: Option[], chosen: string[] | undefined): string[] | undefined {
  return chosen?.map((value) => options.find((option) => option.value === value)?.label ?? value)
}

/** A drop-down, for lists too long for `RadioField`. `groups` puts headings between the options. */
export function SelectField(
  props: FieldProps & {
    options?: Option[]
    groups?: { label: string; options: Option[] }[]
    /** The empty first entry; false leaves it out when one is always chosen. */
    empty?: string | false
    initial?: string
    autocomplete?: string
  },
) {
  const field = useField(props, props.initial)
  const words = useWords(uiWords)
  const all = [...(props.options ?? []), ...(props.groups ?? []).flatMap((group) => group.options)]
  return (
    <FieldFrame {...props} id={field.id} error={field.error} standing={namesOf(all, field.standing)}>
      <select class="input select" {...field.control} autocomplete={props.autocomplete}>
        {props.empty !== false && <option value="">{props.empty ?? words.choose}</option>}
        <Options options={props.options ?? []} chosen={field.value} />
        {props.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} chosen={field.value} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

function Options(props: { options: Option[]; chosen: string }) {
  return (
    <>
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === props.chosen}>
          {option.label}
        </option>
      ))}
    </>
  )
}

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: ChoiceOption
  checked: boolean
  describedBy?: string
  invalid?: 'true'
}

function Choice(props: ChoiceProps) {
  const hintId = props.option.hint ? `${props.id}-note` : undefined
  const describedBy = [hintId, props.describedBy].filter(Boolean).join(' ') || undefined
  return (
    <div class="choice">
      <input
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.option.value}
        checked={props.checked}
        aria-describedby={describedBy}
        aria-invalid={props.invalid}
      />
      <label for={props.id}>{props.option.label}</label>
      {props.option.hint && (
        <p class="hint" id={hintId}>
          {props.option.hint}
        </p>
      )}
      {props.option.reveal && <div class="reveal">{props.option.reveal}</div>}
    </div>
  )
}

type ChoicesProps = FieldProps & { options: ChoiceOption[]; inline?: boolean }

function ChoiceGroup(
  props: ChoicesProps & { type: ChoiceProps['type']; field: ReturnType<typeof useField>; chosen: string[] },
) {
  const { field } = props
  return (
    <GroupFrame
      {...props}
      id={field.id}
      error={field.error}
      standing={namesOf(props.options, field.standing)}
      describedBy={field.describedBy}
    >
      <div class={classNames('choices', props.inline && 'choices-inline')}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            type={props.type}
            // The first one carries the id of the field, so that the error summary can lead here.
            id={index === 0 ? field.id : `${field.id}-${index + 1}`}
            name={props.name}
            option={option}
            checked={props.chosen.includes(option.value)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

/** One of a few. `inline` puts short options side by side. */
export function RadioField(props: ChoicesProps & { initial?: string }) {
  const field = useField(props, props.initial)
  return <ChoiceGroup {...props} type="radio" field={field} chosen={[field.value]} />
}

/** Any of a few: sent once for each that is ticked. */
export function CheckboxesField(props: ChoicesProps & { initial?: string[] }) {
  const field = useField(props, props.initial ?? [])
  return <ChoiceGroup {...props} type="checkbox" field={field} chosen={field.values} />
}

/** One tick, sent as `value` (`yes` when not given). */
export function CheckboxField(
  props: FieldProps & { value?: string; initial?: boolean; reveal?: ComponentChildren },
) {
  const value = props.value ?? 'yes'
  const field = useField(props, props.initial ? value : '')
  return (
    <div class={classNames('field', field.error && 'field-invalid')}>
      <FieldNotes id={field.id} error={field.error} />
      <Choice
        type="checkbox"
        id={field.id}
        name={props.name}
        option={{ value, label: props.label, hint: props.hint, reveal: props.reveal }}
        checked={field.value === value}
        describedBy={field.error && `${field.id}-error`}
        invalid={field.invalid}
      />
    </div>
  )
}
