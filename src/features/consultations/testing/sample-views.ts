import { exactly } from '../../../base/told.ts'
import type { ResultsSnapshot, StatementLabel, StatementResult } from '../contract/results.ts'
import type { ConsultationView, ResultsView, VotingView } from '../contract/views.ts'
import { toldResults } from '../server/results/told-results.ts'

const texts = [
  '充电桩装在一号楼北侧的空地上，离住户窗户不少于六米。',
  '夜里十点以后不充电，由物业统一断电。',
  '楼道和门厅里一律不停电动车，发现后先通知、再拖到集中停放点。',
  '充电价格公示在桩上，每度电加收的服务费不超过三角。',
  '优先照顾没有电梯、送孩子和送外卖的住户。',
  '拿出地面停车位的一成改成电动车棚。',
  '由业委会每季度公布一次充电桩的收入和支出。',
  '老旧电池由社区统一回收，换新的补贴一百元。',
  '在单元门口装监控，专门看电动车有没有进楼。',
  '两轮电动车和三轮电动车分开停放，三轮的放在东门外，由保安早晚各查一次，堵住消防通道的当场挪走，三次以上的在公告栏里提醒，仍然不改的由业委会上门商量。',
]

export function sampleConsultation(change: Partial<ConsultationView> = {}): ConsultationView {
  return {
    id: 'consultation-1',
    topicId: 'topic-1',
    topicTitle: '电动车不进楼，充电桩装在哪里',
    topicIsPublic: true,
    path: '/city/county/street/',
    roundId: 'round',
    takesVotes: true,
    overdue: false,
    roomName: '文峰街道锦绣社区协商议事室',
    practice: true,
    title: '电动车停哪里、怎么充电',
    question: '小区 1 200 户、近 900 辆电动车。停在哪里、怎么充电，既方便又安全？',
    state: 'open',
    openToDevices: true,
    openToPhones: true,
    takesStatements: true,
    statementsCloseOn: '2026-06-25',
    resultsShown: 'while_open',
    resultsOpen: true,
    moderationRule:
      '公布与议题有关、别人能赞成或不赞成的意见。\n不公布：与议题无关的，写了他人姓名、电话的，骂人的，一条里有几个意思的，与已有意见重复的，广告。',
    openedAt: new Date('2026-06-15T01:00:00Z'),
    closesOn: '2026-06-28',
    closedAt: null,
    counts: { people: 213, devices: 46, votes: 3120, statements: texts.length },
    turnout: { people: exactly(213), devices: exactly(46), votes: 3120 },
    ...change,
  }
}

export function sampleVoting(change: Partial<VotingView> = {}): VotingView {
  return {
    consultation: sampleConsultation(),
    voter: { kind: 'issued', answered: 5, total: 14, statements: [] },
    next: { number: 1, text: texts[0] ?? '', author: 'research', draw: 'drawn' },
    before: null,
    kept: null,
    alsoPhone: false,
    bar: null,
    ...change,
  }
}

const labels: StatementLabel[] = [
  'agreed-by-all',
  'divisive',
  'agreed-by-all',
  'agreed-by-all',
  'leaning',
  'majority-with-dissent',
  'agreed-by-all',
  'mostly-passed',
  'rejected-by-all',
  'too-few-votes',
]

/** How many of those in no group gave each answer. */
const ungrouped = 7

/** On which side a group stands on a statement, from 0 to 1. */
function lean(label: StatementLabel, group: number): number {
  switch (label) {
    case 'agreed-by-all':
      return 0.84 + 0.03 * group
    case 'rejected-by-all':
      return 0.17 - 0.02 * group
    case 'divisive':
      return group % 2 === 0 ? 0.88 : 0.14
    case 'majority-with-dissent':
      return group === 1 ? 0.22 : 0.81
    default:
      return 0.58
  }
}

