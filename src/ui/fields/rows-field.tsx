import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { emptyForm, FieldLabels, FormStateProvider, RowName, useForm } from '../form-state.tsx'
import { Icon } from '../parts/icon.tsx'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { FieldNotes } from './field-frame.tsx'
import { fieldId } from './use-field.ts'

/** The index that stands in the template of a new row until the script puts the real one there. */
export const templateIndex = 9999

type RowsFieldProps = {
  /** The fields of row 2 are called `<name>.1.<field>`. */
  name: string
  label: string
  hint?: string
  /** How many rows are open at least. */
  min?: number
  /** What one row is called: `第 3 条建议`. */
  rowLabel?: (number: number) => string
  addLabel?: string
  render: (index: number) => ComponentChildren
}

/** How many rows a form shows: those that were sent, one more when asked for, at least `min`. */
export function rowCount(values: Record<string, string | string[]>, name: string, min: number): number {
  const sent = Object.keys(values)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => Number(key.slice(name.length + 1).split('.')[0]) + 1)
    .filter(Number.isInteger)
  const count = Math.max(min, 0, ...sent)
  return values._more === name ? count + 1 : count
}

/**
 * Rows of the same questions. Without script the add button sends the form with `_more=<name>`, and
 * the route answers with the same values unchecked; with script the row is added in place. Empty
 * rows are for the route to leave out.
 */
export function RowsField(props: RowsFieldProps) {
  const { values, errors } = useForm()
  const words = useWords(uiWords)
  const count = rowCount(values, props.name, props.min ?? 1)
  const id = fieldId(props.name)
  const error = errors[props.name]
  useContext(FieldLabels)?.set(props.name, props.label)
  const describedBy =
    [props.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class="rows" data-rows={props.name} id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend>{props.label}</legend>
      <FieldNotes id={id} hint={props.hint} error={error} />
      {Array.from({ length: count }, (_, index) => (
        <Row key={index} {...props} index={index} />
      ))}
      <template>
        <FormStateProvider state={emptyForm()}>
          <Row {...props} index={templateIndex} />
        </FormStateProvider>
      </template>
      <button
        class="button button-secondary"
        type="submit"
        name="_more"
        value={props.name}
        formNoValidate
        data-add-row
      >
        <Icon name="plus" />
        {props.addLabel ?? words.addRow}
      </button>
    </fieldset>
  )
}

function Row(props: RowsFieldProps & { index: number }) {
  const words = useWords(uiWords)
  const name = (props.rowLabel ?? words.rowNumber)(props.index + 1)
  return (
    <fieldset class="row" data-row={props.index}>
      <legend>{name}</legend>
      <RowName.Provider value={name}>{props.render(props.index)}</RowName.Provider>
      <button class="button button-quiet row-remove" type="button" data-remove-row hidden>
        <Icon name="cross" />
        {words.removeRow}
      </button>
    </fieldset>
  )
}
