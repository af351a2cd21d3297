import { personalNumbersIn } from '../../../base/mask.ts'
import type { Reason } from '../../../base/reason.ts'
import type { ConsultationReason } from './reasons.ts'

/** A text without its spaces, marks and widths: what makes two statements the same. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

// 1、 2. (3) 一是 第二， at the beginning of a part of the text; ① anywhere.
const listMark =
  /(?:^|[\s；;。.，,：:])(?:\(?[1-9][、.)）](?!\d)|[一二三四五六七八九]是|第[一二三四五六七八九](?=[，,、：:]))|[①-⑳]/g
// A full stop inside a number, a word or after an abbreviation ends nothing.
const sentenceEnd = /[。！？!?]+|\.(?=\s+\p{Lu}|\s*$)/gu
const mostSentences = 2

/**
 * Whether a text plainly says several things. Lenient on purpose, since a moderator reads it anyway: a thought and its
 * reason (two sentences) pass, as does anything with commas; three sentences, two semicolons or two marks of a list
 * do not. Marks are counted in normal width.
 */
export function saysSeveralThings(text: string): boolean {
  const marks = text.match(listMark)?.length ?? 0
  const sentences = text.split(sentenceEnd).filter((part) => normalised(part) !== '').length
  const semicolons = text.match(/[；;]/g)?.length ?? 0
  return marks >= 2 || sentences > mostSentences || semicolons >= 2
}

type Said = Reason<ConsultationReason>

/** Why a text cannot be a statement, all that is wrong with it at once. */
export function textObstacles(text: string, field: string): Said[] {
  const reasons: Said[] = []
  if (normalised(text) === '') reasons.push({ code: 'consultations.statement-empty', field })
  if (text.includes('\n')) reasons.push({ code: 'consultations.statement-several-lines', field })
  else if (saysSeveralThings(text)) reasons.push({ code: 'consultations.statement-several-thoughts', field })
  if (personalNumbersIn(text).length > 0) reasons.push({ code: 'consultations.statement-personal', field })
  return reasons
}

/** The number of the statement that says the same, among those that wait or can be answered. */
export function sameStatement(
  text: string,
  standing: readonly { number: number; text: string | null }[],
): number | null {
  const wanted = normalised(text)
  return standing.find((one) => one.text !== null && normalised(one.text) === wanted)?.number ?? null
}
