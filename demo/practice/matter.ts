/** How far a practice topic has come, in the order of the way; the last ones are ways to end. */
export const stages = [
  'draft',
  'submitted',
  'approved',
  'filed',
  'noticed',
  'researched',
  'invited',
  'planned',
  'opened',
  'held',
  'suggested',
  'assigned',
  'reported',
  'fed_back',
  'evaluated',
  'closed',
] as const
export type StageName = (typeof stages)[number] | 'returned' | 'declined' | 'again'

/** What was said in the session and what came of it; the points of consensus become the suggestions. */
export type Talk = {
  /** A resident's words first, then a member's, in turn. */
  said: string[]
  consensus: string[]
  dissent?: { text: string; explanation: string }
}

/** A row of the responsibility list, with what its body reports and what residents are told in the end. */
export type Duty = {
  task: string
  lead: string
  bodyName: string
  dueIn: number
  /** So many days more than that, which its body asked for and the Party committee allowed, and why. */
  longer?: { days: number; reason: string }
  /** So many days more, which its body asks for and nobody has answered yet. */
  asksFor?: { days: number; reason: string }
  reporter?: string
  /** What the lead body reports. */
  report?: string
  /** What residents are told. */
  done?: string
}

/** One practice matter: where, what, who, and how far. Everything in it is made up for trying things out. */
export type Matter = {
  stage: StageName
  room: string
  /** Its name, as notices and lists carry it. */
  roomName: string
  convener: string
  party: { login: string; bodyName: string; body: string }
  filing: { login: string; bodyName: string; body: string }
  title: string
  background: string
  field:
    | 'environment'
    | 'estate_management'
    | 'elderly_care'
    | 'education'
    | 'food_safety'
    | 'rural_ecology'
    | 'other'
  source: 'masses' | 'member' | 'party_gov' | 'solicited'
  place: string
  /** What follows is there as far as the stage needs it. */
  refusal?: string
  findings?: string
  /** What was typed instead at first, and why it was corrected. */
  mistyped?: { findings: string; reason: string }
  /** What the visit found, by category. */
  problems?: { category: string; text: string }[]
  talk?: Talk
  rows?: Duty[]
  /** How the Party committee sums it up when it closes the round. */
  closing?: string
  /** Why it did not do and is talked over again. */
  again?: { cause: string; reason: string }
  /** Days ago the matter began; each step takes a few days. */
  began: number
  /** Answers of residents, best first. */
  answers?: number[]
}

/** Who decides, files and convenes in the practice places. */
export const village = {
  room: 'practice-village-room',
  roomName: '演练村“有事好商量”协商议事室',
  convener: 'convener',
  party: { login: 'party', bodyName: '演练街道党工委', body: 'practice-party' },
  filing: { login: 'cppcc', bodyName: '演练区政协', body: 'practice-cppcc' },
}

export const sixSteps = {
  room: 'six-room',
  roomName: '演练镇“有事好商量”协商议事室',
  convener: 'six-convener',
  party: { login: 'six-party', bodyName: '演练镇党委', body: 'six-party' },
  filing: { login: 'six-cppcc', bodyName: '演练县政协', body: 'six-cppcc' },
}

/** The bodies that take things on. */
export const urban = { lead: 'practice-urban', bodyName: '演练街道城市管理办公室', reporter: 'handler' }
export const committee = { lead: 'practice-committee', bodyName: '演练村村民委员会', reporter: 'village' }
export const school = { lead: 'six-education', bodyName: '演练镇教育办公室', reporter: 'six-school' }

/** What a matter must say to come this far. */
export function told<Told>(what: Told | undefined): Told {
  if (what === undefined) throw new Error('a practice matter lacks words for its stage')
  return what
}
