import type { Reason } from '../../../base/reason.ts'
import type { OrganisationKind } from './kinds.ts'
import type { LineReason } from './reasons.ts'

/** One line of a pasted table, not yet tied to the tree. `parent` is a name, a way like `某区/某镇`, or empty. */
export type TableLine = {
  line: number
  kind: OrganisationKind
  parent: string
  name: string
  code: string | null
}

const kindWords: Record<OrganisationKind, string[]> = {
  province: ['省', '自治区'],
  city: ['市', '设区市', '地级市'],
  county: ['县区', '县', '区', '县级市', '县(市、区)', '县市区'],
  town: ['镇', '乡', '乡镇'],
  street: ['街道', '街道办'],
  park: ['园区', '开发区'],
  village: ['村', '行政村'],
  community: ['社区', '居委会'],
  sector: ['界别'],
  enterprise: ['企事业单位', '企业', '事业单位', '单位'],
}
const kindByWord = new Map<string, OrganisationKind>(
  (Object.entries(kindWords) as [OrganisationKind, string[]][]).flatMap(([kind, words]) =>
    [kind, ...words].map((word) => [word, kind] as const),
  ),
)
const headWords = ['层级', '级别', '类型', 'kind', 'level']

/** As many lines as one table may have: a city with its villages. */
export const linesAllowed = 3000
export const nameLength = 60

/** Without the quotes of a spreadsheet and the spaces around, of either width. */
function tidy(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
}

/** Full-width letters and digits are as good as others where no name is meant. */
function plain(cell: string): string {
  return cell.normalize('NFKC').toLowerCase()
}

/** Tabs part the cells where a line has any (a pasted spreadsheet), commas of either width where it has none. */
function cellsOf(line: string): string[] {
  return line.split(line.includes('\t') ? '\t' : /[,\uff0c]/).map(tidy)
}

function lineOf(cells: string[], line: number): TableLine | Reason<LineReason> {
  const [kindWord = '', parent = '', name = '', code = '', ...rest] = cells
  const values = { line, text: kindWord }
  if (rest.some((cell) => cell !== '')) return { code: 'organisations.line-columns', values }
  const kind = kindByWord.get(plain(kindWord))
  if (!kind) return { code: 'organisations.line-kind', values }
  if (name === '') return { code: 'organisations.line-name', values }
  if (name.length > nameLength) return { code: 'organisations.line-name-long', values }
  return { line, kind, parent, name, code: code === '' ? null : code.normalize('NFKC') }
}

/**
 * Reads a pasted table of `层级, 上级, 名称, 代码`: one node a line, with or without lines that name the columns;
 * empty lines count for the numbering only. Every line that cannot be read gives a reason.
 */
export function readTable(text: string): { lines: TableLine[]; reasons: Reason<LineReason>[] } {
  const lines: TableLine[] = []
  const reasons: Reason<LineReason>[] = []
  for (const [at, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue
    const cells = cellsOf(raw)
    if (headWords.includes(plain(cells[0]!))) continue
    const read = lineOf(cells, at + 1)
    if ('line' in read) lines.push(read)
    else reasons.push(read)
  }
  if (lines.length + reasons.length === 0) reasons.push({ code: 'organisations.import-empty', field: 'text' })
  if (lines.length > linesAllowed) {
    reasons.push({ code: 'organisations.import-long', field: 'text', values: { limit: linesAllowed } })
  }
  return { lines, reasons }
}
