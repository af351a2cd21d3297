import { OpinionItem, OpinionList, Section, useTold, useWords } from '../../../ui/index.ts'
import type { ToldResults } from '../contract/told-results.ts'
import type { ResultsView } from '../contract/views.ts'
import { resultsWords } from './results-words.ts'

/** A few statements that together speak for most people, with the share they cover. */
export function SlatePart(props: { view: ResultsView; results: ToldResults }) {
  const words = useWords(resultsWords)
  const { percent } = useTold()
  const { statements, coverage } = props.results.slate
  if (statements.length < 2) return null
  return (
    <Section id="slate" title={words.slateTitle} lead={words.slateLead(percent(coverage), statements.length)}>
      <OpinionList compact>
        {statements.map((number) => (
          <OpinionItem key={number} number={number} text={props.view.texts[number]?.text ?? words.gone} />
        ))}
      </OpinionList>
    </Section>
  )
}
