import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { freshForMs, PageCache } from './page-cache.ts'

describe('the cache of public pages', () => {
  it('serves a page unasked for a second at most', () => {
    const cache = new PageCache(1_000_000)
    cache.store('a', 'v1', '<p>议题</p>', { at: 1000 })
    expect(cache.fresh('a', { at: 1000 + freshForMs - 1 })).toBe('v1')
    expect(cache.fresh('a', { at: 1000 + freshForMs })).toBeUndefined()
    expect(freshForMs).toBeLessThanOrEqual(1000)
  })

  it('serves a page on while things are in the state it was checked in', () => {
    const cache = new PageCache(1_000_000)
    cache.store('a', 'v1', '<p>议题</p>', { at: 0, state: '7 2026-11-28' })
    cache.store('b', 'v1', '<p>议题</p>', { at: 0 })
    expect(cache.fresh('a', { at: 3_600_000, state: '7 2026-11-28' })).toBe('v1')
    expect(cache.fresh('a', { at: 3_600_000, state: '8 2026-11-28' })).toBeUndefined()
    expect(cache.fresh('b', { at: 3_600_000 })).toBeUndefined()
  })

  it('goes on with a page whose version still holds, not with an older one', () => {
    const cache = new PageCache(1_000_000)
    cache.store('a', 'v1', '<p>one</p>', { at: 0 })
    expect(cache.confirm('a', 'v1', { at: 5000 })).toBe(true)
    expect(cache.fresh('a', { at: 5500 })).toBe('v1')
    expect(cache.confirm('a', 'v2', { at: 6000 })).toBe(false)
  })

  it('gives each reader the encoding they can take', () => {
    const cache = new PageCache(1_000_000)
    cache.store('a', 'v1', '<p>一路走来</p>', { at: 0 })
    expect(brotliDecompressSync(cache.body('a', 'br')!).toString()).toBe('<p>一路走来</p>')
    expect(cache.body('a', 'identity')!.toString()).toBe('<p>一路走来</p>')
    expect(gunzipSync(cache.body('a', 'gzip')!).toString()).toBe('<p>一路走来</p>')
    cache.store('c', 'v1', '<p>纸上</p>', { at: 0 }, 'identity')
    expect(cache.body('c', 'identity')!.toString()).toBe('<p>纸上</p>')
    expect(cache.body('b', 'br')).toBeUndefined()
  })

  it('lets the page go that was not asked for the longest when memory is full', () => {
    const cache = new PageCache(2000)
    const text = () => randomBytes(400).toString('hex')
    cache.store('a', 'v', text(), { at: 0 })
    cache.store('b', 'v', text(), { at: 0 })
    cache.body('a', 'identity')
    cache.store('c', 'v', text(), { at: 0 })
    expect(cache.fresh('a', { at: 1 })).toBe('v')
    expect(cache.fresh('b', { at: 1 })).toBeUndefined()
    expect(cache.fresh('c', { at: 1 })).toBe('v')
  })
  it('keeps what a page weighs packed, so that many fit', () => {
    const cache = new PageCache(20_000)
    const page = '<p>有事好商量，众人的事情由众人商量。</p>'.repeat(500)
    for (let topic = 0; topic < 20; topic++) cache.store(`/topics/${topic}`, 'v', page, { at: 0 })
    expect(cache.fresh('/topics/0', { at: 1 })).toBe('v')
  })
})
