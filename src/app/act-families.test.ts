import { expect, test } from 'vitest'
import { accountHistory } from '../features/accounts/index.web.ts'
import { concernHistory } from '../features/concerns/index.web.ts'
import { consultationsHistory } from '../features/consultations/index.web.ts'
import { courseHistory } from '../features/course/index.web.ts'
import { evaluationsHistory } from '../features/evaluations/index.web.ts'
import { actFamilies } from '../features/journal/contract.ts'
import { organisationHistory } from '../features/organisations/index.web.ts'
import { participantsHistory } from '../features/participants/index.web.ts'
import { researchHistory } from '../features/research/index.web.ts'
import { resultsHistory } from '../features/results/index.web.ts'
import { sessionsHistory } from '../features/sessions/index.web.ts'
import { topicHistory } from '../features/topics/index.web.ts'
import { transferHistory } from '../features/transfer/index.web.ts'

const histories = [
  ...[accountHistory, concernHistory, consultationsHistory, courseHistory, evaluationsHistory],
  ...[organisationHistory, participantsHistory, researchHistory, resultsHistory],
  ...[sessionsHistory, topicHistory, transferHistory],
]

test('whoever narrows the journal to a family of acts finds every act in one, and none in two', () => {
  const kinds = histories.flatMap((history) => Object.keys(history.en))
  expect(kinds.length).toBeGreaterThan(80)
  const families = Object.values(actFamilies)
  const homes = kinds.map((kind) => [
    kind,
    families.filter((starts) => starts.some((start) => kind.startsWith(start))).length,
  ])
  expect(homes.filter(([, count]) => count !== 1)).toEqual([])
})
