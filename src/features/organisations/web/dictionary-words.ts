import { defineWords } from '../../../ui/words.ts'
import type { BodyKind, OrganisationKind, RoomLevel, RoomPostKind } from '../contract.ts'

type Dictionary = {
  kinds: Record<OrganisationKind, string>
  bodyKinds: Record<BodyKind, string>
  levels: Record<RoomLevel, string>
  roomPosts: Record<RoomPostKind, string>
}

/** What the kinds of places, bodies, rooms and posts are called. */
export const organisationDictionary = defineWords<Dictionary>({
  'zh-CN': {
    kinds: {
      province: '省',
      city: '市',
      county: '县区',
      town: '镇',
      street: '街道',
      park: '园区',
      village: '村',
      community: '社区',
      sector: '界别',
      enterprise: '企事业单位',
    },
    bodyKinds: {
      party_committee: '党委（党工委、党组织）',
      government: '政府（办事处、管委会）',
      cppcc: '政协机构',
      department: '部门',
      self_government: '村（居）民委员会',
      property_company: '物业公司',
      owners_committee: '业主委员会',
      social_work: '社会工作机构',
      enterprise: '企业',
      task_force: '工作专班',
      other: '其他',
    },
    levels: {
      county: '县区级',
      town: '镇（街道）级',
      village: '村（社区）级',
      sector: '界别',
      enterprise: '企事业单位',
    },
    roomPosts: { convener: '召集人', linked_member: '挂钩委员', liaison: '联络员' },
  },
  en: {
    kinds: {
      province: 'Province',
      city: 'City',
      county: 'County or district',
      town: 'Town',
      street: 'Street',
      park: 'Park',
      village: 'Village',
      community: 'Community',
      sector: 'Sector',
      enterprise: 'Enterprise or institution',
    },
    bodyKinds: {
      party_committee: 'Party committee',
      government: 'Government',
      cppcc: 'CPPCC body',
      department: 'Department',
      self_government: 'Villagers’ or residents’ committee',
      property_company: 'Property company',
      owners_committee: 'Owners’ committee',
      social_work: 'Social-work organisation',
      enterprise: 'Enterprise',
      task_force: 'Task force',
      other: 'Other',
    },
    levels: {
      county: 'County level',
      town: 'Town level',
      village: 'Village level',
      sector: 'Sector',
      enterprise: 'Enterprise',
    },
    roomPosts: { convener: 'Convener', linked_member: 'Linked member', liaison: 'Liaison' },
  },
})
