// Chinese is written without spaces, and no dictionary knows every place and every committee: texts are
// indexed by pairs of neighbouring characters, which finds any part of a word on every database alike.

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const RUNS = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const STARTS_WITH_CJK = new RegExp(`^[${CJK}]`, 'u')
const MOST_QUERY_TERMS = 24

/** Full-width and half-width, capital and small letters are one to someone who searches. */
function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(RUNS) ?? []
}

function pairsOf(characters: string[]): string[] {
  return characters.slice(1).map((character, at) => characters[at] + character)
}

/**
 * The words to index a text by, for `to_tsvector('simple', …)`. The last character of a run stands alone
 * too, so that each character begins some word and a search for a single one finds it.
 */
export function searchTokens(text: string): string {
  const tokens = runsOf(text).flatMap((run) => {
    if (!STARTS_WITH_CJK.test(run)) return [run]
    const characters = [...run]
    return [...pairsOf(characters), characters.at(-1)!]
  })
  return [...new Set(tokens)].join(' ')
}

/**
 * What someone typed, for `to_tsquery('simple', …)`; null when there is nothing to search for. Finds a
 * little too much (all pairs are there, but perhaps not side by side): re-check with LIKE where it matters.
 */
export function searchQuery(input: string): string | null {
  const terms = runsOf(input).flatMap((run) => {
    if (!STARTS_WITH_CJK.test(run)) return [`${run}:*`]
    const characters = [...run]
    return characters.length === 1 ? [`${run}:*`] : pairsOf(characters)
  })
  const distinct = [...new Set(terms)].slice(0, MOST_QUERY_TERMS)
  return distinct.length > 0 ? distinct.join(' & ') : null
}
