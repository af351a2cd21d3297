import { describe, expect, it } from 'vitest'
import { adjustedRandIndex } from '../adjusted-rand-index.ts'
import { kMeansPlusPlus } from '../polis/k-means.ts'
import { polisMap } from '../polis/polis-map.ts'
import { seededRandom } from '../seeded-random.ts'
import { tellFigure } from '../testing/figures.ts'
import { hardLabelLoss } from '../testing/held-out-loss.ts'
import { opinionDataFolder, readOpinionData, withoutOpinionData } from '../testing/opinion-data.ts'
import { withShuffledAnswers } from '../testing/shuffled-answers.ts'
import { type VoteTable, voteTable } from '../vote-table.ts'
import { chooseGroupCount } from './choose-group-count.ts'
import { decidedVotes, someDecidedVotes } from './decided-votes.ts'
import { carefulFit, fitGroups, likeliestGroups } from './fit-groups.ts'
import { opinionGroups } from './opinion-groups.ts'
import { shrunkenPoints } from './shrunken-points.ts'
import { voteFolds, withoutFold } from './vote-folds.ts'

const names = [
  'canadian-electoral-reform',
  'ssis.land-bank-farmland.2rumnecbeh.2021-08-01',
  'scoop-hivemind.biodiversity',
  'vtaiwan.uberx',
]

/** Mean held-out loss over three tenths of the votes: two groups by latent classes, and by Polis' map. */
function heldOutLosses(table: VoteTable) {
  const foldOf = voteFolds(table, 77)
  const all = decidedVotes(table)
  const rows = Int32Array.from(all.person.keys())
  const sum = { classes: 0, polis: 0, count: 0 }
  for (const fold of [0, 1, 2]) {
    const isHeldOut = (row: number, code: number) => foldOf(all.person[row]!, code >> 1) === fold
    const seen = someDecidedVotes(all, rows, (row, code) => !isHeldOut(row, code))
    const heldOut = someDecidedVotes(all, rows, isHeldOut)
    const map = polisMap(withoutFold(table, foldOf, fold))
    const points = shrunkenPoints(withoutFold(table, foldOf, fold), map.columns, map.components, seen.person)
    const classes = likeliestGroups(fitGroups(seen, points, 2))
    const onMap = Float64Array.from(
      { length: 2 * rows.length },
      (_, i) => map.people[2 * all.person[i >> 1]! + (i & 1)]!,
    )
    const polis = kMeansPlusPlus(onMap, 2, seededRandom(1), 20).labels
    const first = hardLabelLoss(seen, heldOut, classes, 2)
    sum.classes += first.loss
    sum.polis += hardLabelLoss(seen, heldOut, polis, 2).loss
    sum.count += first.count
  }
  return { classes: sum.classes / sum.count, polis: sum.polis / sum.count }
}

/** Mean ARI of three fits on fresh 90 % of the votes, among people placed in both. */
function freshStability(table: VoteTable, k: number): number {
  const foldOf = voteFolds(table, 99)
  const labels = [0, 1, 2].map((fold) => {
    const part = withoutFold(table, foldOf, fold)
    return opinionGroups(part, polisMap(part), k, { ...carefulFit, seed: 50 + fold }).labels
  })
  const agreement = (a: number, b: number) => adjustedRandIndex(labels[a]!, labels[b]!)
  return (agreement(0, 1) + agreement(0, 2) + agreement(1, 2)) / 3
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('groups of real consultations', () => {
  if (!opinionDataFolder) {
    console.warn(`A6, A7 ${withoutOpinionData}`)
    it.skip(`A6, A7 ${withoutOpinionData}`)
    return
  }
  const tables = names.map((name) => voteTable(readOpinionData(name).input))

  it('A6: foretell votes that were held out, better than groups on the map do', { timeout: 120_000 }, () => {
    const losses = tables.map(heldOutLosses)
    losses.forEach(({ classes, polis }, i) => {
      tellFigure(`A6 held-out log-loss, k = 2, ${names[i]}`, classes, `Polis' map ${polis.toPrecision(4)}`)
    })
    tellFigure('A6 held-out log-loss, mean', mean(losses.map((loss) => loss.classes)), '≤ 0.422')
    const better = losses.filter((loss) => loss.classes < loss.polis).length
    tellFigure("A6 better than Polis' map", better, '≥ 3 of 4')
    expect(better).toBeGreaterThanOrEqual(3)
    expect(mean(losses.map((loss) => loss.classes))).toBeLessThan(mean(losses.map((loss) => loss.polis)))
    expect(mean(losses.map((loss) => loss.classes))).toBeLessThanOrEqual(0.422)
  })

  it('A7: stay the same on other votes of the same people, and place most of them', {
    timeout: 120_000,
  }, () => {
    const counts = tables.map((table) => chooseGroupCount(table).k)
    expect(Math.min(...counts)).toBeGreaterThan(1)
    const placed = tables.map((table, i) => {
      const groups = opinionGroups(table, polisMap(table), counts[i]!)
      return groups.sizes.reduce((sum, size) => sum + size, 0) / groups.votes.person.length
    })
    const stability = tables.map((table, i) => freshStability(table, counts[i]!))
    tellFigure('A7 numbers of groups', counts.join(', '), 'more than 1')
    tellFigure('A7 stability of placed people, mean', mean(stability), '≥ 0.85')
    tellFigure('A7 share of people placed, mean', mean(placed), '≥ 0.75')
    expect(mean(stability)).toBeGreaterThanOrEqual(0.85)
    expect(mean(placed)).toBeGreaterThanOrEqual(0.75)
  })

  it('A10: are not there once the answers to each statement are shuffled', { timeout: 120_000 }, () => {
    const counts = tables.map((table) => chooseGroupCount(withShuffledAnswers(table, 5)).k)
    tellFigure('A10 groups of four real sets with shuffled answers', counts.join(', '), '1 each')
    expect(counts).toEqual([1, 1, 1, 1])
  })
})
