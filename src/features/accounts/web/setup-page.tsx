import {
  Fieldset,
  Form,
  type FormState,
  PageShell,
  RadioField,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { setupWords } from './setup-words.ts'

/** The one page of an empty installation: its name, its top, its first administrator. */
export function SetupPage(props: { form: FormState }) {
  const words = useWords(setupWords)
  return (
    <PageShell kind="plain" title={words.title} lead={words.lead}>
      <Form state={props.form} submit={words.create}>
        <TextField name="code" label={words.code} hint={words.codeHint} autocomplete="off" width="short" />
        <Fieldset legend={words.place}>
          <RadioField
            name="level"
            label={words.level}
            hint={words.levelHint}
            options={[
              { value: 'city', label: words.city },
              { value: 'county', label: words.county },
              { value: 'province', label: words.province },
            ]}
            initial="city"
            inline
          />
          <TextField name="cityName" label={words.cityName} hint={words.cityHint} />
          <TextField name="siteName" label={words.siteName} hint={words.siteHint} />
          <TextField
            name="helpPhone"
            label={words.helpPhone}
            hint={words.helpHint}
            type="tel"
            inputmode="tel"
            optional
          />
        </Fieldset>
        <Fieldset legend={words.admin}>
          <TextField name="login" label={words.login} hint={words.loginHint} autocomplete="username" />
          <TextField
            name="password"
            label={words.password}
            hint={words.passwordHint}
            type="password"
            autocomplete="new-password"
          />
          <TextField name="again" label={words.again} type="password" autocomplete="new-password" />
        </Fieldset>
      </Form>
    </PageShell>
  )
}
