import { describe, expect, it } from 'vitest'
import { afterHandOver } from './delivery.ts'

const now = new Date('2026-11-28T02:00:00Z')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const later = { kind: 'later', problem: 'http-500' } as const

describe('a message that the gateway did not take', () => {
  it('is tried again after longer and longer waits, five times', () => {
    const waits: number[] = []
    for (let attempts = 1; attempts < 20; attempts++) {
      const next = afterHandOver(later, { attempts, expiresAt: null }, now)
      if (next.state !== 'queued') {
        expect(next).toEqual({ state: 'failed', problem: 'http-500' })
        break
      }
      waits.push((next.dueAt.getTime() - now.getTime()) / 1000)
    }
    expect(waits).toHaveLength(5)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
  })

  it('is given up when its code would no longer hold', () => {
    const message = { attempts: 4, expiresAt: inMinutes(5) }
    expect(afterHandOver(later, message, now)).toEqual({ state: 'failed', problem: 'expired' })
    expect(afterHandOver(later, { ...message, expiresAt: inMinutes(6) }, now).state).toBe('queued')
  })
})

describe('a message that may have arrived', () => {
  it('is never sent again', () => {
    const outcome = { kind: 'unsure', problem: 'time-out' } as const
    expect(afterHandOver(outcome, { attempts: 1, expiresAt: null }, now).state).toBe('unknown')
  })
})
