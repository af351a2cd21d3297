import { expect, test } from 'vitest'
import { voterMemory } from './voter-memory.ts'

const others = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)

test('a voter is remembered while fifty thousand others vote, and as long as they come back', () => {
  const memory = voterMemory()
  memory.of(1).written = true
  for (const id of others(2, 50_000)) memory.of(id)
  expect(memory.of(1).written).toBe(true)
  for (const id of others(60_000, 50_000)) memory.of(id)
  expect(memory.of(1).written).toBe(true)
})

test('who does not come back is forgotten, so that memory has an end', () => {
  const memory = voterMemory()
  memory.of(1).written = true
  for (const id of others(2, 100_000)) memory.of(id)
  expect(memory.of(1).written).toBe(false)
})

test('what has to be read again is forgotten of those who came long ago too', () => {
  const memory = voterMemory()
  for (const id of [1, ...others(2, 50_000)])
    Object.assign(memory.of(id), { answered: new Set(), written: true })
  memory.forgetAnswers()
  expect([memory.of(1).answered, memory.of(50_000).answered]).toEqual([null, null])
  expect(memory.of(1).written).toBe(true)
  memory.forgetRows()
  expect([memory.of(1).written, memory.of(50_000).written]).toEqual([false, false])
})
