import type { Role } from '../src/features/access/index.ts'
import { createAccountCommand } from '../src/features/accounts/index.ts'
import type { CityIds } from './city.ts'
import type { Player } from './player.ts'

/** The one password of all demo accounts; no account like these exists outside the demo. */
export const demoPassword = 'Shangliang-2026'

export type DemoPost = {
  login: string
  postLine: string
  role: Role
  organisation: string
  body?: string
  /** Shown on the sign-in page. */
  shown?: boolean
}

/** The posts of the demo: those of the practice places are shown for signing in, those of the cases act in them. */
export const demoPosts: DemoPost[] = [
  {
    login: 'convener',
    postLine: '演练村议事室召集人',
    role: 'convener',
    organisation: 'practice-village',
    shown: true,
  },
  {
    login: 'cppcc',
    postLine: '演练区政协“有事好商量”办公室',
    role: 'cppcc_office',
    organisation: 'practice-county',
    shown: true,
  },
  {
    login: 'party',
    postLine: '演练街道党工委办公室',
    role: 'party_office',
    organisation: 'practice-street',
    shown: true,
  },
  {
    login: 'member',
    postLine: '演练区政协委员',
    role: 'member',
    organisation: 'practice-county',
    shown: true,
  },
  {
    login: 'handler',
    postLine: '演练街道城市管理办公室经办人',
    role: 'handler',
    organisation: 'practice-street',
    body: 'practice-urban',
    shown: true,
  },
  {
    login: 'village',
    postLine: '演练村村民委员会经办人',
    role: 'handler',
    organisation: 'practice-village',
    body: 'practice-committee',
    shown: true,
  },
  {
    login: 'six-convener',
    postLine: '演练镇议事室召集人（六步程序）',
    role: 'convener',
    organisation: 'six-town',
    shown: true,
  },
  {
    login: 'six-party',
    postLine: '演练镇党委办公室（六步程序）',
    role: 'party_office',
    organisation: 'six-town',
    shown: true,
  },
  {
    login: 'six-cppcc',
    postLine: '演练县政协办公室（六步程序）',
    role: 'cppcc_office',
    organisation: 'six-county',
    shown: true,
  },
  {
    login: 'six-school',
    postLine: '演练镇教育办公室经办人',
    role: 'handler',
    organisation: 'six-town',
    body: 'six-education',
  },
  {
    login: 'tongzhou',
    postLine: '通州区政协“有事好商量”办公室',
    role: 'cppcc_office',
    organisation: 'tongzhou',
    shown: true,
  },
  { login: 'xingren-party', postLine: '兴仁镇党委办公室', role: 'party_office', organisation: 'xingren' },
  { login: 'xuzhuang', postLine: '徐庄村议事室', role: 'convener', organisation: 'xuzhuang' },
  {
    login: 'xianfeng-party',
    postLine: '先锋街道党工委办公室',
    role: 'party_office',
    organisation: 'xianfeng',
  },
  { login: 'huayuan', postLine: '花园村议事室', role: 'convener', organisation: 'huayuan' },
  {
    login: 'chongchuan',
    postLine: '崇川区政协“有事好商量”办公室',
    role: 'cppcc_office',
    organisation: 'chongchuan',
  },
  { login: 'wenfeng-party', postLine: '文峰街道党工委办公室', role: 'party_office', organisation: 'wenfeng' },
  { login: 'wuyi', postLine: '五一社区议事室', role: 'convener', organisation: 'wuyi' },
  {
    login: 'chenqiao-party',
    postLine: '陈桥街道党工委办公室',
    role: 'party_office',
    organisation: 'chenqiao',
  },
  { login: 'chenqiao', postLine: '陈桥街道议事室', role: 'convener', organisation: 'chenqiao' },
  { login: 'admin', postLine: '系统管理员', role: 'administrator', organisation: 'top', shown: true },
  { login: 'auditor', postLine: '审计员', role: 'auditor', organisation: 'top', shown: true },
]

/** Opens the demo accounts. */
export async function openDemoAccounts(player: Player, ids: CityIds): Promise<void> {
  // All at once: hashing a password takes a core a quarter of a second.
  await Promise.all(demoPosts.map(open))

  async function open(post: DemoPost): Promise<void> {
    const { accountId } = await player.system(createAccountCommand, {
      login: post.login,
      postLine: post.postLine,
      password: demoPassword,
      role: post.role,
      organisationId: ids.organisations.get(post.organisation)!,
      bodyId: post.body ? ids.bodies.get(post.body)! : undefined,
    })
    player.know(post.login, accountId)
  }
}
