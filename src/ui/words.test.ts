import { describe, expect, it } from 'vitest'
import { pageWords } from './client/client-words.ts'
import { uiWords } from './ui-words.ts'
import { defineWords, wordsIn } from './words.ts'

describe('defineWords', () => {
  it('gives the texts of each language, functions and groups included', () => {
    const words = defineWords({
      'zh-CN': { title: '议题', count: (n: number) => `${n} 件`, state: { open: '未开始' } },
      en: { title: 'Topic', count: (n) => `${n} topics`, state: { open: 'not started' } },
    })
    expect(wordsIn(words, 'zh-CN').count(3)).toBe('3 件')
    expect(wordsIn(words, 'en').count(3)).toBe('3 topics')
    expect(wordsIn(words, 'en').state.open).toBe('not started')
  })

  // The compiler checks these: an expected error that does not come is an error itself.
  it('does not compile when a text is missing or left over in either language', () => {
    // @ts-expect-error a text is missing in English
    defineWords({ 'zh-CN': { title: '议题', lead: '导语' }, en: { title: 'Topic' } })
    // @ts-expect-error a text is left over in English
    defineWords({ 'zh-CN': { title: '议题' }, en: { title: 'Topic', lead: 'Lead' } })
    // @ts-expect-error a text of a group is missing
    defineWords({ 'zh-CN': { state: { open: '未开始' } }, en: { state: {} } })
    // @ts-expect-error a sentence where a function is wanted
    defineWords({ 'zh-CN': { count: (n: number) => `${n} 件` }, en: { count: 'topics' } })
    // @ts-expect-error the function takes something else
    defineWords({ 'zh-CN': { count: (n: number) => `${n} 件` }, en: { count: (n: string) => n } })
    // @ts-expect-error a language is missing
    defineWords({ 'zh-CN': { title: '议题' } })
    expect(true).toBe(true)
  })
})

/** Every text of a catalogue; functions are called with plain values. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [String(value(3, 5))]
    return textsOf(value)
  })
}

describe('the words of the parts', () => {
  it('are all there and not the same in both languages', () => {
    const chinese = textsOf(wordsIn(uiWords, 'zh-CN'))
    const english = textsOf(wordsIn(uiWords, 'en'))
    expect(chinese.length).toBe(english.length)
    expect(chinese.length).toBeGreaterThan(80)
    expect(chinese.every((text) => text.trim() !== '')).toBe(true)
    expect(english.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([])
  })

  it('use full-width punctuation in Chinese', () => {
    const texts = textsOf(wordsIn(uiWords, 'zh-CN'))
    expect(texts.filter((text) => /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/.test(text))).toEqual([])
  })
})

describe('the words of the script', () => {
  it('follow the language of the document', () => {
    const at = (lang: string) => {
      Object.assign(globalThis, { document: { documentElement: { lang } } })
      const words = pageWords()
      Reflect.deleteProperty(globalThis, 'document')
      return words
    }
    expect(at('zh-CN').left(7)).toBe('还可以写 7 字')
    expect(at('en').left(7)).toBe('7 characters left')
  })
})
