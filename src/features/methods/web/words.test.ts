import { expect, test } from 'vitest'
import { defaultRuleSettings, ruleSettingsFor } from '../rules/rule-settings.ts'
import { sourceName } from './words.ts'

test('what holds without a document of the place is called a default, and its document is cited where it is set', () => {
  const { source } = defaultRuleSettings.composition
  expect(sourceName(source, 'zh-CN')).toBe('平台默认（参照淮安“原则上三分之二”）')
  expect(sourceName(source, 'en')).toBe('default of the platform (after Huai’an: “in principle two thirds”)')
  expect(sourceName('our default', 'zh-CN')).toBe('平台默认')
  const own = ruleSettingsFor([{ composition: { source: '淮办发〔2020〕19号 四.4' } }])
  expect(sourceName(own.composition.source, 'en')).toBe('淮办发〔2020〕19号 四.4')
  const uncited = ruleSettingsFor([{ composition: { counted: ['masses', 'stakeholder'] } }, {}])
  expect(sourceName(uncited.composition.source, 'zh-CN')).toBe('本地自定，未注明依据')
  expect(sourceName(uncited.composition.source, 'en')).toBe('set here, no source named')
})
