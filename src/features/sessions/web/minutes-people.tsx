import { DataTable, Prose, usePage, useWords } from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import { categoryIn } from '../../participants/index.rules.ts'
import type { MinutesPeople } from '../rules/minutes.ts'
import { minutesWords } from './minutes-words.ts'
import { sessionsWords } from './words.ts'

/** Who was invited and who came, by group and category: the one table of the record. */
export function MinutesPeopleTable({ people, afterwards }: { people: MinutesPeople[]; afterwards: boolean }) {
  const words = useWords(minutesWords)
  const names = useWords(methodWords).groups
  const { comma } = useWords(sessionsWords)
  const { lang } = usePage()
  const sum = (counts: (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0)
  const known = people.some((row) => row.came !== null)
  const named = ({ named: listed }: MinutesPeople) =>
    listed.map(({ name, away }) => (away ? `${name}${words.in(words.away)}` : name)).join(comma)
  if (people.length === 0)
    return (
      <Prose>
        <p>{afterwards ? words.notInSource : words.notRecorded}</p>
      </Prose>
    )
  return (
    <>
      <DataTable
        caption={words.people}
        captionHidden
        printed
        columns={[
          { key: 'group', label: words.group, cell: (row) => names[row.group] },
          {
            key: 'category',
            label: words.category,
            head: true,
            cell: (row) => [categoryIn(lang, row.category), named(row)].filter(Boolean).join(' '),
          },
          { key: 'invited', label: words.invited, numeric: true, cell: (row) => row.invited },
          { key: 'came', label: words.came, numeric: true, cell: (row) => row.came ?? '—' },
        ]}
        rows={people}
        total={{
          category: words.total,
          invited: sum(people.map((row) => row.invited)),
          came: known ? sum(people.map((row) => row.came)) : '—',
        }}
      />
      {!known && (
        <Prose>
          <p>{afterwards ? words.presenceNotInSource : words.presenceNotRecorded}</p>
        </Prose>
      )}
    </>
  )
}
