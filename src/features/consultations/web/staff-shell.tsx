import type { ComponentChildren } from 'preact'
import { PageShell } from '../../../ui/index.ts'

export type OfConsultation = { id: string; title: string; topicId: string; topicTitle: string }

/** The page around a form about a consultation: title, one sentence, the way back to topic and consultation. */
export function StaffShell(props: {
  consultation: OfConsultation
  title: string
  lead?: ComponentChildren
  wide?: boolean
  /** A page between the consultation's and this one. */
  under?: { href: string; label: string }
  children: ComponentChildren
}) {
  const { consultation } = props
  return (
    <PageShell
      kind="staff"
      wide={props.wide}
      title={props.title}
      lead={props.lead}
      crumbs={[
        { href: `/staff/topics/${consultation.topicId}`, label: consultation.topicTitle },
        { href: `/staff/consultations/${consultation.id}`, label: consultation.title },
        ...(props.under ? [props.under] : []),
      ]}
    >
      {props.children}
    </PageShell>
  )
}
