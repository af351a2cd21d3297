import { describe, expect, test } from 'vitest'
import { likeness, tellingOf } from './likeness.ts'

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
