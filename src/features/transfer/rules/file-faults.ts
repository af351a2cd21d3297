import { personalNumbersIn } from '../../../base/mask.ts'
import type { Reason } from '../../../base/reason.ts'
import { fieldOf } from './columns.ts'
import { type FileRow, type FileRows, type PartName, partNames, parts } from './file-parts.ts'
import type { TransferReason } from './reasons.ts'

type Fault = Reason<TransferReason>

/** Fields a row may have beside the columns of its part. */
const alsoAllowed: Partial<Record<PartName, readonly string[]>> = { rounds: ['methodId'] }

/** Fields and parts that the format does not know: a slip of the pen must not get lost in silence. */
export function unknownFields(file: Readonly<Record<string, unknown>>): Fault[] {
  const known: readonly string[] = ['format', 'version', ...partNames]
  const faults: Fault[] = Object.keys(file)
    .filter((name) => !known.includes(name))
    .map((name) => ({ code: 'transfer.unknown-field', field: name, values: { field: name } }))
  for (const name of partNames) {
    const fields = [...Object.keys(parts[name].columns).map(fieldOf), ...(alsoAllowed[name] ?? [])]
    const rows = name === 'topic' ? [file.topic] : file[name]
    if (!Array.isArray(rows)) continue
    rows.forEach((row, index) => {
      if (typeof row !== 'object' || row === null) return
      for (const field of Object.keys(row).filter((one) => !fields.includes(one))) {
        faults.push({
          code: 'transfer.unknown-field',
          field: name === 'topic' ? `topic.${field}` : `${name}.${index}.${field}`,
          values: { part: name, field },
        })
      }
    })
  }
  return faults
}

/** What tells a row of a part from the others, as one word. */
export function rowKey(name: PartName, row: FileRow): string {
  return parts[name].key.map((column) => String(row[fieldOf(column)])).join(' ')
}

/** Rows that stand there twice, and rows that name another row which is not in the file. */
function looseEnds(rows: FileRows): Fault[] {
  const faults: Fault[] = []
  const known = new Map(
    partNames.map((name) => [name, new Set(rows[name].map((row) => rowKey(name, row)))] as const),
  )
  for (const name of partNames) {
    if (known.get(name)!.size < rows[name].length) {
      const seen = new Set<string>()
      for (const key of rows[name].map((row) => rowKey(name, row))) {
        if (seen.has(key))
          faults.push({ code: 'transfer.twice', field: name, values: { part: name, id: key } })
        seen.add(key)
      }
    }
    for (const [column, { of }] of Object.entries(parts[name].columns)) {
      if (!of) continue
      rows[name].forEach((row, index) => {
        const named = row[fieldOf(column)]
        if (named === undefined || known.get(of)!.has(String(named))) return
        faults.push({
          code: 'transfer.loose-end',
          field: `${name}.${index}.${fieldOf(column)}`,
          values: { part: name, of, id: String(named) },
        })
      })
    }
  }
  return faults
}

/** What is unknown is left out of a file: a word in its place would be read as the name of a body, or as a text. */
function unknownAsWord(rows: FileRows): Fault[] {
  return partNames.flatMap((name) =>
    rows[name].flatMap((row, index) =>
      Object.entries(row)
        .filter(([, value]) => typeof value === 'string' && /^[（(]?来源未载[）)]?$/.test(value.trim()))
        .map(
          ([field]): Fault => ({
            code: 'transfer.unknown-as-word',
            field: name === 'topic' ? `topic.${field}` : `${name}.${index}.${field}`,
            values: { part: name, field },
          }),
        ),
    ),
  )
}

/** Answers of nobody or to nothing: the calculation would take them in all the same. */
function strayVotes(rows: FileRows): Fault[] {
  const keys = (name: PartName) => new Set(rows[name].map((row) => rowKey(name, row)))
  const voters = keys('voters')
  const statements = keys('statements')
  const stray = (part: PartName, index: number, of: PartName, id: string): Fault => ({
    code: 'transfer.loose-end',
    field: `${part}.${index}`,
    values: { part, of, id },
  })
  const faults: Fault[] = []
  rows.votes.forEach(({ consultationId, voterId, statementNumber, answer }, index) => {
    const voter = `${consultationId} ${voterId}`
    const statement = `${consultationId} ${statementNumber}`
    if (!voters.has(voter)) faults.push(stray('votes', index, 'voters', voter))
    if (!statements.has(statement)) faults.push(stray('votes', index, 'statements', statement))
    if (![-1, 0, 1].includes(Number(answer))) faults.push(stray('votes', index, 'votes', `answer ${answer}`))
  })
  return faults
}

function publicNumbers(rows: FileRows): Fault[] {
  const [topic] = rows.topic
  if (!topic?.isPublic) return []
  const open = [topic.title, topic.background, ...rows.notices.map((notice) => notice.text)]
  const numbers = personalNumbersIn(open.filter((one) => typeof one === 'string').join('\n'))
  return numbers.length > 0 ? [{ code: 'transfer.personal-number', values: { number: numbers[0]! } }] : []
}

/** All that is wrong with a file whose rows have the right shape, as far as the file alone can tell. */
export function fileFaults(rows: FileRows): Fault[] {
  const faults = [...looseEnds(rows), ...strayVotes(rows), ...unknownAsWord(rows), ...publicNumbers(rows)]
  if (rows.rounds.length === 0) faults.push({ code: 'transfer.no-rounds', field: 'rounds' })
  if (rows.milestones.length > 0 && rows.events.length === 0) {
    faults.push({ code: 'transfer.milestones', field: 'milestones' })
  }
  return faults
}
