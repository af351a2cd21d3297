import { RuleError, refuseIf } from '../../../base/reason.ts'
import { requestProblems } from '../../../platform/commands/check-request.ts'
import type { defaultRuleSettings } from '../../methods/index.rules.ts'
import { MethodFilesError, methodsLibrary } from '../../methods/index.ts'
import { type ImportTopicRequest, type TopicFile, TopicFileSchema } from '../contract.ts'
import { fileFaults, unknownFields } from '../rules/file-faults.ts'
import { fileFormat, fileVersion } from '../rules/file-format.ts'
import type { FileRows } from '../rules/file-parts.ts'
import { rowsOf } from '../rules/file-rows.ts'
import { chainFaults } from './chain-faults.ts'
import { holdAgainstChain } from './proof-faults.ts'

/** Nobody reads more at once; the rest shows when these are mended. */
export const mostFaults = 30

/** A copy of a method that the pages could not work with is refused; a file of JSON is a file of YAML too. */
function methodFaults(rows: FileRows) {
  return rows.rounds.flatMap(({ method }, index) => {
    if (method === undefined) return []
    try {
      methodsLibrary({ [`${String((method as { id?: unknown }).id)}.yaml`]: JSON.stringify(method) })
      return []
    } catch (error) {
      if (!(error instanceof MethodFilesError)) throw error
      const [problem] = error.problems
      const values = { problem: `${problem!.code.slice('method.'.length)} ${problem!.at}` }
      return [{ code: 'transfer.method-broken', field: `rounds.${index}.method`, values }]
    }
  })
}

function ruleFaults(rows: FileRows) {
  return rows.rounds.flatMap(({ rules }, index) => {
    if (rules === undefined) return []
    const given = rules as Partial<typeof defaultRuleSettings>
    const { counted, share } = given.composition ?? {}
    const whole = Array.isArray(counted) && Number.isInteger(share?.of) && Number.isInteger(share?.in)
    return whole && Array.isArray(given.evaluationScale)
      ? []
      : [{ code: 'transfer.rules-broken', field: `rounds.${index}.rules` }]
  })
}

/**
 * What a file holds, once everything that the file alone can tell has been checked: format, version, shape, rows that
 * name each other, the chain, and the digests. Throws with all that is wrong, in the order in which one would mend it.
 */
export function readTopicFile(request: ImportTopicRequest): FileRows {
  const { format, version } = request
  if (format !== fileFormat) {
    throw new RuleError('invalid', { code: 'transfer.format', field: 'format', values: { format } })
  }
  if (version !== fileVersion) {
    throw new RuleError('invalid', {
      code: 'transfer.version',
      field: 'version',
      values: { version, known: fileVersion },
    })
  }
  refuseIf(requestProblems(TopicFileSchema, request).slice(0, mostFaults), 'invalid')
  refuseIf(unknownFields(request).slice(0, mostFaults), 'invalid')
  const rows = rowsOf(request as unknown as TopicFile)
  const faults = [...chainFaults(rows), ...fileFaults(rows), ...methodFaults(rows), ...ruleFaults(rows)]
  refuseIf(faults.slice(0, mostFaults), 'invalid')
  refuseIf(holdAgainstChain(rows).faults.slice(0, mostFaults))
  return rows
}
