import type { Read } from '../../../../platform/commands/act.ts'
import type { FlagsView } from '../../contract/views.ts'
import { consultationAt } from '../voting/voting-desk.ts'
import { resultsDeskOf } from './results-desk.ts'

/** A page is not kept waiting longer than this (milliseconds). */
const longestWait = 1000

/**
 * What deserves a look by those who moderate, and what the list of agreed statements would be without it: as it was
 * found last where that takes longer, null where nothing was yet. For staff alone: whoever shows it asks for the right to moderate.
 */
export async function flagsView(
  read: Read,
  consultationId: string,
  wait = longestWait,
): Promise<FlagsView | null> {
  const one = await consultationAt(read.ports, consultationId)
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, wait, null)
  })
  const desk = resultsDeskOf(read.ports)
  const flags = (await Promise.race([desk.flags(one), tooLong])) ?? desk.lastFlags(consultationId)
  clearTimeout(timer)
  return (
    flags && {
      ...flags,
      rushes: flags.rushes.map(({ from, to, ...rush }) => ({
        ...rush,
        from: new Date(from),
        to: new Date(to),
      })),
    }
  )
}
