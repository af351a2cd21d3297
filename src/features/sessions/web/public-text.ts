import { maskPhone, personalNumbersIn } from '../../../base/mask.ts'

/** A text as the public may read it: telephone and identity numbers that slipped into it are masked. */
export function publicText(text: string): string {
  return personalNumbersIn(text).reduce(
    (masked, number) => masked.replaceAll(number, maskPhone(number)),
    text,
  )
}
