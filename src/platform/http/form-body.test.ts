import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { fieldOnPage, requestOfForm, splitPosted } from './form-body.ts'

const schema = Type.Object({
  title: Type.String(),
  count: Type.Optional(Type.Integer()),
  agreed: Type.Optional(Type.Boolean()),
  tags: Type.Optional(Type.Array(Type.String())),
  rows: Type.Array(Type.Object({ category: Type.String(), headCount: Type.Optional(Type.Integer()) })),
})

describe('what a form posts', () => {
  it('becomes the request it means: rows nested, empty fields and rows left out, numbers and ticks converted', () => {
    const values = {
      title: '议题',
      count: '１２',
      agreed: 'yes',
      tags: 'one',
      'rows.0.category': '',
      'rows.0.headCount': '',
      'rows.2.category': '居民代表',
      'rows.2.headCount': '1,200',
      'rows.10.category': '委员',
    }
    expect(requestOfForm(values, schema)).toEqual({
      title: '议题',
      count: 12,
      agreed: true,
      tags: ['one'],
      rows: [{ category: '居民代表', headCount: 1200 }, { category: '委员' }],
    })
  })

  it('leaves a number that is none as it was typed, for the check to name', () => {
    expect(requestOfForm({ count: '十二' }, schema)).toEqual({ count: '十二' })
  })

  it('keeps hidden names apart and drops names no form of ours has', () => {
    const posted = {
      title: 'a',
      _csrf: 'x',
      _more: ['rows', 'rows'],
      '__proto__.polluted': '1',
      'rows[0]': 'b',
    }
    expect(splitPosted(posted)).toEqual({
      values: { title: 'a' },
      hidden: { _csrf: 'x', _more: 'rows' },
    })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('holds no NUL, which no database takes, not even to look for it', () => {
    const posted = { title: 'a\0b', tags: ['\0', 'c'], _expects: '\x003' }
    expect(splitPosted(posted)).toEqual({
      values: { title: 'ab', tags: ['', 'c'] },
      hidden: { _expects: '3' },
    })
  })

  it('does not reach the prototype through a field called so', () => {
    const { values } = splitPosted({ 'constructor.prototype.bad': '1', title: 'a' })
    requestOfForm(values, schema)
    expect(({} as Record<string, unknown>).bad).toBeUndefined()
  })

  it('brings a problem back to the row as it stands on the page', () => {
    const values = { 'rows.0.category': '', 'rows.2.category': 'x', 'rows.5.category': 'y' }
    expect(fieldOnPage('rows.1.headCount', values)).toBe('rows.5.headCount')
    expect(fieldOnPage('title', values)).toBe('title')
  })
})

describe('what is no form of ours', () => {
  it('cannot reach into all objects through the names of its fields', () => {
    const posted = {
      'a.__proto__.visitor': 'anywhere',
      '__proto__.visitor': 'anywhere',
      'a.constructor.prototype.visitor': 'anywhere',
      title: 'x',
    }
    const { values } = splitPosted(posted)
    expect(values).toEqual({ title: 'x' })
    requestOfForm({ 'a.__proto__.visitor': 'anywhere' }, schema)
    expect(({} as Record<string, unknown>).visitor).toBeUndefined()
  })

  it('is cut at two thousand fields', () => {
    const posted = Object.fromEntries(Array.from({ length: 140_000 }, (_, i) => [`f${i}`, 'x']))
    expect(Object.keys(splitPosted(posted).values)).toHaveLength(2000)
  })
})
