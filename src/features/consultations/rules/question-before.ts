import type { VoterKind } from './words.ts'

/**
 * What has to be asked: whose the device's answers are, whether a link and a phone are the same person, or whether the
 * device goes on as another person.
 */
export type Question = 'whose_answers' | 'same_person' | 'another_person'

/**
 * What its reader is asked before a browser that is one voter goes on as another; null where nothing would be moved or
 * mixed up, so that a link can simply be opened. `here.left` says whether that voter has left anything to be moved.
 */
export function questionBefore(
  here: { kind: VoterKind; left: boolean } | null,
  wanted: VoterKind,
): Question | null {
  if (!here) return null
  if (here.kind === 'device') return here.left ? 'whose_answers' : null
  return here.kind === wanted ? 'another_person' : 'same_person'
}
