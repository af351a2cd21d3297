import { Callout, Form, type FormState, PageShell, useWords } from '../../../ui/index.ts'
import type { ConsultationView } from '../contract/views.ts'
import { publicWords } from './public-words.ts'

/** Taking back everything one has given; asked once more, since nothing of it comes back. */
export function TakeBackPage(props: { view: ConsultationView; known: boolean; form: FormState }) {
  const words = useWords(publicWords)
  const { view } = props
  return (
    <PageShell
      title={words.takeBackTitle}
      lead={props.known ? words.takeBackLead : undefined}
      kind="plain"
      crumbs={[{ href: `/consultations/${view.id}`, label: view.title }]}
    >
      {props.known ? (
        <Form state={props.form} submit={words.takeBack} danger />
      ) : (
        <Callout>{words.notKnown}</Callout>
      )}
    </PageShell>
  )
}
