import type { ComponentChildren } from 'preact'
import { Actions, ButtonLink, Callout, PageShell, Stack, StepList, useWords } from '../../../ui/index.ts'
import { accountWords } from '../../accounts/index.web.ts'
import type { SetupView } from '../contract/setup-view.ts'
import { type SetupStep, setupSteps } from '../rules/setup-steps.ts'
import { setupWords } from './setup-words.ts'

/** What an administrator has left to do before people can work: the first page until that is done. */
export function SetupGuidePage({ view }: { view: SetupView }) {
  const words = useWords(setupWords)
  const notes = [!view.publicAddress && words.noAddress, !view.messages && words.noMessages].filter(
    (note) => note !== false,
  )
  return (
    <PageShell kind="staff" title={words.title(view.organisation.name)} lead={words.lead}>
      <Stack>
        <StepList
          steps={setupSteps.map((step) => ({
            name: words.steps[step].name,
            state: !view.open.includes(step) ? 'done' : view.open[0] === step ? 'current' : 'open',
            detail: <StepDetail step={step} view={view} />,
          }))}
        />
        {notes.length > 0 && (
          <Callout title={words.server}>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </Callout>
        )}
      </Stack>
    </PageShell>
  )
}

function StepDetail({ step, view }: { step: SetupStep; view: SetupView }) {
  const words = useWords(setupWords)
  const { roles } = useWords(accountWords)
  const place = `/staff/organisations/${view.organisation.id}`
  const missing = view.missingRoles.map((role) => roles[role]).join(words.comma)
  const ways: Record<SetupStep, ComponentChildren> = {
    places: (
      <>
        <ButtonLink tone="secondary" href={`${place}/new`}>
          {words.add}
        </ButtonLink>
        <ButtonLink tone="secondary" href={`${place}/import`}>
          {words.paste}
        </ButtonLink>
      </>
    ),
    bodies: <ToPlaces />,
    rooms: <ToPlaces />,
    conveners: view.unconvened && (
      <ButtonLink tone="secondary" href={`/staff/rooms/${view.unconvened.id}/posts`}>
        {words.appoint(view.unconvened.name)}
      </ButtonLink>
    ),
    accounts: (
      <ButtonLink tone="secondary" href="/staff/accounts/new">
        {words.account}
      </ButtonLink>
    ),
  }
  return (
    <>
      <p>{words.steps[step].why}</p>
      {step === 'accounts' && missing && <p>{words.missing(missing)}</p>}
      {ways[step] && <Actions>{ways[step]}</Actions>}
    </>
  )
}

function ToPlaces() {
  const words = useWords(setupWords)
  return (
    <ButtonLink tone="secondary" href="/staff/organisations">
      {words.toPlaces}
    </ButtonLink>
  )
}
