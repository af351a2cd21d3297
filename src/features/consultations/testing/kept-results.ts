import { jsonb } from '../../../platform/database/jsonb.ts'
import type { Database } from '../../../platform/database/tables.ts'
import type { ResultsSnapshot, StatementResult } from '../contract/results.ts'

/** Two groups of which the second, of 23 people, stands against statement 2; as if computed from 300 people. */
export function twoGroups(): ResultsSnapshot {
  const group = (number: number, agrees: number, disagrees: number, passes: number, share: number) => ({
    group: number,
    agrees,
    disagrees,
    passes,
    share,
    low: share - 0.05,
    high: share + 0.05,
    counts: true,
  })
  const statement = (number: number, wanted: Partial<StatementResult>): StatementResult => ({
    number,
    agrees: 0,
    disagrees: 0,
    passes: 0,
    label: 'agreed-by-all',
    score: 0.5,
    lowest: 0.4,
    overall: 0.6,
    groups: [],
    dissent: [],
    lacking: [],
    groupAware: 0.5,
    geometric: 0.5,
    ...wanted,
  })
  return {
    votes: 598,
    chainLength: 3,
    voters: { issued: 200, phone: 60, paper: 12, device: 28 },
    placed: 280,
    between: 10,
    tooFew: 10,
    groups: [
      { group: 0, size: 200, share: 0.7, small: false, markers: [] },
      { group: 1, size: 80, share: 0.3, small: false, markers: [] },
    ],
    statements: [
      statement(1, {
        agrees: 250,
        disagrees: 20,
        passes: 30,
        score: 0.829,
        groups: [group(0, 180, 10, 10, 0.94), group(1, 62, 10, 8, 0.829)],
      }),
      statement(2, {
        agrees: 180,
        disagrees: 60,
        passes: 58,
        label: 'majority-with-dissent',
        score: 0.38,
        groups: [group(0, 160, 22, 18, 0.87), group(1, 14, 23, 40, 0.38)],
        dissent: [{ group: 1, side: 'disagree', share: 0.38, count: 23, decided: 37, small: false }],
      }),
    ],
    slate: { statements: [1], coverage: 0.9 },
    map: { cells: [], outlines: [], statements: [] },
  }
}

/** Puts results there as if they had been computed. */
export async function keepResults(
  { db }: Database,
  consultationId: string,
  result: ResultsSnapshot = twoGroups(),
): Promise<void> {
  for (const table of ['consultation_result', 'consultation_told_result'] as const)
    await db
      .insertInto(table)
      .values({
        consultation_id: consultationId,
        area_id: 'county',
        version: 1,
        computed_at: new Date('2026-11-22T02:00:00Z'),
        result: jsonb(result) as never,
      })
      .execute()
}
