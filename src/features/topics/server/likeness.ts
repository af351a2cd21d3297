// How alike two matters are, by the pairs of characters they share. A pair tells something only without the
// small words of the language and the words that every matter has; a short title is not drowned by a long text.

const smallCharacters = new Set(
  '的了是在有和就不没又都也很太到么吗呢吧啊我你他她它们这那个能会要让把被给从与及之其等再还已只最更多少谁来一二三四五六七八九十几两什怎',
)
const COMMON = new RegExp(
  '小区|社区|居民|村民|群众|大家|问题|希望|建议|解决|现在|经常|时间|时候|影响|需要|可以|应该|知道|' +
    '晚上|早上|上午|下午|每天|今天|孩子|附近|旁边|门口|地方|事情|意见|协商|商量|议事|老是|如何',
  'gu',
)
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const WORDS = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{N}]){4,}`, 'gu')
const STARTS_WITH_CJK = new RegExp(`^[${CJK}]`, 'u')

/** What tells in a text: its pairs (or whole words of other scripts), and the runs of three characters among them. */
export type Telling = { pairs: Set<string>; runs: Set<string> }

function tells(pair: string): boolean {
  return ![...pair].some((character) => smallCharacters.has(character))
}

/** Reads what tells in a text; `apart` are words that say nothing here, such as the name of the room. */
export function tellingOf(text: string, apart = ''): Telling {
  const dull = apart ? tellingOf(apart).pairs : new Set<string>()
  const pairs = new Set<string>()
  const runs = new Set<string>()
  for (const word of text.normalize('NFKC').toLowerCase().replace(COMMON, ' ').match(WORDS) ?? []) {
    if (!STARTS_WITH_CJK.test(word)) {
      pairs.add(word)
      continue
    }
    const characters = [...word]
    const good = characters.slice(1).map((character, at) => {
      const pair = `${characters[at]}${character}`
      return tells(pair) && !dull.has(pair) ? pair : null
    })
    good.forEach((pair, at) => {
      if (pair === null) return
      pairs.add(pair)
      if (good[at + 1]) runs.add(`${pair}${characters[at + 2]}`)
    })
  }
  return { pairs, runs }
}

/** Below this share of the shorter text a pair or two in common is chance. */
const leastShare = 0.3
const leastShareOfSeveral = 0.15

/** How much two texts have in common; null where it is chance. `share` counts by the shorter one, 0 to 1. */
export function likeness(one: Telling, other: Telling): { weight: number; share: number } | null {
  const shared = common(one.pairs, other.pairs)
  if (shared === 0) return null
  const runs = common(one.runs, other.runs)
  const share = shared / Math.min(one.pairs.size, other.pairs.size)
  const alike = share >= leastShare || runs > 0 || (shared > 1 && share >= leastShareOfSeveral)
  return alike ? { weight: shared + 2 * runs, share: Math.round(share * 100) / 100 } : null
}

function common(one: Set<string>, other: Set<string>): number {
  let count = 0
  for (const part of one) if (other.has(part)) count += 1
  return count
}
