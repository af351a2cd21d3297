import { Muted, namesIn, SummaryList, Tag, usePage, useWords } from '../../../ui/index.ts'
import { methodWords, sourceName, useGrade } from '../../methods/index.web.ts'
import type { Settings } from '../rules/own-settings.ts'
import { organisationWords } from './words.ts'

/** Which values a place sets itself. */
export type OwnValues = { composition: boolean; evaluationScale: boolean; answerDays: boolean }

type Props = { code: string | null; settings: Settings; own: OwnValues; isTop: boolean }

/** The values that hold at a place, and whether they are its own, come from above, or are the platform's. */
export function SettingsList(props: Props) {
  const words = useWords(organisationWords)
  const { settings, own } = props
  const line = useCompositionLine()
  const days = useAnswerDaysLine()
  const grade = useGrade()
  const { lang } = usePage()
  const from = (mine: boolean) => (
    <Tag>{mine ? words.ownValue : props.isTop ? words.fromPlatform : words.fromAbove}</Tag>
  )
  return (
    <SummaryList
      rows={[
        { key: words.code, value: props.code ?? <Muted>{words.noCode}</Muted> },
        { key: words.answerDays, value: days(settings.answerDays), action: from(own.answerDays) },
        { key: words.composition, value: line(settings), action: from(own.composition) },
        { key: words.source, value: sourceName(settings.composition.source, lang) },
        {
          key: words.scale,
          value: settings.evaluationScale.map(grade).join(' · '),
          action: from(own.evaluationScale),
        },
      ]}
    />
  )
}

/** The share that a place asks for, in one line: 群众代表不少于 2/3. */
export function useCompositionLine(): (settings: Settings) => string {
  const words = useWords(organisationWords)
  const { groups } = useWords(methodWords)
  const { lang } = usePage()
  return ({ composition: { counted, share } }) =>
    words.compositionLine(
      namesIn(
        counted.map((group) => groups[group]),
        lang,
      ),
      share.of,
      share.in,
    )
}

/** Within how many days residents are answered, or that nothing is laid down. */
export function useAnswerDaysLine(): (days: number | null) => string {
  const words = useWords(organisationWords)
  return (days) => (days === null ? words.answerDaysNone : words.answerDaysLine(days))
}
