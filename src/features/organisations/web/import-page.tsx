import {
  Button,
  Callout,
  type Column,
  DataTable,
  Details,
  Form,
  type FormState,
  Muted,
  PageShell,
  Section,
  Stack,
  TextArea,
  useWords,
} from '../../../ui/index.ts'
import type { OrganisationKind } from '../contract.ts'
import { organisationDictionary } from './dictionary-words.ts'
import { organisationFormWords } from './form-words.ts'

export type PreviewRow = {
  line: number
  kind: OrganisationKind
  parent: string
  name: string
  code: string | null
}

/** What is to be corrected, with the cells of the line it is about. */
export type ImportFault = { sentence: string; row: string[] | null }

/** What a table would do: the rows in the order of the tree, or what to correct. */
export type Preview = { count: number; rows: PreviewRow[]; faults: ImportFault[] }

/** Pastes a table, looks at what it would do, and imports it: all or nothing. */
export function ImportPage(props: {
  organisation: { id: string; name: string }
  preview: Preview | null
  form: FormState
}) {
  const words = useWords(organisationFormWords)
  const { organisation, preview } = props
  const ready = preview !== null && preview.faults.length === 0
  return (
    <PageShell
      kind="staff"
      title={words.importTitle}
      lead={words.importLead(organisation.name)}
      crumbs={[{ href: `/staff/organisations/${organisation.id}`, label: organisation.name }]}
    >
      <Stack>
        {preview && !ready && (
          <Callout tone="warning" title={words.previewFaulty(preview.faults.length)}>
            <ul>
              {preview.faults.map(({ sentence, row }) => (
                <li key={sentence}>
                  {sentence}
                  {row && (
                    <>
                      <br />
                      <Muted>{row.map((cell) => cell || words.emptyCell).join(' | ')}</Muted>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Callout>
        )}
        {preview && ready && <PreviewTable preview={preview} />}
        <Form
          state={props.form}
          submit={ready ? words.doImport(preview.count) : words.preview}
          submitAs={ready ? undefined : { name: '_again', value: 'preview' }}
          secondary={
            ready && (
              <Button tone="secondary" name="_again" value="preview">
                {words.preview}
              </Button>
            )
          }
        >
          <TextArea name="text" label={words.text} hint={words.textHint} rows={12} />
        </Form>
        <Details summary={words.example}>
          <pre>{words.exampleTable}</pre>
        </Details>
      </Stack>
    </PageShell>
  )
}

function PreviewTable(props: { preview: Preview }) {
  const words = useWords(organisationFormWords)
  const { kinds } = useWords(organisationDictionary)
  const { count, rows } = props.preview
  const columns: Column<PreviewRow>[] = [
    { key: 'name', label: words.name, head: true, cell: (row) => row.name },
    { key: 'kind', label: words.kind, cell: (row) => kinds[row.kind] },
    { key: 'parent', label: words.parent, cell: (row) => row.parent },
    { key: 'code', label: words.code, cell: (row) => row.code ?? '' },
    { key: 'line', label: words.line, numeric: true, cell: (row) => row.line },
  ]
  return (
    <Section
      title={words.previewTitle(count)}
      lead={count > rows.length ? words.shownFirst(rows.length) : undefined}
    >
      <DataTable caption={words.previewTitle(count)} captionHidden columns={columns} rows={rows} />
    </Section>
  )
}
