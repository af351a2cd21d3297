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
  /** It tells of this act alone, as a reason does: the record holds nothing to set beside it. */
  ofTheAct?: boolean
}

export function fieldId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`
}

/** The values as one compares them: without the blanks and kinds of line ends that do not count, in any order. */
function plain(raw: string | string[] | undefined): string[] {
  return [raw ?? []]
    .flat()
    .map((text) => text.replace(/\r\n?/g, '\n').trim())
    .filter((text) => text !== '')
    .sort()
}

function standingOtherwise(
  standing: string | string[] | undefined,
  typed: string | string[] | undefined,
): string[] | undefined {
  const now = plain(standing)
  return now.join('\0') === plain(typed).join('\0') ? undefined : now
}

/**
 * The value, the error and the ids that tie label, hint and error to the control. A fallback is for a
 * fresh form only: browsers send nothing for boxes left unticked, so a form that came back stays so.
 */
export function useField(
  props: Pick<FieldProps, 'name' | 'hint' | 'asHeading' | 'ofTheAct'> & { label?: string },
  initial: string | string[] = '',
) {
  const { values, errors, summary, standing } = useForm()
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
  const otherwise = standing && !props.ofTheAct && standingOtherwise(standing[props.name], raw)
  const notes = [props.hint && `${id}-hint`, error && `${id}-error`, otherwise && `${id}-standing`].filter(
    Boolean,
  )
  const describedBy = notes.length > 0 ? notes.join(' ') : undefined
  const invalid = error ? ('true' as const) : undefined
  return {
    id,
    error,
    value: (Array.isArray(raw) ? raw[0] : raw) ?? (cameBack ? '' : ([initial].flat()[0] ?? '')),
    values: raw === undefined ? (cameBack ? [] : [initial].flat()) : [raw].flat(),
    describedBy,
    /** What the record holds now, where that differs from what was typed; empty where it holds nothing. */
    standing: otherwise || undefined,
    invalid,
    /** What every control says of itself: a box, a list, a calendar. */
    control: { id, name: props.name, 'aria-describedby': describedBy, 'aria-invalid': invalid },
  }
}
