// How alike two matters are, by the pairs of characters they share; between short sentences, which seldom share a pair,
// by the characters that tell. A short title is not drowned by a long text. A person decides: this makes a short list.
//
// Measured on the sentences in `testing/short-matters.ts` (a list of at most five for each sentence among all the others;
// "kin" matters count neither way), before → with this rule: precision 0.61 → 0.71 and recall 0.33 → 0.67 on the known
// ones, by which it was made; 0.90 → 0.84 and 0.23 → 0.50 on the others. The test beside this file holds the line.

/** Characters of the language: they tell nothing. */
const smallCharacters = new Set(
  '的了是在有和就不没又都也很太到么吗呢吧啊我你他她它们这那个能会要让把被给从与及之其等再还已只最更多少谁来一二三四五六七八九十几两什怎',
)
/** Characters that stand in many matters: they tell a little. */
const frequentCharacters = new Set(
  '人上下大小里外天时地方出去得着过高楼门路车口边前后家住户老中间年月日点分头面子用开进回走行放起看想说做作为以可对请听叫总好坏新旧' +
    '全次遍号栋单元层房屋区社村镇街居民群众公共物业问题办理管成果样些话而但因于旁附近钱费收道水电工加装修换拿东西南北',
)
const littleWeight = 0.3
/** What a pair weighs beside its two characters. */
const pairWeight = 0.6

const COMMON = new RegExp(
  '小区|社区|居民|村民|群众|大家|问题|希望|建议|解决|现在|经常|时间|时候|影响|需要|可以|应该|知道|' +
    '晚上|早上|上午|下午|每天|今天|孩子|附近|旁边|门口|地方|事情|意见|协商|商量|议事|老是|如何',
  'gu',
)
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const WORDS = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{N}]){4,}`, 'gu')
const STARTS_WITH_CJK = new RegExp(`^[${CJK}]`, 'u')

/** Names of one thing, the usual one first. */
const names: readonly (readonly string[])[] = [
  ['电动车', '电瓶车', '电单车'],
  ['停车', '停车位', '车位', '泊车', '泊位'],
  ['厕所', '公厕', '卫生间', '洗手间'],
  ['燃气', '天然气', '煤气'],
  ['供暖', '暖气', '供热'],
  ['噪声', '噪音', '扰民', '吵'],
  ['漏水', '渗水', '渗漏'],
  ['路灯', '照明'],
  ['绿化', '绿地', '草坪', '草地', '花坛'],
  ['业委会', '业主委员会'],
  ['维修资金', '维修基金', '维修金'],
]
const usualName = new Map(names.flatMap((group) => group.map((name) => [name, group[0]!])))
const ANY_NAME = new RegExp(
  [...usualName.keys()].sort((one, other) => other.length - one.length).join('|'),
  'gu',
)

/**
 * What tells in a text: its pairs (or whole words of other scripts), the runs of three characters among them, its single
 * characters, and other names of the things it names.
 */
export type Telling = { pairs: Set<string>; runs: Set<string>; characters: Set<string>; otherNames: string[] }

function weightOf(character: string): number {
  if (smallCharacters.has(character)) return 0
  return frequentCharacters.has(character) ? littleWeight : 1
}

function tells(pair: string): boolean {
  return [...pair].every((character) => weightOf(character) > 0)
}

/** Reads what tells in a text; `apart` are words that say nothing here, such as the name of the room. */
export function tellingOf(text: string, apart = ''): Telling {
  const dull = apart ? tellingOf(apart) : null
  const pairs = new Set<string>()
  const runs = new Set<string>()
  const single = new Set<string>()
  const plain = text.normalize('NFKC').toLowerCase().replace(COMMON, ' ')
  const named = plain.replace(ANY_NAME, (name) => ` ${usualName.get(name)} `)
  for (const word of named.match(WORDS) ?? []) {
    if (!STARTS_WITH_CJK.test(word)) {
      pairs.add(word)
      continue
    }
    const characters = [...word]
    for (const one of characters) if (weightOf(one) > 0 && !dull?.characters.has(one)) single.add(one)
    const good = characters.slice(1).map((character, at) => {
      const pair = `${characters[at]}${character}`
      return tells(pair) && !dull?.pairs.has(pair) ? pair : null
    })
    good.forEach((pair, at) => {
      if (pair === null) return
      pairs.add(pair)
      if (good[at + 1]) runs.add(`${pair}${characters[at + 2]}`)
    })
  }
  const groups = new Set(plain.match(ANY_NAME)?.map((name) => usualName.get(name)))
  const otherNames = names.flatMap((group) => (groups.has(group[0]) ? group : []))
  return { pairs, runs, characters: single, otherNames }
}

/** A sentence of this many telling characters is short; in a longer text most characters stand by chance. */
const mostOfShort = 24

/** Whether a text is so short that its characters tell by themselves. */
export function isShort(telling: Telling): boolean {
  return telling.characters.size <= mostOfShort
}

/** The characters that tell most, by which the matters of one room can be searched. */
export function tellingCharacters(telling: Telling): string[] {
  return [...telling.characters].filter((character) => weightOf(character) === 1)
}

/** Below this share of the shorter text a pair or two in common is chance. */
const leastShare = 0.3
const leastShareOfSeveral = 0.15
/** So much weight two short sentences share that are more alike than by chance, and so much of the shorter one. */
const leastWeightOfShort = 1.3
const leastShareOfShort = 0.2

/**
 * How much two texts have in common; null where it is chance. `weight` orders what is alike, `share` counts by the
 * shorter one, 0 to 1.
 */
export function likeness(one: Telling, other: Telling): { weight: number; share: number } | null {
  const pairs = common(one.pairs, other.pairs)
  return isShort(one) && isShort(other)
    ? likenessOfShort(one, other, pairs)
    : likenessByPairs(one, other, pairs)
}

function likenessByPairs(one: Telling, other: Telling, pairs: string[]) {
  if (pairs.length === 0) return null
  const runs = common(one.runs, other.runs).length
  const share = pairs.length / Math.min(one.pairs.size, other.pairs.size)
  const alike = share >= leastShare || runs > 0 || (pairs.length > 1 && share >= leastShareOfSeveral)
  const characters = new Set(pairs.flatMap((pair) => [...pair]))
  return alike ? { weight: weightOfAll(characters, pairs.length), share: rounded(share) } : null
}

function likenessOfShort(one: Telling, other: Telling, pairs: string[]) {
  const weight = weightOfAll(common(one.characters, other.characters), pairs.length)
  const whole = Math.min(...[one, other].map((text) => weightOfAll(text.characters, text.pairs.size)))
  const share = weight / whole
  return weight >= leastWeightOfShort && share >= leastShareOfShort ? { weight, share: rounded(share) } : null
}

function weightOfAll(characters: Iterable<string>, pairs: number): number {
  let weight = pairs * pairWeight
  for (const character of characters) weight += weightOf(character)
  return weight
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100
}

function common(one: Set<string>, other: Set<string>): string[] {
  return [...one].filter((part) => other.has(part))
}
