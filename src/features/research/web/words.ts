import { defineWords, type ReasonWords } from '../../../ui/words.ts'
import type { CorrectResearchRequest, ResearchKind } from '../contract.ts'
import type { ResearchReason } from '../rules/reasons.ts'

type Kinds = Record<ResearchKind, string>
type Fields = Record<
  Exclude<keyof CorrectResearchRequest, 'topicId' | 'researchId' | 'reason'> | 'category' | 'text',
  string
>

const kindsZh: Kinds = {
  visit: '实地走访',
  study_tour: '学习考察',
  household: '走村入户入企',
  questionnaire: '问卷调查',
  consultation: '政策和业务咨询',
  own: '参与人自行调研',
  letters: '书面征求意见',
  data: '数据分析',
}
const kindsEn: Kinds = {
  visit: 'Visit on the spot',
  study_tour: 'Study tour',
  household: 'From door to door',
  questionnaire: 'Questionnaire',
  consultation: 'Asking about policy and practice',
  own: 'Research by the participants themselves',
  letters: 'Letters asking for views',
  data: 'Looking at data',
}

export const researchWords = defineWords({
  'zh-CN': {
    title: '记一次商前调研',
    lead: '先去看、先去问，再坐下来商量。记得多少写多少，至少写一样，不知道的可以空着。',
    kind: '怎样调研',
    kinds: kindsZh,
    place: '去了哪里',
    placeHint: '如：小区东门、外地的同类服务中心',
    happenedOn: '哪一天',
    who: '谁去的',
    whoHint: '写身份或职务，不写居民姓名',
    peopleCount: '走访、询问了多少人',
    findings: '看到、听到了什么',
    save: '记入档案',
    saved: '已记下这次调研。',
    problemsTitle: '列问题清单',
    problemsLead: '把调研中发现的问题分类列出，会上逐条商量。',
    items: '问题条目',
    problem: (n: number) => `问题 ${n}`,
    category: '类别',
    categoryHint: '和上一条一样的可以不写',
    problems: '问题清单',
    number: '序号',
    listed: (n: number) => `已经列入的 ${n} 条`,
    text: '问题',
    saveProblems: '列入清单',
    savedProblems: (n: number) => `已列入 ${n} 条问题。`,
    unknownDay: '日期来源未载',
    people: (n: number) => `${n} 人`,
    oneResearch: '商前调研',
    oneProblem: (n: number) => `第 ${n} 条问题`,
    fields: {
      kind: '怎样调研',
      place: '地点',
      happenedOn: '日期',
      who: '谁去的',
      peopleCount: '人数',
      findings: '看到、听到的',
      category: '类别',
      text: '文字',
    } as Fields,
  },
  en: {
    title: 'Record research before the session',
    lead: 'Go and look, go and ask, then sit down to talk. Write what you know, one thing at least; leave the rest empty.',
    kind: 'How',
    kinds: kindsEn,
    place: 'Where',
    placeHint: 'For example the east gate of the estate, a similar centre elsewhere',
    happenedOn: 'On which day',
    who: 'Who went',
    whoHint: 'By role or post; no names of residents',
    peopleCount: 'How many people were visited or asked',
    findings: 'What was seen and heard',
    save: 'Put on record',
    saved: 'The research is on record.',
    problemsTitle: 'List problems',
    problemsLead: 'What the research found, by category, to be talked over one by one.',
    items: 'Problem items',
    problem: (n: number) => `Problem ${n}`,
    category: 'Category',
    categoryHint: 'May be left out when it is that of the one above',
    problems: 'Problems',
    number: 'No.',
    listed: (n: number) => `On the list already: ${n}`,
    text: 'Problem',
    saveProblems: 'Add to the list',
    savedProblems: (n: number) => `${n} ${n === 1 ? 'problem' : 'problems'} added.`,
    unknownDay: 'Day not in the source',
    people: (n: number) => `${n} people`,
    oneResearch: 'the research record',
    oneProblem: (n: number) => `problem ${n}`,
    fields: {
      kind: 'How',
      place: 'Where',
      happenedOn: 'Day',
      who: 'Who went',
      peopleCount: 'Number of people',
      findings: 'Findings',
      category: 'Category',
      text: 'Words',
    },
  },
})

export const researchReasons: ReasonWords<ResearchReason> = {
  'zh-CN': {
    'research.unknown': () => '没有找到这次调研：只能选这一轮自己的调研。',
    'research.date-ahead': () => '调研日期不能晚于今天。计划中的调研，做完再来记。',
    'research.no-rounds': () => '请选这次调研为哪个议题而做。',
    'research.nothing-told': () => '请至少写一样：去了哪里、哪一天、谁去的，或者看到、听到了什么。',
    'problems.category-needed': () => '请写第一条的类别；后面和它一样的可以不写。',
  },
  en: {
    'research.unknown': () => 'This research was not found among that of this round.',
    'research.date-ahead': () => 'The day lies ahead. Record research once it has been done.',
    'research.no-rounds': () => 'Choose the topic this research is for.',
    'research.nothing-told': () =>
      'Say one thing at least: where, on which day, who went, or what was seen and heard.',
    'problems.category-needed': () => 'Name the category of the first one; the next may leave it out.',
  },
}
