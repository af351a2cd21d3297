import {
  Actions,
  ButtonLink,
  Details,
  EmptyState,
  FoldedSections,
  formatDay,
  formatMoment,
  groupLetter,
  Muted,
  OnPaper,
  PageShell,
  Prose,
  Section,
  shanghaiDay,
  usePage,
  useTold,
  useWords,
} from '../../../ui/index.ts'
import type { ToldResult, ToldResults } from '../contract/told-results.ts'
import type { ResultsView } from '../contract/views.ts'
import { StateTags } from './consultation-page.tsx'
import { groupWords } from './group-words.ts'
import { GroupsPart } from './groups-part.tsx'
import { MapPart } from './map-part.tsx'
import { MethodPart } from './method-part.tsx'
import { resultsWords } from './results-words.ts'
import { SlatePart } from './slate-part.tsx'
import { type SortedStatements, sortStatements } from './sort-statements.ts'
import { StatementFigures } from './statement-figures.tsx'
import { consultationsWords } from './words.ts'

type Props = { view: ResultsView }

/**
 * What all agree on first, so that it stands on the first screen of a phone; then where they differ; the groups, the map
 * and the method after it, folded where they are long.
 */
export function ResultsPage(props: Props) {
  const words = useWords(resultsWords)
  const { consultation, results } = props.view
  const shown = consultation.resultsOpen && results && consultation.counts.votes > 0 ? results : null
  return (
    <PageShell
      wide
      title={words.title}
      lead={shown && <OneSentence results={shown} />}
      over={
        <>
          <OnPaper>{`${consultation.title} · ${consultation.roomName}`}</OnPaper>
          <StateTags view={consultation} />
        </>
      }
      crumbs={[{ href: `/consultations/${consultation.id}`, label: consultation.title }]}
    >
      {shown ? <Results {...props} results={shown} /> : <NoResults view={props.view} />}
    </PageShell>
  )
}

function NoResults(props: { view: ResultsView }) {
  const words = useWords(resultsWords)
  const { consultation } = props.view
  return (
    <EmptyState
      title={consultation.resultsOpen ? words.nothingTitle : words.laterTitle}
      action={
        consultation.takesVotes && (
          <ButtonLink href={`/consultations/${consultation.id}/vote`}>{words.toVote}</ButtonLink>
        )
      }
    >
      {consultation.resultsOpen ? words.nothing : words.later}
    </EmptyState>
  )
}

function Results(props: Props & { results: ToldResults }) {
  const words = useWords(resultsWords)
  const { view, results } = props
  const sorted = sortStatements(results)
  return (
    <>
      <Agreed view={view} sorted={sorted} several={results.groups.length > 1} />
      <Standing view={view} results={results} />
      <FoldedSections
        open={[]}
        briefs={{
          open: words.statements(sorted.open.length),
          groups: words.one.groups(results.groups.length),
          slate: words.statements(results.slate.statements.length),
        }}
      >
        <Lists view={view} sorted={sorted} several={results.groups.length > 1} />
        <GroupsPart view={view} results={results} />
        <MapPart view={view} results={results} />
        <SlatePart view={view} results={results} />
        <MethodPart consultationId={view.consultation.id} results={results} />
      </FoldedSections>
    </>
  )
}

/** What came of it in one sentence: how much they agree on, and on how much they differ. */
function OneSentence(props: { results: ToldResults }) {
  const words = useWords(resultsWords).one
  const sorted = sortStatements(props.results)
  const several = props.results.groups.length > 1
  const differ = sorted.divisive.length + sorted.dissenting.length
  const parts = [
    sorted.agreed.length > 0 ? words.agreed(sorted.agreed.length, several) : words.noneAgreed,
    ...(differ > 0 ? [words.differ(differ)] : []),
  ]
  return <>{`${parts.join(words.join)}${words.end}`}</>
}

/** The last day on which answers were taken, or null while they are: nothing that is computed later is of a later day. */
function useEnd({ takesVotes, closesOn, closedAt }: ResultsView['consultation']): string | null {
  const { lang, now } = usePage()
  if (takesVotes) return null
  const days = [closesOn, closedAt && shanghaiDay(closedAt)].filter((day) => day !== null)
  const [first] = days.sort()
  return first ? formatDay(first, lang, now) : null
}

