import { usePage } from './page-context.tsx'

export type Lang = 'zh-CN' | 'en'

/** A text, or a function that makes one from what the page knows; groups may nest. */
type Texts = { readonly [key: string]: string | ((...args: never[]) => string) | Texts }

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Widened<T[K]>
}

export type Words<T> = Readonly<Record<Lang, Widened<T>>>

/**
 * A typed catalogue of the texts of a page or feature. The Chinese texts decide which keys exist:
 * a text missing or left over in either language does not compile.
 */
export function defineWords<const T extends Texts>(words: { 'zh-CN': T; en: NoInfer<Widened<T>> }): Words<T> {
  return words as unknown as Words<T>
}

/** The texts of a catalogue in one language, for code outside components. */
export function wordsIn<T>(words: Words<T>, lang: Lang): Widened<T> {
  return words[lang]
}

/** The texts of a catalogue in the language of the page being rendered. */
export function useWords<T>(words: Words<T>): Widened<T> {
  return words[usePage().lang]
}

/** A number with what is counted, in English: `1 session`, `2 sessions`. */
export function counted(n: number | string | undefined, one: string, more = `${one}s`): string {
  return `${n} ${Number(n) === 1 ? one : more}`
}

/** Several names one after the other, as the language parts them. */
export function namesIn(names: readonly string[], lang: Lang): string {
  return names.join(lang === 'zh-CN' ? '、' : ', ')
}

/** The sentences of a feature's reasons: one for every code its rules may give, in every language. */
export type ReasonWords<Code extends string> = Readonly<
  Record<Lang, Record<Code, (values: Record<string, string | number>) => string>>
>
