import { describe, expect, it } from 'vitest'
import { adjustedRandIndex } from '../adjusted-rand-index.ts'
import { polisMap } from '../polis/polis-map.ts'
import { tellFigure } from '../testing/figures.ts'
import { plantedSets } from '../testing/planted-sets.ts'
import { voteTable } from '../vote-table.ts'
import { chooseGroupCount } from './choose-group-count.ts'
import { likeliestGroups } from './fit-groups.ts'
import { opinionGroups } from './opinion-groups.ts'

/** Least share of what anybody could find, by the order of `plantedSets`; none is asked of the overlapping groups. */
const leastShares = [0.9, 0.85, 0.98, 0.92, 0.95, 0, 0.85, 0]

describe('A5: planted groups', () => {
  const chosen: { name: string; right: boolean }[] = []
  plantedSets.forEach(({ name, groups, make }, i) => {
    it(`are found nearly as well as anybody could: ${name}`, { timeout: 120_000 }, () => {
      const { input, truth, oracle } = make()
      const table = voteTable(input)
      const found = opinionGroups(table, polisMap(table), groups)
      const people = found.votes.person
      const planted = people.map((p) => truth[p]!)
      const best = adjustedRandIndex(
        people.map((p) => oracle[p]!),
        planted,
      )
      const share = adjustedRandIndex(likeliestGroups(found.model), planted) / best
      const { k } = chooseGroupCount(table)
      chosen.push({ name, right: k === groups })
      const asked = leastShares[i]! > 0 ? `≥ ${leastShares[i]}` : 'none asked'
      tellFigure(`A5 share of what anybody could find, ${name}`, share, asked)
      tellFigure(`A5 number of groups chosen, ${name}`, k, `planted ${groups}`)
      expect(share).toBeGreaterThanOrEqual(leastShares[i]!)
    })
  })

  it('are counted right on at least seven of eight sets', () => {
    expect(chosen).toHaveLength(8)
    const right = chosen.filter((one) => one.right).length
    tellFigure('A5 number of groups right', right, '≥ 7 of 8')
    expect(right).toBeGreaterThanOrEqual(7)
  })
})
