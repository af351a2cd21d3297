import {
  Actions,
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  Form,
  type FormState,
  Moment,
  PageShell,
  Prose,
  Section,
  SummaryList,
  siteLinks,
  Tag,
  useWords,
} from '../../../ui/index.ts'
import type { OwnConcern } from '../contract.ts'
import { mineWords } from './mine-words.ts'

/** A resident's own page: what was said, what is kept, and the ways to part with it. */
export function MinePage(props: { concerns: OwnConcern[]; maskedPhone: string; since: Date }) {
  const words = useWords(mineWords)
  return (
    <PageShell title={words.title}>
      <Section title={words.concerns}>
        {props.concerns.length === 0 && (
          <EmptyState action={<ButtonLink href={siteLinks.say}>{words.say}</ButtonLink>}>
            {words.concernsEmpty}
          </EmptyState>
        )}
        {props.concerns.length > 0 && (
          <CardList>
            {props.concerns.map((concern) => (
              <Card
                key={concern.followCode}
                title={concern.words.length > 60 ? `${concern.words.slice(0, 60)}…` : concern.words}
                href={`/follow/${concern.followCode}`}
                over={
                  <Tag tone={concern.settled ? 'good' : 'active'}>
                    {concern.settled ? words.settled : words.waiting}
                  </Tag>
                }
                meta={
                  <>
                    {concern.roomName} · <Moment value={concern.enteredAt} /> · {concern.followCode}
                  </>
                }
              />
            ))}
          </CardList>
        )}
        <p>
          <a href={siteLinks.follow}>{words.follow}</a>
        </p>
      </Section>
      <Section title={words.data} lead={words.dataLead}>
        <SummaryList
          rows={[
            { key: words.phone, value: props.maskedPhone },
            { key: words.since, value: <Moment value={props.since} /> },
          ]}
        />
        <Actions>
          <ButtonLink tone="secondary" icon="download" href="/mine/data.json" download>
            {words.take}
          </ButtonLink>
          <ButtonLink tone="quiet" href="/mine/erase">
            {words.erase}
          </ButtonLink>
        </Actions>
        <Form action={siteLinks.logout} submit={words.signOut} quiet />
      </Section>
    </PageShell>
  )
}

/** Says what deleting the number means before it is done. */
export function ErasePage(props: { form: FormState }) {
  const words = useWords(mineWords)
  const { a, b, c, d } = words.erasePoints
  return (
    <PageShell title={words.eraseTitle} crumbs={[{ href: siteLinks.mine, label: words.title }]}>
      <Prose>
        <p>{words.eraseLead}</p>
        <ul>
          {[a, b, c, d].map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Prose>
      <Form
        state={props.form}
        submit={words.eraseDo}
        danger
        secondary={
          <ButtonLink tone="quiet" href={siteLinks.mine}>
            {words.keep}
          </ButtonLink>
        }
      />
    </PageShell>
  )
}
