import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ErrorSummary } from './fields/error-summary.tsx'
import { emptyForm, FieldLabels, type FormState, FormStateProvider } from './form-state.tsx'
import { type PageContext, PageProvider, usePage } from './page-context.tsx'
import { Actions, Button } from './parts/button.tsx'
import { uiWords } from './ui-words.ts'
import { useWords } from './words.ts'

export { emptyForm, type FormState }

type FormProps = {
  /** Where it is sent; the page itself when left out. */
  action?: string
  method?: 'post' | 'get'
  state?: FormState
  /** The word on the main button; a form without one brings its own buttons. */
  submit?: string
  /** Name and value sent by the main button, when the route has to tell buttons apart. */
  submitAs?: { name: string; value: string }
  /** More buttons or links beside the main one. */
  secondary?: ComponentChildren
  /** The main button cannot be undone. */
  danger?: boolean
  /** The main button is not the page's one main action. */
  quiet?: boolean
  enctype?: 'multipart/form-data'
  hidden?: Record<string, string>
  children?: ComponentChildren
}

/**
 * What the fields of a form are called, by name. The list of errors stands before the fields, and only they know,
 * however deep inside other parts: so a form that came back is rendered twice.
 */
function labelsIn(children: ComponentChildren, state: FormState, page: PageContext): Map<string, string> {
  const labels = new Map<string, string>()
  renderToString(
    <PageProvider page={page}>
      <FormStateProvider state={state}>
        <FieldLabels.Provider value={labels}>{children}</FieldLabels.Provider>
      </FormStateProvider>
    </PageProvider>,
  )
  return labels
}

/** A form that works without script: it posts, comes back with `state`, and says what to correct. */
export function Form(props: FormProps) {
  const page = usePage()
  const words = useWords(uiWords)
  const { method = 'post', state = emptyForm() } = props
  const invalid = Object.keys(state.errors).length + state.summary.length > 0
  // Shown again for the next question or one more row: it brings its values itself.
  const goesOn = state.values._again !== undefined || state.values._more !== undefined
  const tone = props.danger ? 'danger' : props.quiet ? 'secondary' : 'primary'
  return (
    <FormStateProvider state={state}>
      <form
        class="form"
        action={props.action}
        method={method}
        encType={props.enctype}
        noValidate
        data-keep={method === 'post' ? '' : undefined}
        data-returned={invalid || goesOn ? '' : undefined}
      >
        {props.submit !== undefined && (
          // Enter in a field presses the first button of a form: it must be this one, not "add a row".
          <button
            class="visually-hidden"
            type="submit"
            tabIndex={-1}
            aria-hidden="true"
            name={props.submitAs?.name}
            value={props.submitAs?.value}
          />
        )}
        <ErrorSummary labels={invalid ? labelsIn(props.children, state, page) : undefined} />
        {method === 'post' && <input type="hidden" name="_csrf" value={page.csrf} />}
        {/* How much of the subject's history the person saw: a change in between is noticed by it. */}
        {state.values._expects && (
          <input type="hidden" name="_expects" value={String(state.values._expects)} />
        )}
        {/* Another form that waits until one has signed in. */}
        {state.values._kept && <input type="hidden" name="_kept" value={String(state.values._kept)} />}
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        {(props.submit || props.secondary) && (
          <Actions>
            {props.submit !== undefined && (
              <Button tone={tone} name={props.submitAs?.name} value={props.submitAs?.value}>
                {props.submit || words.submit}
              </Button>
            )}
            {props.secondary}
          </Actions>
        )}
      </form>
    </FormStateProvider>
  )
}
