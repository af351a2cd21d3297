import {
  Actions,
  ButtonLink,
  EmptyState,
  OpinionItem,
  OpinionList,
  PageShell,
  Section,
  Stack,
  useWords,
} from '../../../ui/index.ts'
import type { OwnAnswer, OwnAnswersView } from '../contract/views.ts'
import { ownWords } from './own-words.ts'
import { publicWords } from './public-words.ts'
import { resultsWords } from './results-words.ts'
import { consultationsWords } from './words.ts'

/**
 * What one has answered, each to be changed while answers count; and taking all of it back. `kept` is the statement that
 * was answered anew just now.
 */
export function OwnAnswersPage(props: { view: OwnAnswersView; kept?: number | null }) {
  const words = useWords(ownWords)
  const { consultation, voter, answers, mayChange } = props.view
  const crumbs = [{ href: `/consultations/${consultation.id}`, label: consultation.title }]
  if (answers.length === 0) {
    return (
      <PageShell title={words.title} kind="plain" crumbs={crumbs}>
        <EmptyState title={words.none} action={<Onward {...props} />}>
          {words.noneLead}
        </EmptyState>
      </PageShell>
    )
  }
  const answered = voter?.answered ?? 0
  return (
    <PageShell
      title={words.title}
      lead={mayChange ? words.lead(answered, (voter?.total ?? 0) - answered) : words.leadOver}
      kind="plain"
      crumbs={crumbs}
    >
      <Stack>
        <Onward {...props} />
        <OpinionList compact>
          {answers.map((one) => (
            <Item
              key={one.number}
              answer={one}
              base={crumbs[0]!.href}
              mayChange={mayChange}
              kept={one.number === props.kept}
            />
          ))}
        </OpinionList>
      </Stack>
      <TakeBack id={consultation.id} />
    </PageShell>
  )
}

function Onward(props: { view: OwnAnswersView }) {
  const words = useWords(ownWords)
  const { begin, seeResults } = useWords(publicWords)
  const { consultation, voter, answers } = props.view
  const base = `/consultations/${consultation.id}`
  const left = voter ? voter.total - voter.answered : null
  return (
    <Actions>
      {consultation.takesVotes && left !== 0 && (
        <ButtonLink href={`${base}/vote`}>{left && answers.length > 0 ? words.goOn(left) : begin}</ButtonLink>
      )}
      {consultation.resultsOpen && (
        <ButtonLink href={`${base}/results`} tone="secondary">
          {seeResults}
        </ButtonLink>
      )}
    </Actions>
  )
}

function Item(props: { answer: OwnAnswer; base: string; mayChange: boolean; kept: boolean }) {
  const words = useWords(ownWords)
  const names = useWords(consultationsWords)
  const { gone } = useWords(resultsWords)
  const { number, text, answer, author, isOpen } = props.answer
  return (
    <OpinionItem id={`answer-${number}`} number={number} text={text ?? gone} over={names.authors[author]}>
      {props.kept && <p role="status">{words.kept}</p>}
      <p>
        <strong>{words.answered(names.answers[answer])}</strong> {!isOpen && words.withdrawn}
        {isOpen && props.mayChange && (
          <a href={`${props.base}/vote?again=${number}&list=1`} aria-label={words.changeOf(number)}>
            {words.change}
          </a>
        )}
      </p>
    </OpinionItem>
  )
}

function TakeBack(props: { id: string }) {
  const words = useWords(publicWords)
  return (
    <Section title={words.takeBackTitle} lead={words.takeBackLead}>
      <Actions>
        <ButtonLink href={`/consultations/${props.id}/take-back`} tone="quiet">
          {words.takeBack}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
