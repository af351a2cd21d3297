import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'

export type Crumb = { href: string; label: string }

/** The way back up; the page itself is not in it. */
export function Breadcrumbs(props: { crumbs: Crumb[] }) {
  const words = useWords(uiWords)
  return (
    <nav class="crumbs" aria-label={words.yourPlace}>
      <ol>
        {props.crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
