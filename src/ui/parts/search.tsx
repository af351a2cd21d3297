import type { ComponentChildren } from 'preact'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'

/** One box and one button, as a plain GET. */
export function SearchBox(props: {
  action?: string
  name?: string
  label?: string
  value?: string
  placeholder?: string
  hidden?: Record<string, string>
}) {
  const words = useWords(uiWords)
  const name = props.name ?? 'q'
  const id = `search-${name}`
  return (
    <search>
      <form class="search" action={props.action} method="get">
        <label class="search-label" for={id}>
          {props.label ?? words.searchLabel}
        </label>
        {Object.entries(props.hidden ?? {}).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <div class="search-row">
          <input
            class="input"
            id={id}
            name={name}
            type="search"
            value={props.value}
            placeholder={props.placeholder}
          />
          <button class="button button-secondary" type="submit">
            <Icon name="search" />
            {words.search}
          </button>
        </div>
      </form>
    </search>
  )
}

export type Filter = {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
}

/** Drop-downs that narrow a list, as a plain GET; `children` may hold further fields. */
export function FilterBar(props: {
  action?: string
  filters: Filter[]
  /** Where the list is without conditions; shown when one is set. */
  clear?: string
  hidden?: Record<string, string>
  children?: ComponentChildren
}) {
  const words = useWords(uiWords)
  const active = props.filters.some((filter) => filter.value !== '')
  return (
    <form class="filters" action={props.action} method="get">
      {Object.entries(props.hidden ?? {}).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {props.filters.map((filter) => (
        <label key={filter.name} class="filter">
          <span>{filter.label}</span>
          <select class="input select" name={filter.name}>
            {filter.options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === filter.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {props.children}
      <button class="button button-secondary" type="submit">
        {words.filter}
      </button>
      {active && props.clear && (
        <a class="button button-quiet" href={props.clear}>
          {words.clearFilter}
        </a>
      )}
    </form>
  )
}
