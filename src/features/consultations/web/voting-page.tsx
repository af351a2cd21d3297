import {
  Actions,
  AnswerAsides,
  AnswerForm,
  ButtonLink,
  Callout,
  Form,
  PageShell,
  Prose,
  Stack,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { ConsultationView, VotingView } from '../contract/views.ts'
import { ownWords } from './own-words.ts'
import { publicWords } from './public-words.ts'
import { shutWords } from './shut-words.ts'
import { consultationsWords } from './words.ts'

type Bar = NonNullable<VotingView['bar']>

/** One statement at a time; or, where nothing can be answered, why not and where to go from there. */
export function VotingPage(props: { view: VotingView; refused?: string[]; fromList?: boolean }) {
  const { view, refused = [] } = props
  if (view.next) return <Answering {...props} next={view.next} />
  if (!view.voter && !view.bar) return <Begin view={view} refused={refused} />
  return <Barred view={view} bar={view.bar ?? 'all_answered'} refused={refused} />
}

const crumbs = (consultation: ConsultationView) => [
  { href: `/consultations/${consultation.id}`, label: consultation.title },
]

function Refused(props: { sentences: string[] }) {
  if (props.sentences.length === 0) return null
  return (
    <Callout tone="warning">
      {props.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Callout>
  )
}

function Answering(props: {
  view: VotingView
  next: NonNullable<VotingView['next']>
  refused?: string[]
  /** One answer is changed, out of the list of all. */
  fromList?: boolean
}) {
  const words = useWords(publicWords)
  const own = useWords(ownWords)
  const { authors, answers } = useWords(consultationsWords)
  const { consultation, voter, before, kept } = props.view
  const base = `/consultations/${consultation.id}`
  const done = voter?.answered ?? 0
  const all = voter?.total ?? consultation.counts.statements
  const fromList = props.fromList && before !== null
  return (
    <PageShell title={words.votingTitle} kind="plain" heading={false} crumbs={crumbs(consultation)}>
      <Refused sentences={props.refused ?? []} />
      <AnswerForm
        action={`${base}/vote`}
        api={fromList ? undefined : `/api/consultations/${consultation.id}/votes?next=1`}
        back={fromList ? 'answers' : undefined}
        statement={props.next}
        author={props.next.author}
        authors={authors}
        done={done}
        left={before ? all - done : Math.max(all - done, 1)}
        note={
          before && {
            text: own.before(answers[before]),
            back: { href: `${base}/answers`, label: own.noChange },
          }
        }
        kept={kept && { word: answers[kept.answer], number: kept.number }}
      />
      <AnswerAsides
        links={[
          { href: `${base}/answers`, label: own.see, afterAnswer: done === 0 },
          ...(consultation.takesStatements ? [{ href: `${base}/say`, label: words.write }] : []),
          ...(props.view.alsoPhone ? [{ href: `${base}/join`, label: words.alsoPhone }] : []),
          { href: base, label: words.leave },
        ]}
      />
    </PageShell>
  )
}

/** Where anyone may begin: what that counts as, and the other ways in. */
function Begin(props: { view: VotingView; refused: string[] }) {
  const words = useWords(publicWords)
  const { consultation } = props.view
  const base = `/consultations/${consultation.id}`
  return (
    <PageShell
      title={consultation.title}
      kind="plain"
      lead={consultation.question}
      crumbs={crumbs(consultation)}
    >
      <Stack>
        <Refused sentences={props.refused} />
        <Prose>
          <p>{words.beginLead}</p>
          <p>{words.beginDevice}</p>
        </Prose>
        <Form
          action={`${base}/vote`}
          hidden={{ begin: 'yes' }}
          submit={words.begin}
          secondary={
            consultation.openToPhones && (
              <ButtonLink href={`${base}/join`} tone="secondary">
                {words.ways.phoneLink}
              </ButtonLink>
            )
          }
        />
      </Stack>
    </PageShell>
  )
}

/** Where the page itself says why an answer was not taken. */
const tellsWhy: Bar[] = ['closed', 'link_revoked', 'joined']

function Barred(props: { view: VotingView; bar: Bar; refused: string[] }) {
  const words = useWords(publicWords)
  const { consultation, voter } = props.view
  const shut = useWords(shutWords)
  const { helpPhone } = usePage()
  const answered = voter?.answered ?? 0
  // Who has answered by the link is a person already, and begins no second time as a device.
  const withoutLink = props.bar === 'link_revoked' && consultation.openToDevices && answered === 0
  const otherWays = props.bar === 'link_revoked' && (consultation.openToPhones || withoutLink)
  const said: Record<Bar, { title: string; text: string }> = {
    all_answered: { title: words.thanksTitle, text: words.thanks(answered) },
    closed: { title: words.bars.closedTitle, text: words.bars.closed },
    link_needed: { title: words.bars.linkTitle, text: words.bars.link },
    link_revoked: { title: words.bars.revokedTitle, text: words.bars.revoked },
    joined: {
      title: words.bars.joinedTitle,
      text: voter?.kind === 'issued' ? words.bars.linkJoined : words.bars.deviceJoined,
    },
    not_open_yet: { title: words.bars.notOpenTitle, text: words.bars.notOpen },
    no_statements: { title: words.bars.noStatementsTitle, text: words.bars.noStatements },
  }
  return (
    <PageShell title={said[props.bar].title} kind="plain" crumbs={crumbs(consultation)}>
      <Stack>
        {!tellsWhy.includes(props.bar) && <Refused sentences={props.refused} />}
        <Prose>
          <p>{said[props.bar].text}</p>
          {props.bar === 'link_revoked' && <p>{shut.askForNew(helpPhone)}</p>}
          {otherWays && <p>{shut.otherWays}</p>}
          {!consultation.resultsOpen && props.bar === 'all_answered' && <p>{words.resultsLater}</p>}
        </Prose>
        {withoutLink && (
          <Form
            action={`/consultations/${consultation.id}/vote`}
            hidden={{ begin: 'yes' }}
            submit={shut.withoutLink}
            quiet
          />
        )}
        <Onward
          view={consultation}
          bar={props.bar}
          alsoPhone={props.view.alsoPhone && props.bar === 'all_answered'}
          answered={answered > 0}
          // A link that is a phone's leads to it, also where phones are switched off by now.
          isPhones={props.bar === 'joined' && voter?.kind === 'issued'}
        />
      </Stack>
    </PageShell>
  )
}

/** Where a verified phone still lets one take part. */
const withPhone: Bar[] = ['link_needed', 'link_revoked', 'joined']

/** Where one goes from a page without a statement: the results first, then what else can be done. */
function Onward(props: {
  view: ConsultationView
  bar: Bar
  alsoPhone: boolean
  answered: boolean
  isPhones: boolean
}) {
  const words = useWords(publicWords)
  const own = useWords(ownWords)
  const { view, bar, alsoPhone, isPhones } = props
  const base = `/consultations/${view.id}`
  // Where other ways to take part stand above, they come first.
  const results = view.resultsOpen && (
    <ButtonLink href={`${base}/results`} tone={bar === 'link_revoked' ? 'secondary' : 'primary'}>
      {words.seeResults}
    </ButtonLink>
  )
  return (
    <Actions>
      {bar !== 'link_revoked' && results}
      {withPhone.includes(bar) && (view.openToPhones || isPhones) && (
        <ButtonLink href={`${base}/join`} tone={bar === 'link_revoked' ? 'primary' : 'secondary'}>
          {words.ways.phoneLink}
        </ButtonLink>
      )}
      {bar === 'link_revoked' && results}
      {alsoPhone && (
        <ButtonLink href={`${base}/join`} tone="secondary">
          {words.alsoPhone}
        </ButtonLink>
      )}
      {(bar === 'all_answered' || bar === 'no_statements') && view.takesStatements && (
        <ButtonLink href={`${base}/say`} tone="secondary">
          {words.write}
        </ButtonLink>
      )}
      {props.answered && (
        <ButtonLink href={`${base}/answers`} tone="secondary">
          {bar === 'all_answered' ? own.see : own.title}
        </ButtonLink>
      )}
      <ButtonLink href={base} tone="quiet">
        {words.backToConsultation}
      </ButtonLink>
    </Actions>
  )
}
