import { defineWords } from '../../../ui/words.ts'
import type { FigureName, FigureYear } from '../contract/public-views.ts'

/** `label` stands under the number, `title` over the rows, `day` over the days on which it was reached. */
type FigureTexts = Record<FigureName, { label: string; title: string; definition: string; day: string }>

const figuresZh: FigureTexts = {
  approved: {
    label: '审定立项',
    title: '审定立项的议题',
    definition: '党（工）委审定同意协商的议题',
    day: '审定日期',
  },
  deliberated: {
    label: '坐下来商量过',
    title: '坐下来商量过的议题',
    definition: '至少举办过一场协商活动的议题',
    day: '协商日期',
  },
  assigned: {
    label: '明确了责任单位',
    title: '明确了责任单位的议题',
    definition: '党（工）委已发出责任清单的议题',
    day: '责任清单日期',
  },
  fed_back: {
    label: '反馈了结果',
    title: '反馈了结果的议题',
    definition: '结果已反馈给参与人员的议题',
    day: '反馈日期',
  },
  evaluated: {
    label: '评议过结果',
    title: '评议过结果的议题',
    definition: '至少一类人员评议过结果、评议已经结束的议题',
    day: '评议结束日期',
  },
  closed: {
    label: '办结',
    title: '办结的议题',
    definition: '已经办结的议题，不论结果怎样',
    day: '办结日期',
  },
  solved: {
    label: '得到解决',
    title: '得到解决的议题',
    definition: '办结时认定为“已解决”的议题',
    day: '办结日期',
  },
}
const figuresEn: FigureTexts = {
  approved: {
    label: 'Approved',
    title: 'Topics approved',
    definition: 'Topics that the Party committee approved for deliberation',
    day: 'Day of the approval',
  },
  deliberated: {
    label: 'Talked over',
    title: 'Topics talked over',
    definition: 'Topics with at least one session held',
    day: 'Day of the session',
  },
  assigned: {
    label: 'Given to a body',
    title: 'Topics given to a body',
    definition: 'Topics whose list of responsibilities was issued',
    day: 'Day of the list',
  },
  fed_back: {
    label: 'Told the result',
    title: 'Topics told the result',
    definition: 'Topics whose participants were told the result',
    day: 'Day of the feedback',
  },
  evaluated: {
    label: 'Evaluated',
    title: 'Topics evaluated',
    definition: 'Topics whose result at least one group judged, once the judging has ended',
    day: 'Day the judging ended',
  },
  closed: {
    label: 'Closed',
    title: 'Topics closed',
    definition: 'Topics that were closed, whatever came of them',
    day: 'Day of closing',
  },
  solved: {
    label: 'Solved',
    title: 'Topics solved',
    definition: 'Topics closed as solved',
    day: 'Day of closing',
  },
}

export const figureWords = defineWords({
  'zh-CN': {
    heading: '一共商量了多少事',
    all: '全部数字',
    allTitle: '全部数字',
    allLead: '每个数字数的是什么，按哪一年做到的分开列；点开数字，就是它数的每一件。',
    counted: '数的是什么',
    definition: '怎么算',
    ever: '历年',
    yearHead: (year: number) => `${year} 年`,
    undated: '日期来源未载',
    unit: '件',
    ofYear: (year: number, n: number) => `其中 ${year} 年 ${n} 件`,
    counting:
      '一个议题算一件，再协商的每一轮另算一件；补录的也算，算在事情做到的那一年；没有公开的议题也算，只列日期；演练不算。',
    paging: '每打开一页，都按打开时的情况数：翻页期间又有做到的，总数会跟着变，新的一件按它的日期排。',
    figure: figuresZh,
    lead: (definition: string, n: number, year: FigureYear) =>
      year === 'unknown'
        ? `${definition}，来源没有写日期的共 ${n} 件。`
        : `${definition}，${year === null ? '历年' : `${year} 年`}共 ${n} 件${n > 1 ? '，最近的在前' : ''}。`,
    onlyYear: (year: number) => `只看 ${year} 年`,
    allYears: '看历年全部',
    topic: '议题',
    room: '协商议事室',
    round: (n: number) => `第 ${n} 轮`,
    afterwards: '补录',
    notPublic: '没有公开的议题',
    more: '后面的',
  },
  en: {
    heading: 'All years together',
    all: 'All figures',
    allTitle: 'All figures',
    allLead:
      'What each number counts, by the year in which it was reached; every number opens the rows it counts.',
    counted: 'What is counted',
    definition: 'By which rule',
    ever: 'Ever',
    yearHead: (year) => String(year),
    undated: 'Day not in the source',
    unit: '',
    ofYear: (year, n) => `${n} of them in ${year}`,
    counting:
      'Each topic counts once, and once more for every further round. What was entered afterwards counts in the year in which it was reached. Topics that are not public count too and are listed by their day alone; exercises are left out.',
    paging:
      ' Every page is counted as you open it: what is reached while you go through the pages changes the number and stands where its day belongs.',
    figure: figuresEn,
    lead: (definition, n, year) =>
      year === 'unknown'
        ? `${definition}: ${n} on a day that the source does not tell.`
        : `${definition}: ${n} ${year === null ? 'in all years' : `in ${year}`}${n > 1 ? ', the latest first' : ''}.`,
    onlyYear: (year) => `Only ${year}`,
    allYears: 'All years',
    topic: 'Topic',
    room: 'Room',
    round: (n) => `Round ${n}`,
    afterwards: 'Recorded afterwards',
    notPublic: 'A topic that is not public',
    more: 'Next',
  },
})
