import { expect, test } from 'vitest'
import { defaultRuleSettings } from '../rules/rule-settings.ts'
import { gradeIn } from './grade-words.ts'

test('every word of the usual scale can be read in English, and stays itself in Chinese', () => {
  for (const grade of defaultRuleSettings.evaluationScale) {
    expect(gradeIn('en', grade)).toMatch(/^[A-Z][a-z ]+$/)
    expect(gradeIn('zh-CN', grade)).toBe(grade)
  }
})

test('a word of a place’s own scale is left as the place wrote it', () => {
  expect(gradeIn('en', '很好')).toBe('很好')
})
