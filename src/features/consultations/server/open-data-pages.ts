import { withoutPersonalNumbers } from '../../../base/mask.ts'
import { found, RuleError } from '../../../base/reason.ts'
import type { FileAnswer, Page, PageRequest } from '../../../platform/http/page.ts'
import { cellOf, csvOf, groupLetter, openRows, openStatements } from '../rules/open-data.ts'
import { fewestShown, tellStanding, tellVoters } from '../rules/small-cells.ts'
import { consultationHandle } from './consultation-store.ts'
import { consultationForStaff, consultationView } from './consultation-views.ts'
import { resultsDeskOf } from './results/results-desk.ts'
import { resultForFile } from './results/results-view.ts'
import { statementsOf } from './statement-store.ts'
import { consultationAt } from './voting/voting-desk.ts'

/** What the file calls itself; its fields are told in docs/open-data.md. */
const format = { format: 'haoshangliang.consultation', version: 1 }

function jsonFile(name: string, content: unknown): FileAnswer {
  return {
    file: `${JSON.stringify(content, null, 2)}\n`,
    mediaType: 'application/json; charset=utf-8',
    name: `${name}.json`,
  }
}

function csvFile(name: string, rows: Parameters<typeof csvOf>[0]): FileAnswer {
  return { file: csvOf(rows), mediaType: 'text/csv; charset=utf-8', name: `${name}.csv` }
}

/** The results as everybody may take them along, once everybody may see them; no voter and no number below five. */
async function openDataOf(request: PageRequest) {
  const id = request.params.consultationId!
  const view = await consultationView(request, id)
  if (!view.resultsOpen) throw new RuleError('refused', { code: 'consultations.no-results' })
  const { consultation } = await consultationHandle(request.db, id)
  const kept = found(await resultForFile(request, id), 'consultations.no-results')
  const rows = new Map((await statementsOf(request.db, consultation.number)).map((one) => [one.number, one]))
  const { groups, between, tooFew } = kept.snapshot
  const voters = tellVoters(kept.snapshot.voters)
  const standing = tellStanding(
    groups.map(({ size }) => size),
    between,
    tooFew,
  )
  return {
    ...format,
    consultation: {
      id,
      title: view.title,
      question: view.question,
      topic: view.topicTitle,
      room: view.roomName,
      practice: view.practice,
      state: view.state,
      openedAt: view.openedAt,
      closesOn: view.closesOn,
      closedAt: view.closedAt,
    },
    computedAt: kept.computedAt,
    suppressedBelow: fewestShown,
    voters: {
      issued: cellOf(voters.issued),
      phone: cellOf(voters.phone),
      paper: cellOf(voters.paper),
      device: cellOf(voters.device),
    },
    groups: groups.map(({ group }, at) => ({
      group: groupLetter(group),
      size: cellOf(standing.groups[at]!),
    })),
    statements: openStatements(kept.snapshot).flatMap((one) => {
      const row = rows.get(one.number)
      // Nobody can read the figures of a text that was taken back.
      if (!row?.text) return []
      return [{ ...one, text: withoutPersonalNumbers(row.text), author: row.author }]
    }),
  }
}

/** What Polis would say of the same votes, for staff who compare; it holds no person. */
async function comparisonOf(request: PageRequest) {
  const { view } = await consultationForStaff(request, request.params.consultationId!)
  const one = await consultationAt(request.ports, view.id)
  const polis = await resultsDeskOf(request.ports).comparison(one)
  if (!polis) throw new RuleError('refused', { code: 'consultations.no-results' })
  return { view, polis }
}

export const openDataPages: Page[] = [
  {
    path: '/consultations/:consultationId/open-data',
    access: 'everyone',
    async show(request) {
      const data = await openDataOf(request)
      const statements = data.statements.map(({ groups, ...one }) => ({
        ...one,
        groups: groups.map((cells, index) => ({ group: groupLetter(index), ...cells })),
      }))
      return jsonFile('open-data', { ...data, statements })
    },
  },
  {
    path: '/consultations/:consultationId/open-data.csv',
    access: 'everyone',
    show: async (request) => csvFile('open-data', openRows((await openDataOf(request)).statements)),
  },
  {
    path: '/staff/consultations/:consultationId/comparison',
    access: 'staff',
    async show(request) {
      const { view, polis } = await comparisonOf(request)
      return jsonFile('comparison', { consultation: { id: view.id, title: view.title }, ...polis })
    },
  },
  {
    path: '/staff/consultations/:consultationId/comparison.csv',
    access: 'staff',
    async show(request) {
      const { polis } = await comparisonOf(request)
      const figures = ['agrees', 'disagrees', 'passes', 'x', 'y', 'extremity'] as const
      const scores = ['groupAware', 'groupAwareDisagree', 'geometric', 'priority'] as const
      const columns = [...figures, ...scores]
      return csvFile('comparison', [
        ['statement', 'open', ...columns, 'representativeOf', 'consensus'],
        ...polis.statements.map((one) => [
          ...[String(one.id), String(one.open), ...columns.map((column) => one[column])],
          one.representativeOf.map(({ group, direction }) => `${groupLetter(group)} ${direction}`).join(' '),
          one.consensus ?? '',
        ]),
      ])
    },
  },
]
