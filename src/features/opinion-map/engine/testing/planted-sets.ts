import { plantedIdealPoints } from './planted-ideal-points.ts'
import { type PlantedOpinions, plantedClasses } from './planted-opinions.ts'

export type PlantedSet = { name: string; groups: number; make: () => PlantedOpinions }

/** The made-up consultations with two or three groups that grouping is measured on. Seeds count upwards. */
export const plantedSets: PlantedSet[] = [
  {
    name: '1 000 people, 5 to 40 votes',
    groups: 3,
    make: () => plantedClasses({ people: 1000, statements: 100, groups: 3, votes: [5, 40], seed: 1 }),
  },
  {
    name: '10 000 people, 5 to 20 votes',
    groups: 3,
    make: () => plantedClasses({ people: 10_000, statements: 500, groups: 3, votes: [5, 20], seed: 2 }),
  },
  {
    name: '10 000 people, 30 to 80 votes',
    groups: 3,
    make: () => plantedClasses({ people: 10_000, statements: 500, groups: 3, votes: [30, 80], seed: 3 }),
  },
  {
    name: '10 000 people, long tail',
    groups: 3,
    make: () => plantedClasses({ people: 10_000, statements: 500, groups: 3, votes: 'tail', seed: 4 }),
  },
  {
    name: 'ideal points, 2 000 people',
    groups: 3,
    make: () =>
      plantedIdealPoints({
        people: 2000,
        statements: 150,
        groups: 3,
        votes: [10, 50],
        seed: 5,
        spread: 0.55,
      }),
  },
  {
    name: 'ideal points, overlapping groups',
    groups: 3,
    make: () =>
      plantedIdealPoints({
        people: 2000,
        statements: 150,
        groups: 3,
        votes: [10, 50],
        seed: 6,
        spread: 0.85,
      }),
  },
  {
    name: 'ideal points, 10 000 people',
    groups: 3,
    make: () =>
      plantedIdealPoints({
        people: 10_000,
        statements: 500,
        groups: 3,
        votes: [5, 20],
        seed: 7,
        spread: 0.55,
      }),
  },
  {
    name: 'ideal points, two groups',
    groups: 2,
    make: () =>
      plantedIdealPoints({
        people: 10_000,
        statements: 500,
        groups: 2,
        votes: [5, 20],
        seed: 8,
        spread: 0.55,
      }),
  },
]
