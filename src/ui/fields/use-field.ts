import { useContext } from 'preact/hooks'
import { FieldLabels, RowName, useForm } from '../form-state.tsx'

/** What every field takes. */
export type FieldProps = {
  /** Dotted name under which the value is sent and its error is kept. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  /** The label is the heading of the page (one question per page). */
  asHeading?: boolean
}

export function fieldId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`
}

/**
 * The value, the error and the ids that tie label, hint and error to the control. A fallback is for a
 * fresh form only: browsers send nothing for boxes left unticked, so a form that came back stays so.
 */
export function useField(
  props: Pick<FieldProps, 'name' | 'hint' | 'asHeading'> & { label?: string },
  initial: string | string[] = '',
) {
  const { values, errors, summary } = useForm()
  const labels = useContext(FieldLabels)
  const row = useContext(RowName)
  // A question that is the heading of the page needs no name in the list of errors.
  if (props.label && !props.asHeading) {
    labels?.set(props.name, row ? `${row} · ${props.label}` : props.label)
  }
  const cameBack = Object.keys(errors).length + summary.length > 0 || values._more !== undefined
  const raw = values[props.name]
  const id = fieldId(props.name)
  const error = errors[props.name]
  const notes = [props.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return {
    id,
    error,
    value: (Array.isArray(raw) ? raw[0] : raw) ?? (cameBack ? '' : ([initial].flat()[0] ?? '')),
    values: raw === undefined ? (cameBack ? [] : [initial].flat()) : [raw].flat(),
    describedBy: notes.length > 0 ? notes.join(' ') : undefined,
    invalid: error ? ('true' as const) : undefined,
  }
}
