import { Form, PageShell, useWords } from '../ui/index.ts'
import { appWords } from './common-words.ts'

/** After signing in anew: one press leads back to the form with all that was typed into it before. */
export function GoOnPage(props: { address: string; fields: [string, string][] }) {
  const words = useWords(appWords)
  return (
    <PageShell title={words.goOnTitle} lead={words.goOnLead}>
      <Form action={props.address} submit={words.goOn} submitAs={{ name: '_again', value: 'kept' }}>
        {props.fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
      </Form>
    </PageShell>
  )
}
