import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Way } from '../base/reason.ts'

/** What a form shows again after it was sent: every value as typed, and what is wrong with it. */
export type FormState = {
  /** By dotted field name, e.g. `rows.0.category`. */
  values: Record<string, string | string[]>
  errors: Record<string, string>
  /** Sentences that belong to no single field, with the pages that help. */
  summary: (string | ToldWithWays)[]
  /** What somebody else did while this was being filled in; it stands in the summary too. */
  changes?: string[]
  /** What the record holds now, when somebody else changed it while this was being filled in. */
  standing?: Record<string, string | string[]>
}

export type ToldWithWays = { text: string; ways: Way[] }

export function emptyForm(values: FormState['values'] = {}): FormState {
  return { values, errors: {}, summary: [] }
}

const FormContext = createContext<FormState>(emptyForm())

/** Where fields write down what they are called, while a form finds out for its list of errors. */
export const FieldLabels = createContext<Map<string, string> | null>(null)

/** What the row is called that a field stands in, such as `第 3 行`; nothing outside of rows. */
export const RowName = createContext('')

/** Gives fields their values and errors; `Form` does this by itself. */
export function FormStateProvider(props: { state: FormState; children: ComponentChildren }) {
  return <FormContext.Provider value={props.state}>{props.children}</FormContext.Provider>
}

export function useForm(): FormState {
  return useContext(FormContext)
}
