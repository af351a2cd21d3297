import type { RuleSettings } from './facts.ts'

/** What an organisation may set of its own; what it leaves out comes from above. */
export type OwnRuleSettings = {
  composition?: Partial<RuleSettings['composition']>
  evaluationScale?: string[]
}

/**
 * What holds where no organisation says otherwise. The share is Huai'an's, but only who sets it may cite a document:
 * elsewhere it is a default of the platform.
 */
export const defaultSettingsSource = '平台默认（参照淮安“原则上三分之二”）'

export const defaultRuleSettings: RuleSettings = {
  composition: { counted: ['masses'], share: { of: 2, in: 3 }, source: defaultSettingsSource },
  evaluationScale: ['满意', '基本满意', '不满意', '不了解'],
}

/** The settings that hold for an organisation: defaults, then its ancestors from the top, then its own. */
export function ruleSettingsFor(organisationSettings: readonly OwnRuleSettings[]): RuleSettings {
  return organisationSettings.reduce<RuleSettings>(
    (above, own) => ({
      composition: { ...above.composition, ...own.composition },
      evaluationScale: own.evaluationScale ?? above.evaluationScale,
    }),
    defaultRuleSettings,
  )
}
