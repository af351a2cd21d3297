import { DataTable, Details, Prose, Section, Stack, useTold, useWords } from '../../../ui/index.ts'
import type { ToldResults } from '../contract/told-results.ts'
import { resultsWords } from './results-words.ts'
import { consultationsWords } from './words.ts'

/** How it was computed, in plain words; people and devices apart. */
export function MethodPart(props: { consultationId: string; results: ToldResults }) {
  const words = useWords(resultsWords)
  const names = useWords(consultationsWords)
  const { method, kinds } = words
  const { count } = useTold()
  const { voters, votes, exact } = props.results
  const data = `/consultations/${props.consultationId}/open-data`
  return (
    <>
      <Section id="method" title={words.methodTitle}>
        <Stack>
          <Prose>
            <p>{method.who(names.people(count(voters.people)), names.devices(count(voters.device)))}</p>
            {votes !== null && <p>{method.votes(votes, !exact)}</p>}
          </Prose>
          <DataTable
            caption={method.kinds}
            captionHidden
            rows={(['issued', 'phone', 'paper', 'device'] as const).map((kind) => ({
              kind,
              count: count(voters[kind]),
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
      <Section id="data" title={words.dataTitle}>
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
