import fc from 'fast-check'
import { type Moderation, type VoteTable, voteTable } from '../vote-table.ts'
import type { RawVotes } from './naive-polis-lists.ts'

/** A small consultation as a person could write it on paper. */
export type PaperConsultation = {
  votes: RawVotes
  moderation: Moderation[]
  /** People in the order of their first vote. */
  order: number[]
  /** A made-up group of each person, −1 for none; three groups at most. */
  groupOf: number[]
  sticky: boolean[]
}

/** Any small consultation: much or little answered, all passes, moderated statements, people without a vote. */
export function paperConsultations(most: { people: number; statements: number }) {
  const answers = fc.constantFrom(
    [1, -1, 0, undefined],
    [1, 1, 1, -1, undefined],
    [1, undefined, undefined, undefined],
    [0],
    [0, undefined],
    [1],
  )
  return fc
    .record({
      people: fc.integer({ min: 1, max: most.people }),
      statements: fc.integer({ min: 1, max: most.statements }),
      answers,
      moderated: fc.boolean(),
    })
    .chain(({ people, statements, answers, moderated }) =>
      fc.record({
        votes: fc.array(
          fc.array(fc.constantFrom(...answers), { minLength: statements, maxLength: statements }),
          { minLength: people, maxLength: people },
        ),
        moderation: fc.array(
          moderated
            ? fc.constantFrom<Moderation>('open', 'open', 'open', 'rejected', 'meta')
            : fc.constant<Moderation>('open'),
          { minLength: statements, maxLength: statements },
        ),
        order: fc.shuffledSubarray(
          Array.from({ length: people }, (_, p) => p),
          { minLength: people, maxLength: people },
        ),
        groupOf: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: people, maxLength: people }),
        sticky: fc.array(fc.boolean(), { minLength: people, maxLength: people }),
      }),
    )
}

export function tableOf({ votes, moderation }: Pick<PaperConsultation, 'votes' | 'moderation'>): VoteTable {
  const person: number[] = []
  const statement: number[] = []
  const answer: number[] = []
  votes.forEach((row, p) => {
    row.forEach((vote, j) => {
      if (vote === undefined) return
      person.push(p)
      statement.push(j)
      answer.push(vote)
    })
  })
  return voteTable({
    personIds: votes.map((_, p) => p),
    statementIds: moderation.map((_, j) => j),
    moderation,
    person,
    statement,
    answer,
  })
}
