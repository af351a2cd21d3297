import {
  Actions,
  ButtonLink,
  Callout,
  CopyText,
  EmptyState,
  emptyForm,
  Form,
  formatDay,
  Moment,
  PageShell,
  PrintButton,
  Quote,
  Section,
  Stack,
  SummaryList,
  shanghaiDay,
  Tag,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { FollowedConcern } from '../contract.ts'
import { concernWords } from './words.ts'

/** Where one types the number of a concern. */
export function FollowPage(props: { typed: string; missing: boolean }) {
  const words = useWords(concernWords)
  const form = emptyForm({ code: props.typed })
  if (props.missing) form.errors.code = words.notFound
  return (
    <PageShell title={words.followTitle} lead={words.followLead} invalid={props.missing}>
      <Form method="get" action="/follow" state={form} submit={words.look}>
        <TextField name="code" label={words.code} hint={words.codeHint} autocomplete="off" />
      </Form>
    </PageShell>
  )
}

/** What became of one concern, in plain words; the only key to it is its number. */
export function ConcernStatePage(props: { concern: FollowedConcern; justSent: boolean }) {
  const words = useWords(concernWords)
  const { concern } = props
  const rows = [
    // Just sent, the number stands above in large letters.
    ...(props.justSent ? [] : [{ key: words.yourCode, value: concern.followCode }]),
    { key: words.yourRoom, value: concern.roomName },
    { key: words.receivedOn, value: <Moment value={concern.enteredAt} /> },
  ]
  if (concern.triageTarget) rows.push({ key: words.passedTo, value: concern.triageTarget })
  if (concern.triageReason) rows.push({ key: words.reasonGiven, value: concern.triageReason })
  rows.push(...useJoined(concern.joined))
  return (
    <PageShell
      title={props.justSent ? words.doneTitle : words.followTitle}
      lead={props.justSent ? words.doneLead : undefined}
    >
      <Stack>
        {props.justSent && (
          <Callout tone="success" title={words.yourCode}>
            <strong>{concern.followCode}</strong>
          </Callout>
        )}
        <Standing concern={concern} />
        <Actions>
          <CopyText text={concern.followCode}>{words.copyCode}</CopyText>
          <PrintButton />
        </Actions>
        <Quote>{concern.words}</Quote>
        <SummaryList rows={rows} />
        {concern.topic && (
          <Actions>
            <ButtonLink href={`/topics/${concern.topic.id}`}>{words.topicLink}</ButtonLink>
          </Actions>
        )}
        <WhatNext concern={concern} />
        {concern.practice && <EmptyState title={words.practiceTag} />}
      </Stack>
    </PageShell>
  )
}

function useJoined(joined: FollowedConcern['joined']): { key: string; value: string }[] {
  const words = useWords(concernWords)
  if (!joined) return []
  const { triage, triageTarget, triageReason } = joined
  return [
    { key: words.joinedState, value: triage ? words.stateSentences[triage] : words.stateWaiting },
    ...(triageTarget ? [{ key: words.joinedTo, value: triageTarget }] : []),
    ...(triageReason ? [{ key: words.joinedReason, value: triageReason }] : []),
  ]
}

/** Where it stands, and by when there is an answer. */
function Standing({ concern }: { concern: FollowedConcern }) {
  const words = useWords(concernWords)
  const { lang, now, helpPhone } = usePage()
  const { triage, answerBy } = concern
  const late = answerBy !== null && answerBy < shanghaiDay(now)
  const day = answerBy && formatDay(answerBy, lang, now, { weekday: true })
  return (
    <Stack gap="small">
      <p>
        <Tag tone={triage ? 'good' : 'active'}>
          {triage ? words.stateSentences[triage] : words.stateWaiting}
        </Tag>
      </p>
      {!triage && day && (
        <p>
          <strong>{late ? words.answerLate(day) : words.answerBy(day)}</strong>
          {late && helpPhone && (
            <>
              {words.callUs} <a href={`tel:${helpPhone}`}>{helpPhone}</a>
            </>
          )}
        </p>
      )}
    </Stack>
  )
}

/** What happens from here on: before staff have decided, and while a topic is not public yet. */
function WhatNext({ concern }: { concern: FollowedConcern }) {
  const words = useWords(concernWords)
  const { helpPhone } = usePage()
  if (concern.triage === 'topic' && !concern.topic) {
    return (
      <Section title={words.whatNext}>
        <p>{words.topicComing}</p>
      </Section>
    )
  }
  if (concern.triage) return null
  return (
    <Section title={words.whatNext}>
      <p>{words.whatNextText}</p>
      {concern.answerBy === null && (
        <p>
          {words.noDay} {helpPhone && <a href={`tel:${helpPhone}`}>{helpPhone}</a>}
        </p>
      )}
    </Section>
  )
}
