import { isExact, type Told } from '../../../base/told.ts'
import { defineWords } from '../../../ui/words.ts'
import type { PointDissent, PointFigures } from '../contract/points.ts'

function letter(group: number): string {
  return String.fromCharCode(65 + group)
}

function percent(share: number): number {
  return Math.floor(share * 100 + 1e-9)
}

/** A statement as it stands within a sentence. */
function withoutStop(text: string): string {
  return text.replace(/[。.]$/u, '')
}

/** Dissent that everybody may read of. */
export type ToldDissent = PointDissent & { told: Told }

export function toldDissent(dissent: readonly PointDissent[]): ToldDissent[] {
  return dissent.flatMap((one) => (one.told ? [{ ...one, told: one.told }] : []))
}

/** Everybody who answered, where no part of them is told by less than its number. */
function answered({ agrees, disagrees, passes }: PointFigures['told']): number | null {
  return [agrees, disagrees, passes].every(isExact) ? agrees.low + disagrees.low + passes.low : null
}

function numberZh({ low, high }: Told): string {
  if (low === high) return String(low)
  return low > 0 ? `${low}至${high}` : `不足${high + 1}`
}

function numberEn({ low, high }: Told): string {
  if (low === high) return String(low)
  return low > 0 ? `${low} to ${high}` : `fewer than ${high + 1}`
}

/**
 * How the figures of a point and its dissent read in the record: beside a suggestion, in the outcome of a session.
 * Everybody reads it, so that it holds what everybody may be told.
 */
export const consultationRecordWords = defineWords({
  'zh-CN': {
    figures({ told, devices, groups }: PointFigures): string {
      const all = answered(told)
      const parts = [
        ...(all === null ? [] : [`${all}位参与者表态`]),
        `赞成${numberZh(told.agrees)}、不赞成${numberZh(told.disagrees)}`,
        ...(told.least > 0 ? [`${groups > 1 ? '各群体' : ''}赞成率不低于${percent(told.least)}%`] : []),
        ...(told.unsure ? [`意见群体${told.unsure.map(letter).join('、')}人数太少，是否不同意不写明`] : []),
      ]
      return `网络协商${devices > 0 ? '（含未登记、按设备计的）' : ''}：${parts.join('，')}`
    },
    against: (one: ToldDissent): string =>
      `意见群体${letter(one.group)}有${numberZh(one.told)}位${one.side === 'disagree' ? '不同意' : '同意'}`,
    row: (text: string, figures: string, against: string[]): string =>
      `${text}（${[figures, ...against].join('；')}）`,
    dissent: (text: string, against: string): string => `对“${withoutStop(text)}”，网络协商中${against}。`,
  },
  en: {
    figures({ told, devices, groups }: PointFigures): string {
      const all = answered(told)
      const parts = [
        ...(all === null ? [] : [`${all} answered`]),
        `${numberEn(told.agrees)} agreed`,
        `${numberEn(told.disagrees)} disagreed`,
        ...(told.least > 0
          ? [`${groups > 1 ? 'in every group ' : ''}at least ${percent(told.least)} % for it`]
          : []),
        ...(told.unsure
          ? [
              `whether opinion group ${told.unsure.map(letter).join(', ')} differs is not told, its numbers are too small`,
            ]
          : []),
      ]
      return `Consultation online${devices > 0 ? ' (some unregistered, counted as devices)' : ''}: ${parts.join(', ')}`
    },
    against: (one: ToldDissent): string =>
      `in opinion group ${letter(one.group)} ${numberEn(one.told)} ${one.side === 'disagree' ? 'disagreed' : 'agreed'}`,
    row: (text: string, figures: string, against: string[]): string =>
      `${text} (${[figures, ...against].join('; ')})`,
    dissent: (text: string, against: string): string =>
      `On “${withoutStop(text)}”, in the consultation online ${against}.`,
  },
})
