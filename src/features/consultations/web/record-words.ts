import { isExact, type Told, wholePercents } from '../../../base/told.ts'
import { defineWords } from '../../../ui/words.ts'
import type { PointDissent, PointFigures } from '../contract/points.ts'

function letter(group: number): string {
  return String.fromCharCode(65 + group)
}

/** The lowest agree share over the groups, as the page of results would say it; null where nobody agrees. */
function leastPercent({ least, leastAtMost = 1 }: PointFigures['told']): Told | null {
  return least > 0 ? wholePercents({ low: least, high: leastAtMost }) : null
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

function leastZh(percents: Told, several: boolean): string {
  if (isExact(percents)) return `${several ? '各群体中最低的' : ''}赞成率为${percents.low}%`
  return `${several ? '各群体' : ''}赞成率不低于${percents.low}%`
}

function leastEn(percents: Told, several: boolean): string {
  if (isExact(percents)) return `${percents.low}% for it${several ? ' in the group that agrees least' : ''}`
  return `at least ${percents.low}% for it${several ? ' in every group' : ''}`
}

/** A statement with what stands in brackets behind it: before its full stop, where it has one. */
function withBrackets(text: string, brackets: string): string {
  const plain = withoutStop(text)
  return `${plain}${brackets}${text.slice(plain.length)}`
}

/**
 * How the figures of a point and its dissent read in the record: beside a suggestion, in the outcome of a session.
 * Everybody reads it, so that it holds what everybody may be told.
 */
export const consultationRecordWords = defineWords({
  'zh-CN': {
    figures({ told, devices, groups }: PointFigures): string {
      const all = answered(told)
      const least = leastPercent(told)
      const parts = [
        ...(all === null ? [] : [`${all}位参与者表态`]),
        `赞成${numberZh(told.agrees)}位、不赞成${numberZh(told.disagrees)}位`,
        ...(least ? [leastZh(least, groups > 1)] : []),
        ...(told.unsure ? [`意见群体${told.unsure.map(letter).join('、')}人数太少，是否不同意不写明`] : []),
        ...(devices > 0 ? ['未登记的参与者按设备计'] : []),
      ]
      return `网络协商中${parts.join('，')}`
    },
    against: (one: ToldDissent): string =>
      `意见群体${letter(one.group)}有${numberZh(one.told)}位${one.side === 'disagree' ? '不同意' : '同意'}`,
    row: (text: string, figures: string, against: string[]): string =>
      withBrackets(text, `（${[figures, ...against].join('；')}）`),
    dissent: (text: string, against: string): string => `对“${withoutStop(text)}”，网络协商中${against}。`,
  },
  en: {
    figures({ told, devices, groups }: PointFigures): string {
      const all = answered(told)
      const least = leastPercent(told)
      const parts = [
        ...(all === null ? [] : [`${all} answered`]),
        `${numberEn(told.agrees)} agreed`,
        `${numberEn(told.disagrees)} disagreed`,
        ...(least ? [leastEn(least, groups > 1)] : []),
        ...(told.unsure
          ? [
              `whether opinion group ${told.unsure.map(letter).join(', ')} differs is not told, its numbers are too small`,
            ]
          : []),
        ...(devices > 0 ? ['unregistered participants counted as devices'] : []),
      ]
      return `in the consultation online ${parts.join(', ')}`
    },
    against: (one: ToldDissent): string =>
      `in opinion group ${letter(one.group)} ${numberEn(one.told)} ${one.side === 'disagree' ? 'disagreed' : 'agreed'}`,
    row: (text: string, figures: string, against: string[]): string =>
      withBrackets(text, ` (${[figures, ...against].join('; ')})`),
    dissent: (text: string, against: string): string =>
      `On “${withoutStop(text)}”, in the consultation online ${against}.`,
  },
})
