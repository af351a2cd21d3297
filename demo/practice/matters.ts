import { earlyMatters } from './early-matters.ts'
import { laterMatters } from './later-matters.ts'
import type { Matter } from './matter.ts'

/** Practice topics at each stage of the way, each with words of its own; between them every page has something to show. */
export const practiceMatters: Matter[] = [...earlyMatters, ...laterMatters]

/** Concerns that wait for triage, in people's own words. */
export const practiceConcerns: { room: string; words: string; phone?: string; daysAgo: number }[] = [
  { room: 'practice-village-room', words: '三栋门口的井盖一踩就响，半夜吓人。', daysAgo: 0 },
  {
    room: 'practice-village-room',
    words: '广场舞又跳到九点多了，孩子写不了作业。',
    phone: '19900000000',
    daysAgo: 1,
  },
  { room: 'practice-village-room', words: '能不能在公交站那里放两把椅子，等车的老人多。', daysAgo: 2 },
  { room: 'practice-street-room', words: '街心花园的厕所早上不开门。', daysAgo: 3 },
  { room: 'six-room', words: '学校门口放学那会儿，救护车都进不去。', daysAgo: 1 },
]
