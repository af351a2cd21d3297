import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { checkRequest, requestProblems } from './check-request.ts'
import { ChoiceField, ClockField, DayField, IdField, LineField, PhoneField } from './schemas.ts'

const schema = Type.Object({
  title: LineField(5),
  on: Type.Optional(DayField),
  at: Type.Optional(ClockField),
  phone: Type.Optional(PhoneField),
  kind: Type.Optional(ChoiceField(['a', 'b'])),
  rows: Type.Optional(Type.Array(Type.Object({ text: LineField(3) }), { maxItems: 2 })),
})

describe('checking a request', () => {
  it('names every field at fault with one reason each', () => {
    const problems = requestProblems(schema, {
      title: '太长太长太长',
      on: '2026-02-30',
      at: '25:00',
      phone: '12',
      kind: 'c',
    })
    expect(problems.map(({ code, field }) => [field, code])).toEqual([
      ['title', 'field.too-long'],
      ['on', 'field.format-date'],
      ['at', 'field.format-clock'],
      ['phone', 'field.format-phone'],
      ['kind', 'field.choice'],
    ])
  })

  it('names the row of a missing field', () => {
    expect(requestProblems(schema, { title: 'a', rows: [{ text: 'x' }, {}] })).toEqual([
      { code: 'field.required', field: 'rows.1.text' },
    ])
  })

  it('asks for a row where a list of rows is left empty', () => {
    const rows = Type.Array(Type.Object({ text: LineField() }), { minItems: 1 })
    const list = Type.Object({ rows, names: Type.Array(LineField(), { minItems: 1 }) })
    const codes = (request: object) =>
      requestProblems(list, request)
        .map(({ code, field }) => `${field} ${code}`)
        .sort()
    const expected = ['names field.required', 'rows field.row-required']
    expect(codes({})).toEqual(expected)
    expect(codes({ rows: [], names: [] })).toEqual(expected)
  })

  it('asks for a choice where one chooses, and for a number where one is meant', () => {
    const rows = Type.Array(Type.Object({ bodyId: IdField }))
    const days = Type.Optional(Type.Integer())
    const asked = Type.Object({ kind: ChoiceField(['a', 'b']), days, roomId: IdField, rows })
    expect(
      requestProblems(asked, { days: '十天', rows: [{}] })
        .map(({ code, field }) => `${field} ${code}`)
        .sort(),
    ).toEqual(['days field.number', 'kind field.choice', 'roomId field.choice', 'rows.0.bodyId field.choice'])
  })

  it('tidies texts: one form of each character, no control marks, no half characters, nothing around', () => {
    const checked = checkRequest(schema, { title: '  e\u0301\u202e\u0000 ', extra: 'x' })
    expect(checked).toEqual({ title: '\u00e9' })
    expect(checkRequest(schema, { title: '\ud800灯😀\udc00' })).toEqual({ title: '灯😀' })
  })

  it('refuses what is left empty after tidying', () => {
    expect(() => checkRequest(schema, { title: ' \u0007 ' })).toThrow('field.required')
  })

  it('refuses what is far too large or deep before walking through it', () => {
    let deep: unknown = 1
    for (let i = 0; i < 200_000; i++) deep = [deep]
    expect(() => checkRequest(schema, { rows: deep })).toThrow('common.unreadable')
    expect(() => checkRequest(schema, { rows: Array(500_000).fill(0) })).toThrow('common.unreadable')
  })

  it('tells what rules say of the other fields in the same breath, and once a field', () => {
    const rules = (sound: Record<string, unknown>) => [
      { code: 'rule.saw', field: 'kind', values: { fields: Object.keys(sound).join(' ') } },
      { code: 'rule.again', field: 'title' },
    ]
    try {
      checkRequest(schema, { on: '2026-01-01', phone: '12', kind: 'a' }, { rules })
      expect.unreachable()
    } catch (error) {
      expect((error as { reasons: unknown }).reasons).toEqual([
        { code: 'field.required', field: 'title' },
        { code: 'field.format-phone', field: 'phone' },
        { code: 'rule.saw', field: 'kind', values: { fields: 'on kind' } },
      ])
    }
  })

  it('hands the sound fields of a faulty row to the rules as well', () => {
    const row = Type.Object({ text: LineField(), count: Type.Integer() })
    let seen: unknown
    const rules = (sound: Record<string, unknown>) => {
      seen = sound
      return []
    }
    const rows = [
      { text: '一', count: '五' },
      { text: '二', count: 2 },
    ]
    expect(() => checkRequest(Type.Object({ rows: Type.Array(row) }), { rows }, { rules })).toThrow(
      'field.number',
    )
    expect(seen).toEqual({ rows: [{ text: '一' }, { text: '二', count: 2 }] })
  })
})
