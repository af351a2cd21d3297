import { expect, it } from 'vitest'
import { readFormText } from './read-form-text.ts'

const read = (text: string | Buffer) => readFormText(Buffer.from(text as string))

it('reads fields as browsers send them, also many, empty and given twice', () => {
  expect({ ...read('a=%E7%81%AF+%2B%25&b=&c=1&c=2&rows.0.text=x') }).toEqual({
    a: '灯 +%',
    b: '',
    c: ['1', '2'],
    'rows.0.text': 'x',
  })
  const many = Array.from({ length: 2500 }, (_, at) => `f${at}=${at}`).join('&')
  expect(Object.keys(read(many))).toHaveLength(2500)
})

it('refuses what is no text: half of a pair, bytes cut off, a percent sign alone', () => {
  const texts = [
    '%ED%A0%80%E7%81%AF',
    '%E7%81',
    '50%',
    '%4',
    '%zz',
    '%C4%E3%BA%C3',
    '%C0%AE',
    '%E7&more=%81%AF',
  ]
  for (const text of texts.map((text) => `_csrf=x&text=${text}`))
    expect(() => read(text), text).toThrow('common.not-text')
  const bytes = Buffer.concat([Buffer.from('_csrf=x&text='), Buffer.from([0xe7, 0x81])])
  expect(() => read(bytes)).toThrow('common.not-text')
})

it('keeps a field that is called like a part of every object a field', () => {
  const fields = read('__proto__=1&constructor=2')
  expect(Object.keys(fields)).toEqual(['__proto__', 'constructor'])
  expect(Object.getPrototypeOf(fields)).toBe(null)
})
