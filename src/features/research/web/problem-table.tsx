import { DataTable, useWords } from '../../../ui/index.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import { CorrectionNotes, CorrectLink, Struck } from '../../corrections/index.web.ts'
import type { ProblemItemView } from '../contract.ts'
import { useSaidChange } from './said-change.ts'
import { researchWords } from './words.ts'

type Props = {
  problems: ProblemItemView[]
  audience: 'staff' | 'public'
  corrections?: readonly CorrectionView[]
  /** The page of the topic, for those who may correct the list. */
  correctAt?: string
}

/** Problems with their numbers and categories; staff also read what was struck out. */
export function ProblemTable({ problems, audience, corrections = [], correctAt }: Props) {
  const words = useWords(researchWords)
  const say = useSaidChange()
  return (
    <DataTable
      caption={words.problems}
      rows={problems}
      columns={[
        { key: 'number', label: words.number, numeric: true, cell: (row) => row.number },
        { key: 'category', label: words.category, cell: (row) => row.category },
        {
          key: 'text',
          label: words.text,
          head: true,
          cell: (row) => (
            <>
              {row.voided ? <Struck voided={row.voided}>{row.text}</Struck> : row.text}
              {correctAt && !row.voided && (
                <>
                  {' '}
                  <CorrectLink
                    href={`${correctAt}/problems/${row.id}/correct`}
                    what={words.oneProblem(row.number)}
                  />
                </>
              )}
              <CorrectionNotes corrections={corrections} entryId={row.id} audience={audience} say={say} />
            </>
          ),
        },
      ]}
    />
  )
}
