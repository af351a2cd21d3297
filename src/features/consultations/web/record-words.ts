import { defineWords } from '../../../ui/words.ts'
import type { PointDissent, PointFigures } from '../contract/points.ts'

/** Below this a number could point at people one knows. */
const fewest = 5

function letter(group: number): string {
  return String.fromCharCode(65 + group)
}

function percent(share: number): number {
  return Math.floor(share * 100 + 1e-9)
}

/** How the figures of a point and its dissent read in the record: beside a suggestion, in the outcome of a session. */
export const consultationRecordWords = defineWords({
  'zh-CN': {
    figures(one: PointFigures): string {
      const all = one.agrees + one.disagrees + one.passes
      const devices = one.devices > 0 ? '（含未登记、按设备计的）' : ''
      const share =
        one.groups > 1 ? `各群体赞成率不低于${percent(one.score)}%` : `赞成率${percent(one.score)}%`
      return `网络协商：${all}人表态${devices}，赞成${one.agrees}、不赞成${one.disagrees}，${share}`
    },
    against(one: PointDissent): string {
      const count = one.count < fewest ? `不足${fewest}人` : `${one.count}人`
      return `意见群体${letter(one.group)}有${count}${one.side === 'disagree' ? '不同意' : '同意'}`
    },
    row: (text: string, figures: string, against: string[]): string =>
      `${text}（${[figures, ...against].join('；')}）`,
    dissent: (text: string, against: string): string => `对“${text}”，网络协商中${against}。`,
  },
  en: {
    figures(one: PointFigures): string {
      const all = one.agrees + one.disagrees + one.passes
      const devices = one.devices > 0 ? ' (some unregistered, counted as devices)' : ''
      const share =
        one.groups > 1
          ? `every group at least ${percent(one.score)} % for it`
          : `${percent(one.score)} % for it`
      return `Consultation online: ${all} answered${devices}, ${one.agrees} agreed, ${one.disagrees} disagreed, ${share}`
    },
    against(one: PointDissent): string {
      const count = one.count < fewest ? `fewer than ${fewest}` : `${one.count}`
      return `in opinion group ${letter(one.group)} ${count} ${one.side === 'disagree' ? 'disagreed' : 'agreed'}`
    },
    row: (text: string, figures: string, against: string[]): string =>
      `${text} (${[figures, ...against].join('; ')})`,
    dissent: (text: string, against: string): string =>
      `On “${text}”, in the consultation online ${against}.`,
  },
})
