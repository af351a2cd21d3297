import { describe, expect, test } from 'vitest'
import { knownMatters, type SpokenMatter, unseenMatters } from '../testing/short-matters.ts'
import { likeness, tellingOf } from './likeness.ts'
import { mostAlike } from './topic-search-store.ts'

const alike = (one: string, other: string, apart = '') =>
  likeness(tellingOf(one, apart), tellingOf(other, apart))

describe('two matters', () => {
  test.each([
    ['广场舞又跳到九点多了，孩子写不了作业。', '广场舞的声音，大家都能接受的是多大'],
    ['电动车没地方充电，楼道里拉线太危险了。', '老小区电动车充电桩建在哪里'],
    [
      '我家楼下那条河沟一到夏天就发臭，垃圾也没人捞，说了好几回了，能不能请人来看看到底是谁管。',
      '河沟谁来管',
    ],
  ])('are alike by the telling words they share: %s', (said, title) => {
    expect(alike(said, title)).not.toBeNull()
  })

  test.each([
    ['小区里的广场舞声音太大', '小区东门停车难'],
    ['我们小区的居民希望能不能解决一下问题', '居民希望解决的问题怎么商量'],
    ['广场舞又跳到九点多了，孩子写不了作业。', '孩子放学后没有地方去'],
  ])('are not alike by small and common words: %s', (said, title) => {
    expect(alike(said, title)).toBeNull()
  })

  test('are not alike because both name the room', () => {
    expect(alike('花园村的路灯坏了', '花园村厕所改造')).not.toBeNull()
    expect(alike('花园村的路灯坏了', '花园村厕所改造', '花园村协商议事室')).toBeNull()
  })

  test('are more alike the more they share, however long one of them is', () => {
    const long = `${'门前那条河沟水不流了。'.repeat(5)}广场舞的声音太大了。`
    expect(alike(long, '广场舞的声音')).toMatchObject({ share: 1 })
    expect(alike(long, '广场舞的声音')!.weight).toBeGreaterThan(alike(long, '声音')!.weight)
  })
})

describe('short sentences of residents', () => {
  test.each([
    ['停车难', '小区没地方停车'],
    ['楼道灯坏了', '三单元楼梯间的灯不亮'],
    ['电瓶车推进电梯', '有人把电动车骑上楼'],
    ['公厕早上不开门', '广场的厕所没水冲'],
    ['暖气片是凉的', '供暖不热'],
  ])('are alike though they hardly share a pair: %s, %s', (one, other) => {
    expect(alike(one, other)).not.toBeNull()
  })

  test.each([
    ['楼道灯坏了', '健身器材坏了没人修'],
    ['老人中午没地方吃饭', '快递没地方放'],
    ['村口那段路没有路灯', '村里网络太慢'],
  ])('are not alike by what many sentences say: %s, %s', (one, other) => {
    expect(alike(one, other)).toBeNull()
  })

  /** What a list of at most five shows for each sentence among all the others; kin matters count neither way. */
  function measured(matters: readonly SpokenMatter[]): { precision: number; recall: number } {
    const spoken = matters.flatMap((matter) => matter.words.map((words) => ({ matter, words, roomName: '' })))
    let [right, wrong, wanted] = [0, 0, 0]
    for (const one of spoken) {
      const others = spoken.filter((other) => other !== one)
      wanted += others.filter((other) => other.matter === one.matter).length
      for (const { matter } of mostAlike(one.words, others, (row) => row.words)) {
        if (matter === one.matter) right += 1
        else if (!matter.kin || matter.kin !== one.matter.kin) wrong += 1
      }
    }
    return { precision: right / (right + wrong), recall: right / wanted }
  }

  test('are found in most cases, and most of what is shown is the same matter', () => {
    const [known, unseen] = [measured(knownMatters), measured(unseenMatters)]
    expect(known.precision).toBeGreaterThan(0.7)
    expect(known.recall).toBeGreaterThan(0.65)
    expect(unseen.precision).toBeGreaterThan(0.82)
    expect(unseen.recall).toBeGreaterThan(0.47)
  })
})
