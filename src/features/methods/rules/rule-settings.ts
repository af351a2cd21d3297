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

/** Where a place counts in its own way and cites nothing: the platform's default does not say so. */
export const ownSettingsSource = '本地自定，未注明依据'

export const defaultRuleSettings: RuleSettings = {
  composition: { counted: ['masses'], share: { of: 2, in: 3 }, source: defaultSettingsSource },
  evaluationScale: ['满意', '基本满意', '不满意', '不了解'],
}

function compositionBelow(
  above: RuleSettings['composition'],
  own: Partial<RuleSettings['composition']> = {},
): RuleSettings['composition'] {
  const changed = own.counted !== undefined || own.share !== undefined
  const notOurs = changed && above.source === defaultSettingsSource
  return { ...above, ...(notOurs ? { source: ownSettingsSource } : {}), ...own }
}

/** The settings that hold for an organisation: defaults, then its ancestors from the top, then its own. */
export function ruleSettingsFor(organisationSettings: readonly OwnRuleSettings[]): RuleSettings {
  return organisationSettings.reduce<RuleSettings>(
    (above, own) => ({
      composition: compositionBelow(above.composition, own.composition),
      evaluationScale: own.evaluationScale ?? above.evaluationScale,
    }),
    defaultRuleSettings,
  )
}
