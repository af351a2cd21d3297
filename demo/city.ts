import type { PeopleGroup } from '../src/features/methods/index.ts'
import {
  appointCommand,
  type BodyKind,
  changeOrganisationCommand,
  createBodyCommand,
  createOrganisationCommand,
  createRoomCommand,
  type OrganisationKind,
  type RoomLevel,
} from '../src/features/organisations/index.ts'
import type { Player } from './player.ts'

type Room = {
  key: string
  name: string
  level: RoomLevel
  method: string
  address?: string
  opening?: string
  tags?: string[]
  conveners: string[]
  linkedMembers?: string[]
}

type Place = {
  key: string
  kind: OrganisationKind
  name: string
  bodies?: [key: string, kind: BodyKind, name: string][]
  rooms?: Room[]
  below?: Place[]
  /** The share of 群众 that this place asks for, and the document and article that does. */
  composition?: { counted: PeopleGroup[]; share: { of: number; in: number }; source: string }
  /** Within how many days residents are answered there. */
  answerDays?: number
}

const threeLists = 'nantong-three-lists'
const sixSteps = 'huaian-six-steps'

/** The tree of the demo: the places of the four cases, and places made for practice, named so. */
const province: Place = {
  key: 'top',
  kind: 'province',
  name: '江苏省（演示）',
  below: [
    {
      key: 'nantong',
      kind: 'city',
      name: '南通市',
      bodies: [['nantong-cppcc', 'cppcc', '南通市政协']],
      below: [
        {
          key: 'chongchuan',
          kind: 'county',
          name: '崇川区',
          bodies: [['chongchuan-cppcc', 'cppcc', '崇川区政协']],
          below: [
            {
              key: 'wenfeng',
              kind: 'street',
              name: '文峰街道',
              bodies: [['wenfeng-party', 'party_committee', '文峰街道党工委']],
              below: [
                {
                  key: 'wuyi',
                  kind: 'community',
                  name: '五一社区',
                  bodies: [['wuyi-committee', 'self_government', '五一社区居民委员会']],
                  rooms: [
                    {
                      key: 'wuyi-room',
                      name: '文峰街道五一社区“有事好商量”协商议事室',
                      level: 'village',
                      method: threeLists,
                      conveners: ['文峰街道政协工委主任、党工委副书记'],
                    },
                  ],
                },
              ],
            },
            {
              key: 'chenqiao',
              kind: 'street',
              name: '陈桥街道',
              bodies: [
                ['chenqiao-party', 'party_committee', '陈桥街道党工委'],
                ['chenqiao-police', 'department', '陈桥派出所'],
                ['chenqiao-lead-group', 'task_force', '专项整治工作组领导小组'],
                ['chenqiao-publicity', 'task_force', '时代新风宣传组'],
                ['chenqiao-superstition', 'task_force', '封建迷信专项整治组'],
                ['chenqiao-inspection', 'task_force', '督察组'],
              ],
              rooms: [
                {
                  key: 'chenqiao-room',
                  name: '陈桥街道“有事好商量”协商议事室',
                  level: 'town',
                  method: threeLists,
                  conveners: ['陈桥街道政协工委副主任'],
                },
              ],
            },
          ],
        },
        {
          key: 'tongzhou',
          kind: 'county',
          name: '通州区',
          bodies: [
            ['tongzhou-cppcc', 'cppcc', '通州区政协'],
            ['tongzhou-urban', 'department', '通州区城管局'],
          ],
          below: [
            {
              key: 'xianfeng',
              kind: 'street',
              name: '先锋街道',
              bodies: [
                ['xianfeng-party', 'party_committee', '先锋街道党工委'],
                ['xianfeng-home', 'other', '先锋街道敬老院'],
              ],
              below: [
                {
                  key: 'huayuan',
                  kind: 'village',
                  name: '花园村',
                  bodies: [['huayuan-committee', 'self_government', '花园村村民委员会']],
                  rooms: [
                    {
                      key: 'huayuan-room',
                      name: '先锋街道花园村“有事好商量”协商议事室',
                      level: 'village',
                      method: threeLists,
                      conveners: ['区政协委员、先锋街道政协工委主任'],
                    },
                  ],
                },
              ],
            },
            {
              key: 'xingren',
              kind: 'town',
              name: '兴仁镇',
              bodies: [
                ['xingren-party', 'party_committee', '兴仁镇党委'],
                ['xingren-offices', 'department', '兴仁镇相关部门'],
              ],
              below: [
                {
                  key: 'xuzhuang',
                  kind: 'village',
                  name: '徐庄村',
                  bodies: [['xuzhuang-committee', 'self_government', '徐庄村村民委员会']],
                  rooms: [
                    {
                      key: 'xuzhuang-room',
                      name: '兴仁镇徐庄村“有事好商量”协商议事室',
                      level: 'village',
                      method: threeLists,
                      conveners: ['徐庄村党总支书记', '区政协委员、区审计局副局长、民建通州支部副主委'],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          key: 'practice-county',
          kind: 'county',
          name: '演练区',
          answerDays: 7,
          bodies: [['practice-cppcc', 'cppcc', '演练区政协']],
          below: [
            {
              key: 'practice-street',
              kind: 'street',
              name: '演练街道',
              bodies: [
                ['practice-party', 'party_committee', '演练街道党工委'],
                ['practice-urban', 'department', '演练街道城市管理办公室'],
                ['practice-civil', 'department', '演练街道社会事务办公室'],
              ],
              rooms: [
                {
                  key: 'practice-street-room',
                  name: '演练街道“有事好商量”协商议事室',
                  level: 'town',
                  method: threeLists,
                  address: '街道办事处一楼',
                  opening: '工作日 9:00—17:00',
                  tags: ['社情民意信息点'],
                  conveners: ['演练街道党工委副书记'],
                },
              ],
              below: [
                {
                  key: 'practice-village',
                  kind: 'village',
                  name: '演练村',
                  bodies: [
                    ['practice-committee', 'self_government', '演练村村民委员会'],
                    ['practice-property', 'property_company', '演练花苑物业服务中心'],
                  ],
                  rooms: [
                    {
                      key: 'practice-village-room',
                      name: '演练村“有事好商量”协商议事室',
                      level: 'village',
                      method: threeLists,
                      address: '村党群服务中心二楼',
                      opening: '每月 25 日，有事随时约',
                      tags: ['社情民意信息点', '委员工作室'],
                      conveners: ['演练村党总支书记', '演练区政协委员'],
                      linkedMembers: ['演练区政协委员'],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      key: 'huaian',
      kind: 'city',
      name: '淮安市',
      composition: {
        counted: ['masses'],
        share: { of: 2, in: 3 },
        source: '淮办发〔2020〕19号 四.4，原则上不少于三分之二',
      },
      bodies: [['huaian-cppcc', 'cppcc', '淮安市政协']],
      below: [
        {
          key: 'six-county',
          kind: 'county',
          name: '演练县',
          bodies: [['six-cppcc', 'cppcc', '演练县政协']],
          below: [
            {
              key: 'six-town',
              kind: 'town',
              name: '演练镇',
              bodies: [
                ['six-party', 'party_committee', '演练镇党委'],
                ['six-government', 'government', '演练镇人民政府'],
                ['six-education', 'department', '演练镇教育办公室'],
              ],
              rooms: [
                {
                  key: 'six-room',
                  name: '演练镇“有事好商量”协商议事室',
                  level: 'town',
                  method: sixSteps,
                  address: '镇便民服务中心三楼',
                  opening: '工作日 9:00—17:00',
                  conveners: ['演练镇党委副书记'],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}

/** Ids of what was made, by key. */
export type CityIds = {
  organisations: Map<string, string>
  bodies: Map<string, string>
  rooms: Map<string, string>
}

/** Makes the tree with its bodies and rooms. */
export async function buildDemoCity(player: Player): Promise<CityIds> {
  const ids: CityIds = { organisations: new Map(), bodies: new Map(), rooms: new Map() }

  async function build(place: Place, parentId: string | undefined): Promise<void> {
    const { organisationId } = await player.system(createOrganisationCommand, {
      parentId,
      kind: place.kind,
      name: place.name,
    })
    ids.organisations.set(place.key, organisationId)
    const { name, composition, answerDays } = place
    if (composition || answerDays) {
      await player.system(changeOrganisationCommand, { organisationId, name, composition, answerDays })
    }
    for (const [key, kind, name] of place.bodies ?? []) {
      const { bodyId } = await player.system(createBodyCommand, { organisationId, kind, name })
      ids.bodies.set(key, bodyId)
    }
    for (const room of place.rooms ?? []) await buildRoom(room, organisationId)
    for (const child of place.below ?? []) await build(child, organisationId)
  }

  async function buildRoom(room: Room, organisationId: string): Promise<void> {
    const { roomId } = await player.system(createRoomCommand, {
      organisationId,
      name: room.name,
      level: room.level,
      methodId: room.method,
      address: room.address,
      opening: room.opening,
      tags: room.tags,
    })
    ids.rooms.set(room.key, roomId)
    for (const title of room.conveners)
      await player.system(appointCommand, { roomId, kind: 'convener', title })
    for (const title of room.linkedMembers ?? []) {
      await player.system(appointCommand, { roomId, kind: 'linked_member', title })
    }
  }

  await build(province, undefined)
  return ids
}
