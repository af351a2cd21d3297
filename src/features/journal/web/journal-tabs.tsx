import { ButtonLink, Cluster, useWords } from '../../../ui/index.ts'
import { journalWords } from './words.ts'

const tabs = [
  { key: 'journal', href: '/staff/journal' },
  { key: 'unmaskings', href: '/staff/journal/unmaskings' },
  { key: 'roles', href: '/staff/journal/roles' },
] as const

/** The lists of the auditor, beside each other. */
export function JournalTabs(props: { here: (typeof tabs)[number]['key'] }) {
  const words = useWords(journalWords)
  const labels = { journal: words.title, unmaskings: words.unmaskings, roles: words.roles }
  return (
    <Cluster>
      {tabs
        .filter(({ key }) => key !== props.here)
        .map(({ key, href }) => (
          <ButtonLink key={key} href={href} tone="quiet">
            {labels[key]}
          </ButtonLink>
        ))}
    </Cluster>
  )
}
