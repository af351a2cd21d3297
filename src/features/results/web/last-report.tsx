import { Day, formatDay, usePage, useWords } from '../../../ui/index.ts'
import type { ProgressView } from '../contract.ts'
import { resultsWords } from './words.ts'

/** What the body said last, in its words, on which day, and when it will answer next. */
export function LastReport({ report }: { report: ProgressView }) {
  const words = useWords(resultsWords)
  const { lang, now } = usePage()
  const { text, reportedBy, reportedOn } = report
  const next = report.state === 'under_way' ? report.nextOn : null
  return (
    <>
      {text && <span>{words.said(reportedBy, text)} </span>}
      {reportedBy && !text && <span>{words.answeredBy(reportedBy)} </span>}
      <span>
        {words.reportedOn} <Day value={reportedOn} />
        {next && ` ${words.nextOn(formatDay(next, lang, now))}`}
      </span>
    </>
  )
}
