import type { EntryUse } from '../rules/entries.ts'

type Words = {
  usedRows: Record<EntryUse['list'], string>
  usedRow: (list: string, numbers: string) => string
  between: string
}

/** The rows of the lists that stem from an entry, by list and number. */
export function namedUses(uses: readonly EntryUse[], words: Words): string {
  const lists = (['suggestions', 'responsibilities'] as const).flatMap((list) => {
    const numbers = uses.filter((use) => use.list === list).map((use) => use.number)
    return numbers.length > 0 ? [words.usedRow(words.usedRows[list], numbers.join(words.between))] : []
  })
  return lists.join(words.between)
}
