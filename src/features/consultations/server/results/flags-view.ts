import { found } from '../../../../base/reason.ts'
import type { Read } from '../../../../platform/commands/act.ts'
import { linkRushes, voterFlags } from '../../../opinion-map/index.rules.ts'
import type { FlagsView } from '../../contract/views.ts'
import { deskOf } from '../voting/voting-desk.ts'
import { arrivalsByLink, suspectVotes } from './flags-store.ts'
import { resultsDeskOf } from './results-desk.ts'

/**
 * What deserves a look by those who moderate, and what the list of agreed statements would be without it. For staff
 * alone: whoever shows it asks for the right to moderate.
 */
export async function flagsView(read: Read, consultationId: string): Promise<FlagsView> {
  const one = found(await deskOf(read.ports).consultation(consultationId), 'consultations.not-found')
  const suspects = await suspectVotes(read.db, one.facts.number)
  const flagged = suspects
    .map((record) => ({ id: record.voterId, flags: voterFlags(record) }))
    .filter(({ flags }) => flags.length > 0)
  const links = await arrivalsByLink(read.db, consultationId)
  const without = await resultsDeskOf(read.ports).without(
    one,
    flagged.map(({ id }) => id),
  )
  return {
    allAlike: flagged.filter(({ flags }) => flags.includes('all-alike')).length,
    tooFast: flagged.filter(({ flags }) => flags.includes('too-fast')).length,
    rushes: links.flatMap(({ overLink, label, times }) =>
      linkRushes(times).map(({ from, to, voters, busiestMinute }) => ({
        ...{ overLink, linkLabel: label, from: new Date(from), to: new Date(to), voters, busiestMinute },
      })),
    ),
    ...without,
  }
}
