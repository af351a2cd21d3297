/** What every method's steps map to, in the usual order, so that figures of different methods compare. */
export const milestones = [
  'raised',
  'approved',
  'filed',
  'published',
  'researched',
  'invited',
  'deliberated',
  'suggested',
  'assigned',
  'implemented',
  'solved',
  'fed_back',
  'evaluated',
  'closed',
] as const
export type Milestone = (typeof milestones)[number]

/** The rules a method may name. Each is a plain function of facts; see `rules.ts` for what each asks. */
export const ruleNames = [
  'topic.approved',
  'topic.filed',
  'topic.noticed',
  'research.recorded',
  'problems.listed',
  'participants.listed',
  'participants.composition',
  'participants.stakeholders',
  'convener.named',
  'session.held',
  'consensus.recorded',
  'dissent.explained',
  'opinions.answered',
  'list.submitted',
  'list.issued',
  'responsibilities.reported',
  'feedback.prepared',
  'feedback.delivered',
  'feedback.published',
  'evaluated.by',
  'cause.analysed',
] as const
export type RuleName = (typeof ruleNames)[number]

/** `hint` is shown; `override` stops, and a right-holder may pass it with a reason; `required` stops. */
export type Strength = 'hint' | 'override' | 'required'

export type LocalName = { zh: string; en: string }

/** A rule as a step needs it. `atLeast` and `groups` refine those rules that count. */
export type Need = {
  rule: RuleName
  strength: Strength
  /** Where the method's document asks for it (article). */
  source?: string
  atLeast?: number
  groups?: ('party_gov' | 'members' | 'masses')[]
}

export type Step = {
  id: string
  name: LocalName
  /** What the document says of this step, in one sentence of ours. */
  says?: LocalName
  phase?: LocalName
  reaches: Milestone[]
  needs: Need[]
  /** Ids of the steps that come first; without it the step before in the list. An empty list: from the start. */
  after?: string[]
  optional?: boolean
  source: string
}

export type ListKind = 'suggestions' | 'responsibilities' | 'feedback'

/** A place's own way of working, as data. A round keeps the copy it started with. */
export type Method = {
  id: string
  version: number
  name: LocalName
  place: LocalName
  source: LocalName
  steps: Step[]
  /** What the lists are called here and who receives or issues them. */
  lists: Record<ListKind, { name: LocalName; receiver: LocalName }>
}
