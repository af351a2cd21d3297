import { expect, it } from 'vitest'
import { normalised, saysSeveralThings } from './statement-text.ts'

it.each([
  '车棚里应该装充电桩。',
  '不同意进楼道，因为着过火。请想想老人。',
  '每度电收1.2元，白天晚上一个价。',
  '停车、充电、修车放在一处',
  'The shed at no. 3 needs light. People fall.',
  '谁来管？',
])('takes one thought with its reason: %s', (text) => {
  expect(saysSeveralThings(text)).toBe(false)
})

it.each([
  '1、装桩 2、装灯',
  '一是装桩，二是装灯',
  '①装桩②装灯',
  '(1)装桩 (2)装灯',
  '要装桩。要装灯。要有人管。',
  '装桩；装灯；有人管',
])('sees a list of several thoughts: %s', (text) => {
  expect(saysSeveralThings(text)).toBe(true)
})

it('holds texts to be the same whatever their marks, spaces and widths', () => {
  expect(normalised('车棚，要亮 灯！ＡＢ１')).toBe(normalised('车棚要亮灯ab1。'))
  expect(normalised('要装灯')).not.toBe(normalised('要装桩'))
})
