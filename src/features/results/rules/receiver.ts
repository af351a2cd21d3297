type BodyAbove = { name: string; kind: string; organisationId: string }

/**
 * To whom a suggestion list goes: the nearest Party committee. Where the method says 党政组织 (Party and government
 * bodies of the same level), the government beside that committee too. Empty where no committee is known.
 */
export function partyReceiver(bodies: readonly BodyAbove[], receiverOfMethod: string): string {
  const committee = bodies.find((body) => body.kind === 'party_committee')
  if (!committee) return ''
  if (!receiverOfMethod.includes('党政')) return committee.name
  const government = bodies.find(
    (body) => body.kind === 'government' && body.organisationId === committee.organisationId,
  )
  return government ? `${committee.name}、${government.name}` : committee.name
}
