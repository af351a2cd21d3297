import { useForm } from '../form-state.tsx'
import { Icon } from '../parts/icon.tsx'
import { Ways } from '../parts/ways.tsx'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { fieldId } from './use-field.ts'

/** Everything that keeps a form from being accepted, first on the page and with the focus. */
export function ErrorSummary(props: { labels?: ReadonlyMap<string, string> }) {
  const { errors, summary } = useForm()
  const words = useWords(uiWords)
  const order = [...(props.labels?.keys() ?? [])]
  // In the order of the page, so that one mends from top to bottom.
  const entries = Object.entries(errors).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  // What is wrong with rows as a whole leads to the first field of the first of them.
  const fieldOf = (name: string) =>
    props.labels?.has(name) ? name : order.find((one) => one.startsWith(`${name}.`))
  const labelled = (name: string, sentence: string) => {
    const label = props.labels?.get(name)
    return label ? words.atField(label, sentence) : sentence
  }
  if (entries.length + summary.length === 0) return null
  return (
    // The browser gives it the focus by itself; the script repeats it where that is not supported.
    <div class="error-summary" role="alert" tabIndex={-1} data-focus {...{ autofocus: true }}>
      <h2>
        <Icon name="error" />
        {/* Where something else stands in the way, mending the fields is not all. */}
        {words.errorTitle(summary.length > 0 ? 0 : entries.length)}
      </h2>
      <ul>
        {summary.map((told) => {
          const { text, ways } = typeof told === 'string' ? { text: told, ways: [] } : told
          return (
            <li key={text}>
              {text}
              <Ways ways={ways} />
            </li>
          )
        })}
        {entries.map(([name, sentence]) => (
          <li key={name}>
            <a href={`#${fieldId(fieldOf(name) ?? name)}`}>{labelled(name, sentence)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