function sampleStatement(number: number, label: StatementLabel, groups: number): StatementResult {
  const few = label === 'too-few-votes'
  const answers = Array.from({ length: groups }, (_, group) => {
    const size = few ? 3 : 60 - 9 * group
    const passes = label === 'mostly-passed' ? size : Math.round(size / 8)
    const share = lean(label, group)
    const agrees = Math.round(size * share)
    return {
      ...{ group, agrees, disagrees: size - agrees, passes, share, counts: group < 4 },
      ...{ low: Math.max(0, share - 0.09), high: Math.min(1, share + 0.09) },
    }
  })
  const sum = (pick: (answer: (typeof answers)[number]) => number) =>
    answers.reduce((all, answer) => all + pick(answer), few ? 0 : ungrouped)
  const dissenting = label === 'majority-with-dissent' ? answers[1] : undefined
  return {
    ...{ number, label },
    ...{ agrees: sum((a) => a.agrees), disagrees: sum((a) => a.disagrees), passes: sum((a) => a.passes) },
    ...{ score: Math.min(...answers.map((a) => a.share)), lowest: 0, overall: 0.7 },
    groups: answers,
    dissent: dissenting
      ? [
          {
            ...{ group: 1, side: 'disagree', share: 0.78, small: false },
            ...{ count: dissenting.disagrees, decided: dissenting.agrees + dissenting.disagrees },
          },
        ]
      : [],
    lacking: few ? answers.map((a) => a.group) : [],
    ...{ groupAware: 0.5, geometric: 0.5 },
  }
}

function around(x: number, y: number, group: number) {
  return [-0.2, -0.1, 0, 0.1, 0.2].flatMap((right) =>
    [-0.14, 0, 0.14].map((up) => ({
      x: x + right * (1 - Math.abs(up)),
      y: y + up,
      group,
      people: right === 0 && up === 0 ? 16 : 5,
    })),
  )
}

/** A result with as many groups as asked for; one group means that there are none to tell apart. */
export function sampleSnapshot(groups: number): ResultsSnapshot {
  const middles = Array.from({ length: groups }, (_, group): [number, number] => {
    const angle = (2 * Math.PI * group) / groups + 2.5
    return groups === 1 ? [0, 0] : [0.58 * Math.cos(angle), 0.55 * Math.sin(angle)]
  })
  const sizes = middles.map((_, group) => 90 - 16 * group)
  const placed = sizes.reduce((sum, size) => sum + size, 0)
  return {
    ...{ votes: 3120, chainLength: 40 },
    voters: { issued: 150, phone: 41, paper: 22, device: 46 },
    ...{ placed, between: 21, tooFew: 18 },
    groups: sizes.map((size, group) => ({
      ...{ group, size, share: size / placed, small: group === 4 },
      markers:
        groups === 1
          ? []
          : [2, 6].map((number) => ({
              ...{ number, side: group % 2 === 0 ? ('agree' as const) : ('disagree' as const) },
              ...{ share: 0.88, shareOfOthers: 0.21, votes: size },
            })),
    })),
    statements: labels.map((label, index) => sampleStatement(index + 1, label, groups)),
    slate: { statements: [1, 4, 6], coverage: 0.97 },
    map: {
      cells: middles.flatMap(([x, y], group) => around(x, y, group)),
      outlines: middles.map(([x, y]) => {
        const [w, h] = [0.3, 0.24]
        return [x - w, y, x - w / 2, y + h, x + w / 2, y + h, x + w, y, x + w / 2, y - h, x - w / 2, y - h]
      }),
      statements: [
        { number: 2, x: -0.6, y: 0.1 },
        { number: 6, x: 0.3, y: -0.55 },
      ],
    },
  }
}

/** The page of results as everybody sees it. */
export function sampleResults(
  groups: number,
  change: Partial<ResultsView> = {},
  snapshot = sampleSnapshot(groups),
): ResultsView {
  return {
    consultation: sampleConsultation(),
    results: toldResults(snapshot, false),
    computedAt: new Date('2026-06-22T03:58:00Z'),
    texts: Object.fromEntries(
      texts.map((text, index) => [
        index + 1,
        { text, author: index % 3 === 0 ? ('research' as const) : ('resident' as const) },
      ]),
    ),
    publicLabels: {},
    you: null,
    ...change,
  }
}
