import { OpinionItem, OpinionList, Section, useWords } from '../../../ui/index.ts'
import type { ResultsSnapshot } from '../contract/results.ts'
import type { ResultsView } from '../contract/views.ts'
import { resultsWords } from './results-words.ts'
import { shareText } from './share-text.ts'

/** A few statements that together speak for most people, with the share they cover. */
export function SlatePart(props: { view: ResultsView; snapshot: ResultsSnapshot }) {
  const words = useWords(resultsWords)
  const { statements, coverage } = props.snapshot.slate
  if (statements.length < 2) return null
  return (
    <Section title={words.slateTitle} lead={words.slateLead(shareText(coverage), statements.length)}>
      <OpinionList compact>
        {statements.map((number) => (
          <OpinionItem key={number} number={number} text={props.view.texts[number]?.text ?? words.gone} />
        ))}
      </OpinionList>
    </Section>
  )
}
