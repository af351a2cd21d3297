import type { Told } from '../../../base/told.ts'
import type { ToldAnswers, ToldStanding, ToldStatement, ToldVoters } from '../rules/small-cells.ts'
import type { ResultsSnapshot, StatementLabel } from './results.ts'

type Side = 'agree' | 'disagree'

export type ToldGroupAnswer = ToldAnswers & {
  group: number
  /** On which side it stands for sure. */
  side: Side | null
}

/** What is said of a statement; `kept-back` where the numbers are too small to say anything. */
export type ToldLabel = StatementLabel | 'kept-back'

/** A statement as whoever reads it may be told. */
export type ToldResult = Omit<ToldStatement, 'groups'> & {
  label: ToldLabel
  groups: ToldGroupAnswer[]
  /** Groups on the other side than most people. */
  dissent: { group: number; side: Side; small: boolean }[]
  /** Groups whose numbers are too small to say whether they are. */
  unsure: number[]
  lacking: number[]
}

export type ToldGroup = {
  group: number
  size: Told
  /** Its share of all who are placed; null where that would tell its size. */
  share: Told | null
  small: boolean
  markers: { number: number; side: Side; share: Told | null; shareOfOthers: Told | null }[]
}

/** The results as one reader may see them: with the real figures for staff, without small ones for everybody else. */
export type ToldResults = {
  /** Whether all figures are the real ones. */
  exact: boolean
  /** Answers in all; for everybody rounded to tens, null below that. */
  votes: number | null
  voters: ToldVoters
  standing: Omit<ToldStanding, 'groups'>
  groups: ToldGroup[]
  /** Best first. */
  statements: ToldResult[]
  /** Empty where so few took part that it could point at some of them. */
  slate: { statements: number[]; coverage: Told | null }
  map: ResultsSnapshot['map']
}
