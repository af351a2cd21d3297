import {
  Actions,
  ButtonLink,
  Callout,
  PageShell,
  Prose,
  Stack,
  SummaryList,
  useWords,
} from '../../../ui/index.ts'
import type { ChainView } from '../contract.ts'
import { journalWords } from './words.ts'

/** One chain, recomputed just now: how long it is, how it ends, and whether it holds. */
export function ChainPage(props: { chain: ChainView }) {
  const words = useWords(journalWords)
  const { id, kind, subject, length, head, intact, broken } = props.chain
  return (
    <PageShell
      kind="staff"
      title={words.chainTitle}
      lead={words.chainLead}
      crumbs={[{ href: '/staff/journal', label: words.title }]}
    >
      <Stack>
        {intact ? (
          <Callout tone="success" title={null}>
            {words.intact(length)}
          </Callout>
        ) : (
          <Callout tone="error" title={broken && words.broken(broken.number)}>
            {broken && words.faults[broken.fault]}
          </Callout>
        )}
        <SummaryList
          rows={[
            { key: words.about, value: `${words.chainKinds[kind]} ${subject ?? ''}` },
            { key: words.id, value: <code>{id}</code> },
            { key: words.length, value: length },
            { key: words.head, value: <code>{head}</code> },
          ]}
        />
        <Prose>
          <p>{words.headHint}</p>
        </Prose>
        <Actions>
          <ButtonLink href={`/staff/journal/chains/${id}`} tone="secondary">
            {words.again}
          </ButtonLink>
        </Actions>
      </Stack>
    </PageShell>
  )
}
