import type { PeopleGroup } from '../../methods/index.ts'

type Category = { zh: string; en: string; group: PeopleGroup }

/** The usual categories of people at the table and the group each is proposed for, in the order they are offered. */
export const categories: readonly Category[] = [
  { zh: '政协委员', en: 'CPPCC members', group: 'cppcc' },
  { zh: '区政协委员', en: 'District CPPCC members', group: 'cppcc' },
  { zh: '县政协委员', en: 'County CPPCC members', group: 'cppcc' },
  { zh: '市政协委员', en: 'City CPPCC members', group: 'cppcc' },
  { zh: '政协工作人员', en: 'CPPCC staff', group: 'cppcc' },
  { zh: '群众代表', en: 'Representatives of the masses', group: 'masses' },
  { zh: '村民代表', en: 'Villagers’ representatives', group: 'masses' },
  { zh: '居民代表', en: 'Residents’ representatives', group: 'masses' },
  { zh: '业主代表', en: 'Owners’ representatives', group: 'masses' },
  { zh: '党员代表', en: 'Representatives of Party members', group: 'masses' },
  { zh: '群众', en: 'Residents who came by themselves', group: 'masses' },
  { zh: '新就业群体代表', en: 'Couriers and other new trades', group: 'masses' },
  { zh: '利益相关方', en: 'Stakeholders', group: 'stakeholder' },
  { zh: '物业公司代表', en: 'Property company', group: 'stakeholder' },
  { zh: '业委会代表', en: 'Owners’ committee', group: 'stakeholder' },
  { zh: '企业主代表', en: 'Business owners', group: 'stakeholder' },
  { zh: '商户代表', en: 'Shopkeepers', group: 'stakeholder' },
  { zh: '施工单位代表', en: 'Building contractor', group: 'stakeholder' },
  { zh: '党政领导', en: 'Party and government leaders', group: 'party_gov' },
  { zh: '部门负责同志', en: 'Heads of departments', group: 'party_gov' },
  { zh: '街道相关部门负责人', en: 'Heads of street offices', group: 'party_gov' },
  { zh: '街道干部', en: 'Street officials', group: 'party_gov' },
  { zh: '镇干部', en: 'Town officials', group: 'party_gov' },
  { zh: '社区干部', en: 'Community officials', group: 'grassroots_cadre' },
  { zh: '村干部', en: 'Village officials', group: 'grassroots_cadre' },
  { zh: '网格员', en: 'Grid workers', group: 'grassroots_cadre' },
  { zh: '楼长', en: 'Building wardens', group: 'grassroots_cadre' },
  { zh: '单元长', en: 'Staircase wardens', group: 'grassroots_cadre' },
  { zh: '村民小组长', en: 'Heads of villagers’ groups', group: 'grassroots_cadre' },
  { zh: '乡贤', en: 'Respected locals', group: 'other' },
  { zh: '专家学者', en: 'Experts and scholars', group: 'other' },
  { zh: '社工', en: 'Social workers', group: 'other' },
  { zh: '志愿者', en: 'Volunteers', group: 'other' },
  { zh: '法律顾问', en: 'Legal advisers', group: 'other' },
  { zh: '人大代表', en: 'People’s congress deputies', group: 'other' },
]

const byName = new Map(
  categories.flatMap((category) => [
    [category.zh, category],
    [category.en.toLowerCase(), category],
  ]),
)

// First match wins: 村干部代表 is a cadre though it ends in 代表, 业主委员会 a stakeholder though it begins with 业主.
const signs: readonly [RegExp, PeopleGroup][] = [
  [/政协/, 'cppcc'],
  [
    /(村|社区|居委会|居民委员会|两委).{0,4}(干部|书记|主任|委员)|村委会|网格|楼长|单元长|小组长/,
    'grassroots_cadre',
  ],
  [/业委会|业主委员会|物业|利益相关|企业主|商户|经营户|施工/, 'stakeholder'],
  [/群众|村民|居民|业主|党员|住户|租户|家长|老人/, 'masses'],
  [/(局|委|办|部门|街道|镇|乡|园区|政府).*(负责人|负责同志|领导|干部|书记|主任|代表)|党政领导/, 'party_gov'],
]

/**
 * The group a category most likely belongs to, or null when nothing tells. A proposal only: what was chosen is
 * stored and counted.
 */
export function proposedGroup(category: string): PeopleGroup | null {
  const text = category.replace(/\s/g, '')
  const known = byName.get(text) ?? byName.get(category.trim().toLowerCase())
  if (known) return known.group
  return signs.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** The category's name in that language where the catalogue knows it; else as it was written. */
export function categoryIn(lang: 'zh-CN' | 'en', category: string): string {
  return lang === 'en' ? (byName.get(category)?.en ?? category) : category
}
