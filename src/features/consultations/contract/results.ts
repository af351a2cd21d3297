/** The labels of the engine, told in words by the pages. */
export type StatementLabel =
  | 'agreed-by-all'
  | 'rejected-by-all'
  | 'divisive'
  | 'majority-with-dissent'
  | 'leaning'
  | 'mostly-passed'
  | 'too-few-votes'

export type GroupAnswerResult = {
  /** 0 is group A. */
  group: number
  agrees: number
  disagrees: number
  passes: number
  /** Agree share among agree and disagree (0 to 1), with its one-sided 90 % bounds. */
  share: number
  low: number
  high: number
  /** False for a group below the size floor: shown, but it cannot stand against an agreement alone. */
  counts: boolean
}

export type StatementResult = {
  number: number
  agrees: number
  disagrees: number
  passes: number
  label: StatementLabel
  /** Lowest agree share over the groups that count: what statements are ranked by. */
  score: number
  lowest: number
  overall: number
  groups: GroupAnswerResult[]
  /** Groups on the other side than most people. */
  dissent: {
    group: number
    side: 'agree' | 'disagree'
    share: number
    count: number
    decided: number
    small: boolean
  }[]
  /** Groups that have too few votes on it so far. */
  lacking: number[]
  groupAware: number
  geometric: number
}

/** How many statements describe a group at most. */
export const mostMarkers = 6

export type GroupResult = {
  group: number
  /** People placed in it, and its share of all (0 to 1). */
  size: number
  share: number
  small: boolean
  /** What marks it, clearest first, at most `mostMarkers`: statements it answers unlike all others. */
  markers: {
    number: number
    side: 'agree' | 'disagree'
    share: number
    shareOfOthers: number
    votes: number
  }[]
}

/** People of one group on one field of a grid over the map: nobody is shown alone by name or number. */
export type MapCell = { x: number; y: number; group: number; people: number }

/** What the worker computed from the votes as they stood; texts are looked up by number when it is shown. */
export type ResultsSnapshot = {
  /** Votes that it counts, and the length of the consultation's chain when they were read. */
  votes: number
  chainLength: number
  /** Everybody who cast a vote, by kind. People are issued + phone + paper; devices are told apart. */
  voters: { issued: number; phone: number; paper: number; device: number }
  /** Clearly placed in a group; between groups; with fewer than seven votes. */
  placed: number
  between: number
  tooFew: number
  /** One group: no distinct groups. */
  groups: GroupResult[]
  /** Best first. */
  statements: StatementResult[]
  /** Statement numbers that together represent most people, and the share of people who agree with at least one. */
  slate: { statements: number[]; coverage: number }
  map: {
    /** From −1 to 1 on both axes, after scaling to what is shown. Only placed people. */
    cells: MapCell[]
    /** A hull around each group: x, y, x, y … */
    outlines: number[][]
    /** Statements on the same plane. */
    statements: { number: number; x: number; y: number }[]
  }
}
