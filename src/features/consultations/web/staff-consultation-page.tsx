import {
  Callout,
  DataTable,
  Day,
  Figure,
  Figures,
  PageShell,
  Section,
  Split,
  Stack,
  SummaryList,
  Tag,
  useWords,
} from '../../../ui/index.ts'
import type { StaffConsultationView, StatementView } from '../contract/views.ts'
import { StateTags } from './consultation-page.tsx'
import { useFlagSentences } from './integrity-page.tsx'
import { NextOfConsultation, OtherActs } from './next-of-consultation.tsx'
import { outcomeWords } from './outcome-words.ts'
import { staffWords } from './staff-words.ts'
import { statementTone, useStatementState } from './state-tone.ts'
import { consultationsWords } from './words.ts'

type Props = { view: StaffConsultationView }

/** A consultation for those who hold it: what to do next, how it stands, its statements and links. */
export function StaffConsultationPage(props: Props) {
  const { consultation } = props.view
  return (
    <PageShell
      kind="staff"
      wide
      title={consultation.title}
      lead={consultation.question}
      over={<StateTags view={consultation} />}
      crumbs={[{ href: `/staff/topics/${consultation.topicId}`, label: consultation.topicTitle }]}
    >
      <Split asideFirst aside={<Aside {...props} />}>
        <Counts {...props} />
        <Statements {...props} />
        <Arrangements {...props} />
      </Split>
    </PageShell>
  )
}

function Aside(props: Props) {
  return (
    <Stack>
      <NextOfConsultation view={props.view} />
      <OtherActs view={props.view} />
      <Flags {...props} />
    </Stack>
  )
}

function Counts(props: Props) {
  const words = useWords(staffWords)
  const { counts } = props.view.consultation
  return (
    <Figures>
      <Figure
        value={counts.people}
        unit={words.units.people}
        label={words.figures.people}
        definition={words.peopleDefinition}
      />
      <Figure
        value={counts.devices}
        unit={words.units.devices}
        label={words.figures.devices}
        definition={words.devicesDefinition}
      />
      <Figure value={counts.votes} unit={words.units.votes} label={words.figures.votes} />
      <Figure value={counts.statements} unit={words.units.statements} label={words.figures.statements} />
    </Figures>
  )
}

/** One line that leads to the page of flags; nothing where there is nothing to look at. */
function Flags(props: Props) {
  const words = useWords(staffWords)
  const { consultation, flags } = props.view
  const { integrityTitle: title } = useWords(outcomeWords)
  const sentencesOf = useFlagSentences()
  const sentences = flags ? sentencesOf(flags) : []
  if (sentences.length === 0) return null
  return (
    <Callout title={title}>
      <p>{sentences[0]}</p>
      <p>
        <a href={`/staff/consultations/${consultation.id}/integrity`}>{words.acts.integrity}</a>
      </p>
    </Callout>
  )
}

function Statements(props: Props) {
  const words = useWords(staffWords)
  const names = useWords(consultationsWords)
  const { view } = props
  const stateOf = useStatementState(view.consultation.state)
  const base = `/staff/consultations/${view.consultation.id}`
  const changing = view.may.moderate && view.consultation.state !== 'closed'
  return (
    <Section
      title={words.statementsTitle}
      aside={
        view.may.manage &&
        view.consultation.state !== 'closed' && <a href={`${base}/statements`}>{words.acts.seed}</a>
      }
    >
      <DataTable<StatementView>
        caption={words.statementsTitle}
        captionHidden
        rows={view.statements}
        empty={words.noStatements}
        columns={[
          {
            key: 'number',
            label: words.number,
            numeric: true,
            nowrap: true,
            cell: (one) => one.number,
          },
          { key: 'text', label: words.text, head: true, cell: (one) => one.text ?? words.erased },
          {
            key: 'author',
            label: words.author,
            nowrap: 'wide',
            cell: (one) => names.authors[one.author],
          },
          { key: 'votes', label: words.votes, numeric: true, cell: (one) => one.votes },
          {
            key: 'state',
            label: words.state,
            cell: (one) => (
              <>
                <Tag tone={statementTone[one.state]}>{stateOf(one.state)}</Tag> {one.meta && words.meta}
                {one.reason && names.rejections[one.reason]} {one.words}{' '}
                {changing && <StatementActs base={base} statement={one} />}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function StatementActs(props: { base: string; statement: StatementView }) {
  const words = useWords(staffWords)
  const { base, statement } = props
  const page = `${base}/statements/${statement.number}`
  if (statement.state !== 'open' && statement.state !== 'waiting') return null
  return (
    <>
      {statement.votes === 0 && statement.author !== 'resident' && (
        <a href={`${page}/edit`}>{words.change}</a>
      )}{' '}
      {statement.state === 'open' && <a href={`${page}/withdraw`}>{words.withdraw}</a>}
    </>
  )
}

function Arrangements(props: Props) {
  const words = useWords(staffWords)
  const names = useWords(consultationsWords)
  const { consultation, may, sessionTitle } = props.view
  const base = `/staff/consultations/${consultation.id}`
  const ways = [
    names.voterKinds.issued,
    names.voterKinds.paper,
    ...(consultation.openToPhones ? [names.voterKinds.phone] : []),
    ...(consultation.openToDevices ? [names.voterKinds.device] : []),
  ]
  return (
    <Section
      title={words.settingsTitle}
      aside={may.manage && consultation.state !== 'closed' && <a href={`${base}/edit`}>{words.acts.edit}</a>}
    >
      {sessionTitle && <p>{words.session(sessionTitle)}</p>}
      <SummaryList
        rows={[
          { key: words.waysIn, value: ways.join(names.comma) },
          {
            key: words.fields.closesOn,
            value: consultation.closesOn ? <Day value={consultation.closesOn} weekday /> : words.noLastDay,
          },
          ...(props.view.statementsAllowed ? [] : [{ key: words.statementsUntil, value: words.noOwn }]),
          ...(props.view.statementsAllowed && consultation.statementsCloseOn
            ? [{ key: words.statementsUntil, value: <Day value={consultation.statementsCloseOn} weekday /> }]
            : []),
          { key: words.fields.shown, value: names.resultsShown[consultation.resultsShown] },
        ]}
      />
      <p>
        <a href={`/consultations/${consultation.id}`}>{words.acts.publicPage}</a>
      </p>
    </Section>
  )
}
