import {
  Callout,
  DataTable,
  EmptyState,
  Moment,
  Pager,
  SearchBox,
  Section,
  Tag,
  useWords,
} from '../../../ui/index.ts'
import type { IssuedLinksView, LinkView } from '../contract/views.ts'
import { linkWords } from './link-words.ts'
import { StaffShell } from './staff-shell.tsx'

/** The personal links of one place, or the one of a code: to find the link that is to be revoked. */
export function IssuedLinksPage(props: { view: IssuedLinksView }) {
  const words = useWords(linkWords)
  const { consultation, label, code, links, more } = props.view
  const base = `/staff/consultations/${consultation.id}/links`
  const here = `${base}/issued?label=${encodeURIComponent(label ?? '')}`
  const heading = code === null ? words.linksOf(label ?? words.noLabel) : words.foundTitle
  return (
    <StaffShell
      consultation={consultation}
      title={words.issuedTitle}
      lead={words.issuedLead}
      under={{ href: base, label: words.linksTitle }}
    >
      <SearchBox action={`${base}/issued`} name="code" label={words.findCode} value={code ?? ''} />
      <Section title={heading}>
        {links.length > 0 && <Links base={base} links={links} caption={heading} />}
        {links.length === 0 &&
          (code === null ? (
            <EmptyState title={words.noneStanding} />
          ) : (
            <Callout tone="error">{words.codeNotFound}</Callout>
          ))}
      </Section>
      <Pager older={more && `${here}&after=${more}`} labels={{ older: words.moreLinks }} />
    </StaffShell>
  )
}

function Links(props: { base: string; links: LinkView[]; caption: string }) {
  const words = useWords(linkWords)
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      rows={props.links}
      columns={[
        { key: 'code', label: words.codeOfLink, head: true, nowrap: true, cell: (link) => link.code },
        { key: 'used', label: words.wasUsed, cell: (link) => words.isUsed[link.voters > 0 ? 'yes' : 'no'] },
        {
          key: 'issuedOn',
          label: words.issuedOn,
          nowrap: 'wide',
          cell: (link) => <Moment value={link.createdAt} />,
        },
        {
          key: 'acts',
          label: words.revoke,
          cell: (link) =>
            link.revoked ? (
              <Tag>{words.revoked}</Tag>
            ) : (
              <a href={`${props.base}/${link.id}/revoke`}>{words.revoke}</a>
            ),
        },
      ]}
    />
  )
}
