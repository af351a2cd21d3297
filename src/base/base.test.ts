import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { addDays, dayOf, daysBetween, isDay } from './day.ts'
import { newFollowCode, newId, tidyFollowCode } from './id.ts'
import { maskName, maskPhone, personalNumbersIn, withoutPersonalNumbers } from './mask.ts'
import { packSaid, unpackSaid } from './said.ts'
import { sealText, textDigest } from './sealed-text.ts'

describe('days', () => {
  it('are reckoned in Asia/Shanghai', () => {
    expect(dayOf(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
    expect(dayOf(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  })

  it('exist or do not', () => {
    expect(['2024-02-29', '2026-11-22'].every(isDay)).toBe(true)
    expect(['2026-02-29', '2026-13-01', '26-01-01', '1900-01-01', '2026-1-1'].some(isDay)).toBe(false)
  })

  it('add up and back over every month and leap day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const later = addDays('2020-02-28', days)
        expect(daysBetween('2020-02-28', later)).toBe(days)
      }),
    )
  })
})

describe('ids and follow codes', () => {
  it('sort by the time they were made', () => {
    const ids = [1, 2, 3].map((second) => newId(new Date(1_700_000_000_000 + second * 1000)))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(Array.from({ length: 2000 }, () => newId(new Date(0)))).size).toBe(2000)
  })

  it('survive being read out over the phone', () => {
    const code = newFollowCode()
    expect(tidyFollowCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code)
    expect(tidyFollowCode('k7o4 2qpi 9L')).toBe('K704-2QP1-91')
  })
})

describe('personal data', () => {
  it('is masked for display', () => {
    expect(maskPhone('13912345678')).toBe('139****5678')
    expect(maskName('王小军')).toBe('王某某')
    expect(maskName('欧阳某')).toBe('欧阳某某')
  })

  it('is found inside texts before they are published', () => {
    expect(personalNumbersIn('找老王13912345678，证号320611199001011234。')).toEqual([
      '13912345678',
      '320611199001011234',
    ])
    expect(personalNumbersIn('共 113912345678 元，〔2020〕19号')).toEqual([])
  })

  it('is found however it is written, and masked where everyone reads', () => {
    expect(personalNumbersIn('138 1234 5678，138-1234-5678，１３８１２３４５６７８')).toHaveLength(3)
    expect(withoutPersonalNumbers('请打 138-1234-5678，谢谢')).toBe('请打 138****5678，谢谢')
    expect(withoutPersonalNumbers('１３８１２３４５６７８（晚上打）')).toBe('138****5678（晚上打）')
    expect(withoutPersonalNumbers('〔2020〕19号，共 24 人')).toBe('〔2020〕19号，共 24 人')
  })

  it('stays out of digests that outlive it: the salt decides', () => {
    const one = sealText('我家漏水')
    const two = sealText('我家漏水')
    expect(one.digest).not.toBe(two.digest)
    expect(textDigest(one.text, one.salt)).toBe(one.digest)
  })
})

describe('what is said once', () => {
  it('comes back as it was, with its link', () => {
    const link = { href: '/staff/topics/t/suggestions', label: '去看' }
    for (const said of ['已保存', '{"text":1}', 'null', { text: '已交过去 2 条。', link }])
      expect(unpackSaid(packSaid(said))).toEqual(said)
  })

  it('leads to no other site', () => {
    for (const href of ['https://else.example', '//else.example', '/\\else.example', 'javascript:alert(1)'])
      expect(unpackSaid(packSaid({ text: '好', link: { href, label: '去看' } }))).toBe('好')
  })
})

describe('canonical JSON', () => {
  it('is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
