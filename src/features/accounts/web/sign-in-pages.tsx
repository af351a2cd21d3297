import {
  Callout,
  emptyForm,
  Form,
  type FormState,
  Muted,
  PageShell,
  Prose,
  Section,
  Stack,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { Role } from '../../access/index.rules.ts'
import { accountWords } from './words.ts'

/** One of the accounts shown on the sign-in page of the demo. */
export type DemoAccount = { login: string; postLine: string; role: Role }

function safeBack(back: string | undefined): string {
  return back ? `?back=${encodeURIComponent(back)}` : ''
}

/** Staff sign in here; in the demo each post has a button of its own. */
export function SignInPage(props: {
  form: FormState
  back?: string
  demo?: { accounts: DemoAccount[]; password: string }
}) {
  const words = useWords(accountWords)
  // A page of the staff would send a resident back here, again and again.
  const residentsBack = props.back?.startsWith('/staff') ? undefined : props.back
  return (
    <PageShell title={words.signIn} lead={words.signInLead}>
      <Form action={`/sign-in${safeBack(props.back)}`} state={props.form} submit={words.signInButton}>
        <TextField name="login" label={words.login} autocomplete="username" />
        <TextField name="password" label={words.password} type="password" autocomplete="current-password" />
      </Form>
      <p>
        <a href={`/sign-in/resident${safeBack(residentsBack)}`}>{words.residentInstead}</a>
      </p>
      {props.demo && <DemoAccounts {...props.demo} form={props.form} back={props.back} />}
    </PageShell>
  )
}

function DemoAccounts(props: { accounts: DemoAccount[]; password: string; form: FormState; back?: string }) {
  const words = useWords(accountWords)
  const { _kept } = props.form.values
  return (
    <Section title={words.demoTitle}>
      <Callout tone="info">
        {words.demoLead} {words.demoPassword(props.password)}
      </Callout>
      <Stack>
        {props.accounts.map((account) => (
          <Form
            key={account.login}
            action={`/sign-in${safeBack(props.back)}`}
            submit={account.postLine}
            quiet
            state={emptyForm(_kept ? { _kept } : {})}
            hidden={{ login: account.login, password: props.password }}
          >
            <Muted>
              {words.roles[account.role]} · {account.login}
            </Muted>
          </Form>
        ))}
      </Stack>
    </Section>
  )
}

/** A resident's phone number. */
export function ResidentPhonePage(props: { form: FormState }) {
  const words = useWords(accountWords)
  return (
    <PageShell title={words.residentTitle} lead={words.residentLead}>
      <Form state={props.form} submit={words.sendCode}>
        <TextField name="phone" label={words.phone} type="tel" inputmode="tel" autocomplete="tel" />
      </Form>
      <p>
        <a href="/sign-in">{words.staffInstead}</a>
      </p>
    </PageShell>
  )
}

/** Where no message can be sent: said in plain words, with what can be done instead. */
export function NoPhonePage() {
  const words = useWords(accountWords)
  const { helpPhone } = usePage()
  return (
    <PageShell title={words.noPhoneTitle} lead={words.noPhoneLead}>
      <Prose>
        <ul>
          <li>
            <a href="/speak">{words.noPhoneSay}</a>
          </li>
          <li>
            <a href="/follow">{words.noPhoneFollow}</a>
          </li>
          <li>
            <a href="/topics">{words.noPhoneTopics}</a>
          </li>
        </ul>
        <p>
          {words.noPhoneJudge} {helpPhone && words.noPhoneCall(helpPhone)}
        </p>
        <p>
          <a href="/sign-in">{words.staffInstead}</a>
        </p>
      </Prose>
    </PageShell>
  )
}

/** The code that was sent to the phone. */
export function ResidentCodePage(props: {
  form: FormState
  codeId: string
  masked: string
  demo: boolean
  again: string
}) {
  const words = useWords(accountWords)
  const { path } = usePage()
  return (
    <PageShell title={words.codeTitle} lead={words.codeLead(props.masked)}>
      <Stack>
        {props.demo && (
          <Callout tone="info">
            {words.demoCode}{' '}
            <a href={`/outbox?back=${encodeURIComponent(path)}`} target="_blank" rel="noopener">
              {words.outbox}
            </a>
          </Callout>
        )}
        <Form state={props.form} submit={words.useCode} hidden={{ codeId: props.codeId }}>
          <TextField
            name="code"
            label={words.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
          />
        </Form>
        <p>
          <a href={props.again}>{words.codeAgain}</a>
        </p>
      </Stack>
    </PageShell>
  )
}

/** The own password, old and new. */
export function PasswordPage(props: { form: FormState; first: boolean }) {
  const words = useWords(accountWords)
  return (
    <PageShell kind="staff" title={words.passwordTitle} lead={props.first ? words.passwordFirst : undefined}>
      <Form state={props.form} submit={words.changePassword}>
        <TextField
          name="oldPassword"
          label={words.oldPassword}
          type="password"
          autocomplete="current-password"
        />
        <TextField
          name="password"
          label={words.newPassword}
          hint={words.newPasswordHint}
          type="password"
          autocomplete="new-password"
        />
        <TextField name="again" label={words.passwordAgain} type="password" autocomplete="new-password" />
      </Form>
    </PageShell>
  )
}
