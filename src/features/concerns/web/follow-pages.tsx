import {
  Actions,
  ButtonLink,
  Callout,
  CopyText,
  Day,
  EmptyState,
  emptyForm,
  Form,
  type FormState,
  formatDay,
  Moment,
  OffPaper,
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
  if (concern.hasPhone) {
    const erase = `/follow/${concern.followCode}/erase-phone`
    rows.push({
      key: words.yourPhone,
      value: (
        <>
          {words.phoneLeft}{' '}
          <OffPaper>
            <a href={erase}>{words.erasePhone}</a>
          </OffPaper>
        </>
      ),
    })
  }
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
        {concern.triage ? <Answer concern={concern} /> : <Standing concern={concern} />}
        <Quote>{concern.words}</Quote>
        <SummaryList rows={rows} />
        <Actions>
          <CopyText text={concern.followCode}>{words.copyCode}</CopyText>
          <PrintButton />
        </Actions>
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

/** Asked once more before the number is gone for good. */
export function ErasePhonePage(props: { form: FormState; concern: FollowedConcern }) {
  const words = useWords(concernWords)
  const back = `/follow/${props.concern.followCode}`
  return (
    <PageShell
      title={words.erasePhoneTitle}
      lead={words.erasePhoneLead}
      crumbs={[{ href: back, label: words.followTitle }]}
    >
      <Form
        state={props.form}
        submit={words.erasePhone}
        danger
        secondary={
          <ButtonLink tone="quiet" href={back}>
            {words.keepPhone}
          </ButtonLink>
        }
      />
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

/** What one has come to read, first on the page: what became of it, why, and since when. */
function Answer({ concern }: { concern: FollowedConcern }) {
  const words = useWords(concernWords)
  const { triage, triageReason, triageTarget, triagedOn } = concern
  return (
    <Callout tone="success" title={triage ? words.stateSentences[triage] : undefined}>
      <Stack gap="small">
        {triageReason && <p>{triageReason}</p>}
        {triageTarget && (
          <p>
            {words.passedTo}
            {words.colon}
            {triageTarget}
          </p>
        )}
        {triagedOn && (
          <p>
            {words.answeredOn} <Day value={triagedOn} />
          </p>
        )}
      </Stack>
    </Callout>
  )
}

/** That it waits, and by when there is an answer. */
function Standing({ concern }: { concern: FollowedConcern }) {
  const words = useWords(concernWords)
  const { lang, now, helpPhone } = usePage()
  const { answerBy } = concern
  const late = answerBy !== null && answerBy < shanghaiDay(now)
  const day = answerBy && formatDay(answerBy, lang, now, { weekday: true })
  return (
    <Stack gap="small">
      <p>
        <Tag tone="active">{words.stateWaiting}</Tag>
      </p>
      {day && (
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