/** Who took part, as of when, what percentages mean, and that it may still change. */
function Standing(props: { view: ResultsView; results: ToldResults }) {
  const words = useWords(resultsWords)
  const { lang, now } = usePage()
  const names = useWords(consultationsWords)
  const { count } = useTold()
  const { view, results } = props
  const { groups, voters } = results
  const who = words.one.who(
    names.people(count(voters.people)),
    voters.device.high > 0 ? names.devices(count(voters.device)) : null,
  )
  const found = groups.length > 1 ? words.one.groups(groups.length) : words.one.noGroups
  const ended = useEnd(view.consultation)
  return (
    <>
      <p>
        {`${who}${words.one.join}${found}${words.one.end}`}{' '}
        <Muted>
          {ended && `${words.asOfEnd(ended)} · `}
          {!ended && view.computedAt && `${words.asOf(formatMoment(view.computedAt, lang, now))} · `}
          {words.shares} {voters.device.high > 0 && words.withDevices} {!ended && words.stillOpen}{' '}
          {!ended && !results.exact && words.movesOn} {results.exact ? words.exact : words.fewHidden}
        </Muted>
      </p>
      {groups.length > 1 && (
        <Details summary={words.whatGroups}>
          <Prose>
            <p>{words.groupMeans.what}</p>
            <p>{words.groupMeans.who}</p>
          </Prose>
        </Details>
      )}
      {view.consultation.takesVotes && (
        <Actions>
          <ButtonLink href={`/consultations/${view.consultation.id}/vote`} tone="secondary">
            {words.toVote}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}

type ListsProps = { view: ResultsView; sorted: SortedStatements; several: boolean }

function Agreed(props: ListsProps) {
  const words = useWords(resultsWords)
  const { agreed } = props.sorted
  return (
    <Section title={words.agreed}>
      {agreed.length === 0 && <p>{words.agreedNone}</p>}
      <StatementFigures view={props.view} statements={agreed} shown={5} />
    </Section>
  )
}

function Lists(props: ListsProps) {
  const words = useWords(resultsWords)
  const { view, sorted, several } = props
  const holds = useWhoHolds()
  const unsettled = useUnsettled()
  return (
    <>
      {sorted.rejected.length > 0 && (
        <Section title={words.rejected} lead={words.rejectedLead(several)}>
          <StatementFigures view={view} statements={sorted.rejected} shown={5} />
        </Section>
      )}
      {sorted.divisive.length > 0 && (
        <Section title={words.divisive} lead={words.divisiveLead(several)}>
          <StatementFigures view={view} statements={sorted.divisive} shown={5} over={holds} />
        </Section>
      )}
      {sorted.dissenting.length > 0 && (
        <Section title={words.dissenting} lead={words.dissentingLead}>
          <StatementFigures view={view} statements={sorted.dissenting} shown={5} dissent />
        </Section>
      )}
      {sorted.open.length > 0 && (
        <Section id="open" title={words.open} lead={words.openLead}>
          <StatementFigures view={view} statements={sorted.open} shown={5} over={unsettled} />
        </Section>
      )}
    </>
  )
}

/** Which groups stand for sure on which side: `群体 A、C 多数赞成；群体 B 多数不赞成`. */
function useWhoHolds() {
  const words = useWords(resultsWords)
  const { groups } = useWords(groupWords)
  return (statement: ToldResult): string | null => {
    if (statement.groups.length < 2) return null
    const on = (side: 'agree' | 'disagree') =>
      statement.groups.filter((one) => one.side === side).map((one) => groupLetter(one.group))
    const said = (['agree', 'disagree'] as const).flatMap((side) =>
      on(side).length > 0 ? [words.holds(groups(on(side)), side)] : [],
    )
    return said.join(words.semicolon) || null
  }
}

/** Why nothing is said of a statement yet. */
function useUnsettled() {
  const words = useWords(resultsWords)
  const { groups } = useWords(groupWords)
  return (statement: ToldResult): string | null => {
    if (statement.label === 'leaning') return words.leaning
    if (statement.label === 'mostly-passed') return words.passed
    if (statement.label === 'kept-back') return words.keptBack
    const lacking = statement.lacking.map(groupLetter)
    return lacking.length > 0 && statement.groups.length > 1 ? words.fewOf(groups(lacking)) : words.few
  }
}
