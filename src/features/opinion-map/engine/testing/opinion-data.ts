import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Moderation, VoteInput } from '../vote-table.ts'

/** Folder of real votes for tests, from HSL_OPINION_DATA; undefined when it is not set. */
export const opinionDataFolder: string | undefined = process.env.HSL_OPINION_DATA || undefined

/** What a test file says in its own title when the folder is not there. */
export const withoutOpinionData =
  'left out: HSL_OPINION_DATA is not set, so there are no real votes to check against'

export type OpinionDataSet = {
  name: string
  input: VoteInput
  /** Group that pol.is put each person in, by person id; people without one are missing. */
  published: Map<number, number>
}

/** Reads one exported conversation. People and statements keep the numbers of the export. */
export function readOpinionData(name: string): OpinionDataSet {
  const folder = join(opinionDataFolder!, name)
  const [head, ...rows] = readFileSync(join(folder, 'participants-votes.csv'), 'utf8').trim().split(/\r?\n/)
  const statementIds = head!.split(',').slice(6).map(Number)
  const state = moderationStates(readFileSync(join(folder, 'comments.csv'), 'utf8'))
  const personIds: number[] = []
  const person: number[] = []
  const statement: number[] = []
  const answer: number[] = []
  const published = new Map<number, number>()
  for (const [p, row] of rows.entries()) {
    const cells = row.split(',')
    personIds.push(Number(cells[0]))
    if (cells[1] !== '') published.set(Number(cells[0]), Number(cells[1]))
    cells.slice(6).forEach((cell, j) => {
      if (cell === '') return
      person.push(p)
      statement.push(j)
      answer.push(Number(cell))
    })
  }
  const moderation = statementIds.map((id): Moderation => (state.get(id) === -1 ? 'rejected' : 'open'))
  return { name, published, input: { personIds, statementIds, moderation, person, statement, answer } }
}

/** Statement number → moderation state. The text stands last in a row and may hold commas and line ends. */
function moderationStates(csv: string): Map<number, number> {
  const states = new Map<number, number>()
  for (const row of csv.matchAll(/^\d+,[^,\n]*,(\d+),\d+,\d+,\d+,(-?\d+),/gm))
    states.set(Number(row[1]), Number(row[2]))
  return states
}
