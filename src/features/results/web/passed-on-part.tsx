import { Card, CardList, Section, useWords } from '../../../ui/index.ts'
import type { PassedOnView } from '../contract.ts'
import { ChangeNotes } from './change-notes.tsx'
import { changeWords } from './change-words.ts'

/** What was laid on other bodies in place of one's own, each with who has it now and why; nothing where there is none. */
export function PassedOnPart({ rows }: { rows: PassedOnView[] }) {
  const words = useWords(changeWords)
  if (rows.length === 0) return null
  return (
    <Section title={words.passedOn}>
      <CardList>
        {rows.map((row) => (
          <Card key={row.id} title={`${row.number} ${row.task}`} meta={row.topicTitle}>
            <p>
              <ChangeNotes changes={[row.change]} audience="staff" />
            </p>
          </Card>
        ))}
      </CardList>
    </Section>
  )
}
