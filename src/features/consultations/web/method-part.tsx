import { DataTable, Details, Prose, Section, Stack, useWords } from '../../../ui/index.ts'
import type { ResultsSnapshot } from '../contract/results.ts'
import { resultsWords } from './results-words.ts'
import { consultationsWords } from './words.ts'

/** How it was computed, in plain words; people and devices apart. */
export function MethodPart(props: { consultationId: string; snapshot: ResultsSnapshot }) {
  const words = useWords(resultsWords)
  const names = useWords(consultationsWords)
  const { method, kinds } = words
  const { voters, votes } = props.snapshot
  const data = `/consultations/${props.consultationId}/open-data`
  const people = voters.issued + voters.phone + voters.paper
  return (
    <>
      <Section title={words.methodTitle}>
        <Stack>
          <Prose>
            <p>{method.who(names.people(people), names.devices(voters.device))}</p>
            <p>{method.votes(votes)}</p>
          </Prose>
          <DataTable
            caption={method.kinds}
            captionHidden
            rows={(['issued', 'phone', 'paper', 'device'] as const).map((kind) => ({
              kind,
              count: voters[kind],
            }))}
            columns={[
              { key: 'kind', label: words.kind, head: true, cell: (row) => kinds[row.kind] },
              { key: 'count', label: words.count, numeric: true, cell: (row) => row.count },
            ]}
          />
          <Details summary={words.methodMore}>
            <Prose>
              {[method.groups, method.agreed, method.few, method.small, method.flags, method.open].map(
                (line) => (
                  <p key={line}>{line}</p>
                ),
              )}
            </Prose>
          </Details>
        </Stack>
      </Section>
      <Section title={words.dataTitle}>
        <Prose>
          <p>
            <a href={`${data}.csv`} download>
              {words.data}
            </a>{' '}
            <a href={data} download>
              JSON
            </a>
          </p>
          <p>{words.dataNote}</p>
        </Prose>
      </Section>
    </>
  )
}
