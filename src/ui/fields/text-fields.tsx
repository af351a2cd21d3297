import { shanghaiDay } from '../dates.tsx'
import { usePage } from '../page-context.tsx'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './use-field.ts'

type Width = 'short' | 'medium' | 'full'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'tel' | 'email' | 'number' | 'password' | 'url'
  inputmode?: 'text' | 'numeric' | 'tel' | 'decimal' | 'email'
  autocomplete?: string
  /** The length of the box says how much is expected. */
  width?: Width
  maxLength?: number
  /** Shown when the form holds no value yet. */
  initial?: string
  /** Said behind the box: 人, 元, 天. */
  unit?: string
  /** A list of values the browser may offer while typing. */
  suggestions?: string[]
}

export function TextField(props: TextFieldProps) {
  const field = useField(props, props.initial)
  const { type = 'text', width = 'medium' } = props
  const listId = props.suggestions ? `${field.id}-list` : undefined
  const input = (
    <input
      class={`input input-${width}`}
      {...field.control}
      // Number boxes change under the mouse wheel and refuse full-width digits: text with a keypad instead.
      type={type === 'number' ? 'text' : type}
      inputMode={props.inputmode ?? (type === 'number' ? 'numeric' : undefined)}
      autocomplete={props.autocomplete}
      value={type === 'password' ? '' : field.value}
      maxLength={props.maxLength}
      list={listId}
    />
  )
  return (
    <FieldFrame {...props} id={field.id} error={field.error} standing={field.standing}>
      {props.unit ? (
        <span class="with-unit">
          {input}
          <span class="unit">{props.unit}</span>
        </span>
      ) : (
        input
      )}
      {props.suggestions && (
        <datalist id={listId}>
          {props.suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}

/** `max` is a promise the server keeps; the script counts down to it, the browser does not cut. */
export function TextArea(props: FieldProps & { rows?: number; max?: number; initial?: string }) {
  const field = useField(props, props.initial)
  const words = useWords(uiWords)
  const counterId = `${field.id}-counter`
  const describedBy = [field.describedBy, props.max && counterId].filter(Boolean).join(' ')
  return (
    <FieldFrame {...props} id={field.id} error={field.error} standing={field.standing}>
      <textarea
        class="input input-full"
        {...field.control}
        rows={props.rows ?? 5}
        aria-describedby={describedBy || undefined}
        data-max={props.max}
        value={field.value}
      />
      {props.max && (
        <p class="hint counter" id={counterId}>
          {words.counter(props.max)}
        </p>
      )}
    </FieldFrame>
  )
}

/** The browser's own calendar; `initial="today"` is today in Asia/Shanghai. */
export function DateField(props: FieldProps & { initial?: 'today' | string; min?: string; max?: string }) {
  const { now } = usePage()
  const field = useField(props, props.initial === 'today' ? shanghaiDay(now) : props.initial)
  return (
    <FieldFrame {...props} id={field.id} error={field.error} standing={field.standing}>
      <input
        class="input input-date"
        {...field.control}
        type="date"
        value={field.value}
        min={props.min}
        max={props.max}
      />
    </FieldFrame>
  )
}

export function TimeField(props: FieldProps & { initial?: string }) {
  const field = useField(props, props.initial)
  return (
    <FieldFrame {...props} id={field.id} error={field.error} standing={field.standing}>
      <input class="input input-date" {...field.control} type="time" value={field.value} />
    </FieldFrame>
  )
}

/** The form around it needs `enctype="multipart/form-data"`. */
export function FileField(props: FieldProps & { accept?: string; multiple?: boolean }) {
  const field = useField(props)
  return (
    <FieldFrame {...props} id={field.id} error={field.error} standing={field.standing}>
      <input
        class="input-file"
        {...field.control}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  )
}

export function HiddenField(props: { name: string; value?: string }) {
  const field = useField(props)
  return <input type="hidden" name={props.name} value={props.value ?? field.value} />
}
