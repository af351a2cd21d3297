import {
  ButtonLink,
  Callout,
  DataTable,
  FileField,
  Form,
  type FormState,
  Muted,
  PageShell,
  Stack,
  SummaryList,
  useWords,
} from '../../../ui/index.ts'
import type { CountedPart, TopicPreview } from '../contract.ts'
import { placeInFile } from '../rules/place-in-file.ts'
import { importWords } from './import-words.ts'

const startAddress = '/staff/topics/import'

/** Where a file is chosen. */
export function ChooseFilePage({ form }: { form: FormState }) {
  const words = useWords(importWords)
  return (
    <PageShell
      kind="staff"
      title={words.title}
      lead={words.lead}
      crumbs={[{ href: '/staff/topics', label: words.topics }]}
    >
      <Stack>
        <Form state={form} submit={words.look} enctype="multipart/form-data">
          <FileField name="file" label={words.file} hint={words.fileHint} accept="application/json,.json" />
        </Form>
        <Muted>{words.format}</Muted>
      </Stack>
    </PageShell>
  )
}

/** What a sound file would bring, with the button that brings it. */
export function LookAtFilePage(props: { preview: TopicPreview; form: FormState }) {
  const words = useWords(importWords)
  const { preview } = props
  const counts = Object.entries(preview.counts).filter(([, count]) => count > 0)
  const marks = [preview.practice && words.practice, preview.afterwards && words.afterwards].filter(
    (mark) => mark !== false,
  )
  return (
    <PageShell
      kind="staff"
      title={words.lookTitle}
      lead={words.nothingYet}
      crumbs={[
        { href: '/staff/topics', label: words.topics },
        { href: startAddress, label: words.title },
      ]}
    >
      <Stack>
        <SummaryList
          rows={[
            { key: words.topic, value: preview.title },
            { key: words.room, value: preview.room },
            ...(marks.length > 0 ? [{ key: words.marks, value: marks.join(words.list) }] : []),
            { key: words.rounds, value: words.roundCount(preview.rounds) },
            {
              key: words.record,
              value: counts.map(([part, count]) => words.counts[part as CountedPart](count)).join(words.list),
            },
            {
              key: words.chain,
              value: preview.events > 0 ? words.events(preview.events) : words.noEvents,
            },
            { key: words.visible, value: preview.isPublic ? words.isPublic : words.isInternal },
            {
              key: words.made,
              value: preview.made.length > 0 ? preview.made.join(words.list) : words.madeNothing,
            },
          ]}
        />
        <Form
          state={props.form}
          submit={words.import}
          secondary={
            <ButtonLink tone="secondary" href={startAddress}>
              {words.another}
            </ButtonLink>
          }
        />
      </Stack>
    </PageShell>
  )
}

/** What is wrong with a file, each fault with its place. */
export function FileFaultsPage(props: { faults: { field?: string; sentence: string }[]; more: boolean }) {
  const words = useWords(importWords)
  return (
    <PageShell
      kind="staff"
      title={words.faultsTitle}
      lead={words.faultsLead(props.faults.length)}
      crumbs={[
        { href: '/staff/topics', label: words.topics },
        { href: startAddress, label: words.title },
      ]}
    >
      <Stack>
        <DataTable
          caption={words.faultsTitle}
          captionHidden
          rows={props.faults}
          columns={[
            {
              key: 'place',
              label: words.place,
              head: true,
              cell: ({ field }) => {
                if (!field) return words.wholeFile
                const { part, row, field: rest } = placeInFile(field)
                return words.at(part, row, rest)
              },
            },
            { key: 'fault', label: words.fault, cell: ({ sentence }) => sentence },
          ]}
        />
        {props.more && (
          <Callout tone="info" title={null}>
            {words.faultsMost}
          </Callout>
        )}
        <ButtonLink href={startAddress}>{words.another}</ButtonLink>
      </Stack>
    </PageShell>
  )
}
