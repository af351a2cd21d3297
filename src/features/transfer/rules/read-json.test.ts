import { describe, expect, it } from 'vitest'
import type { RuleError } from '../../../base/reason.ts'
import { readJson } from './read-json.ts'

function faultOf(content: string | Uint8Array) {
  try {
    return readJson(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  } catch (error) {
    return (error as RuleError).reasons[0]
  }
}

describe('a file of JSON', () => {
  it('is read with or without the mark that some editors put before it', () => {
    expect(faultOf('\ufeff{"topic":"路灯"}')).toEqual({ topic: '路灯' })
  })

  it('that breaks off or holds a slip of the pen is refused with line and column', () => {
    expect(faultOf('{\n  "topic": "路灯",,\n}')).toMatchObject({
      code: 'transfer.not-json',
      values: { line: 2, column: 17 },
    })
    expect(faultOf('{\n  "topic": }')).toMatchObject({ values: { line: 2, column: 12 } })
    expect(faultOf(`{"rows": [${'{"id": 1},'.repeat(5000)} nul]}`)).toMatchObject({
      values: { line: 1, column: 50_015 },
    })
    expect(faultOf('{\n  "topic": ')).toMatchObject({ values: { line: 2, column: 12 } })
  })

  it('in another encoding is told so, not shown as broken signs', () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xc2, 0xb7, 0xb5, 0xc6, 0x22, 0x3a, 0x31, 0x7d])
    expect(faultOf(gbk)).toEqual({ code: 'transfer.not-utf8' })
  })
})
