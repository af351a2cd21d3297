import {
  Button,
  CheckboxField,
  Cluster,
  Form,
  type FormState,
  Muted,
  PageShell,
  RadioField,
  SelectField,
  TextField,
  useWords,
} from '../../../ui/index.ts'
import { roles } from '../../access/index.rules.ts'
import { type GrantRow, holders } from '../contract.ts'
import { useGrantWords } from './accounts-pages.tsx'
import { adminWords } from './admin-words.ts'
import { accountWords } from './words.ts'

/** Places to choose from, the chosen one first, and the bodies of the chosen one. */
export type PlaceChoice = {
  places: { id: string; name: string; place: string }[]
  chosen: string | null
  bodies: { id: string; name: string }[]
}

/** A role with where it reaches; finding a place works without script, the rest of the form stays as typed. */
function RoleFields(props: { choice: PlaceChoice }) {
  const words = useWords(adminWords)
  const dictionary = useWords(accountWords)
  const { places, chosen, bodies } = props.choice
  return (
    <>
      <RadioField
        name="role"
        label={words.role}
        options={roles.map((role) => ({
          value: role,
          label: dictionary.roles[role],
          hint: words.roleHints[role],
        }))}
      />
      <Cluster>
        <TextField name="find" label={words.find} optional />
        <Button tone="secondary" icon="search" name="_again" value="find" skipCheck>
          {words.findDo}
        </Button>
      </Cluster>
      {places.length === 0 && <Muted>{words.noPlace}</Muted>}
      {places.length > 0 && (
        <RadioField
          name="organisationId"
          label={words.organisation}
          hint={[
            words.organisationHint,
            bodies.length > 0 ? '' : chosen ? words.noBodies : words.bodiesLater,
          ].join('')}
          options={places.map((one) => ({
            value: one.id,
            label: one.name,
            hint: one.place || undefined,
          }))}
        />
      )}
      {bodies.length > 0 && (
        <SelectField
          name="bodyId"
          label={words.body}
          hint={words.bodyHint}
          options={bodies.map((body) => ({ value: body.id, label: body.name }))}
          optional
        />
      )}
    </>
  )
}

function PhoneField(props: { hint?: string }) {
  const words = useWords(adminWords)
  return (
    <TextField
      name="phone"
      label={words.phone}
      hint={props.hint ?? words.phoneHint}
      type="tel"
      inputmode="tel"
      optional
    />
  )
}

function FirstPasswordField() {
  const words = useWords(adminWords)
  return (
    <TextField
      name="password"
      label={words.password}
      hint={words.passwordHint}
      type="password"
      autocomplete="new-password"
    />
  )
}

/** Makes an account for a post. */
export function NewAccountPage(props: { choice: PlaceChoice; form: FormState }) {
  const words = useWords(adminWords)
  return (
    <PageShell
      kind="staff"
      title={words.newTitle}
      lead={words.newLead}
      crumbs={[{ href: '/staff/accounts', label: words.title }]}
    >
      <Form state={props.form} submit={words.create}>
        <TextField name="postLine" label={words.postLine} hint={words.postHint} width="full" />
        <TextField name="login" label={words.loginName} hint={words.loginHint} autocomplete="off" />
        <PhoneField />
        <RoleFields choice={props.choice} />
        <FirstPasswordField />
      </Form>
    </PageShell>
  )
}

type Account = { id: string; login: string; postLine: string }

function crumbsOf(account: Account, title: string) {
  return [
    { href: '/staff/accounts', label: title },
    { href: `/staff/accounts/${account.id}`, label: account.postLine },
  ]
}

/** Names the post anew or puts the phone right; or hands the account over to whoever holds the post now. */
export function ChangeAccountPage(props: {
  account: Account & { maskedPhone: string | null }
  form: FormState
}) {
  const words = useWords(adminWords)
  const { account } = props
  return (
    <PageShell
      kind="staff"
      title={words.changeTitle}
      lead={words.changeLead(account.login)}
      crumbs={crumbsOf(account, words.title)}
    >
      <Form state={props.form} submit={words.changeDo}>
        <TextField name="postLine" label={words.postLine} hint={words.postHint} width="full" />
        <RadioField
          name="holder"
          label={words.holder}
          options={holders.map((holder) => ({
            value: holder,
            label: words.holders[holder],
            hint: words.holderHints[holder],
            reveal: holder === 'another' && <FirstPasswordField />,
          }))}
        />
        <PhoneField hint={account.maskedPhone ? words.phoneStays(account.maskedPhone) : undefined} />
        {account.maskedPhone && <CheckboxField name="withoutPhone" label={words.withoutPhone} />}
      </Form>
    </PageShell>
  )
}

export function GrantRolePage(props: { account: Account; choice: PlaceChoice; form: FormState }) {
  const words = useWords(adminWords)
  return (
    <PageShell
      kind="staff"
      title={words.grantTitle}
      lead={words.grantLead(props.account.login, props.account.postLine)}
      crumbs={crumbsOf(props.account, words.title)}
    >
      <Form state={props.form} submit={words.grantDo}>
        <RoleFields choice={props.choice} />
      </Form>
    </PageShell>
  )
}

export function EndRolePage(props: { account: Account; grant: GrantRow; form: FormState }) {
  const words = useWords(adminWords)
  const { role, scope } = useGrantWords()(props.grant)
  return (
    <PageShell
      kind="staff"
      title={words.endTitle}
      lead={words.endLead(role, scope)}
      crumbs={crumbsOf(props.account, words.title)}
    >
      <Form state={props.form} submit={words.endDo} danger />
    </PageShell>
  )
}

export function ResetPasswordPage(props: { account: Account; form: FormState }) {
  const words = useWords(adminWords)
  const { account } = props
  return (
    <PageShell
      kind="staff"
      title={words.resetTitle}
      lead={words.resetLead(account.login)}
      crumbs={crumbsOf(account, words.title)}
    >
      <Form state={props.form} submit={words.resetDo}>
        <FirstPasswordField />
      </Form>
    </PageShell>
  )
}

export function DisableAccountPage(props: { account: Account; form: FormState }) {
  const words = useWords(adminWords)
  const { account } = props
  return (
    <PageShell
      kind="staff"
      title={words.disableTitle}
      lead={words.disableLead(account.login, account.postLine)}
      crumbs={crumbsOf(account, words.title)}
    >
      <Form state={props.form} submit={words.disableDo} danger />
    </PageShell>
  )
}
