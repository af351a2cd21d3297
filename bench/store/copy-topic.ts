import { newFollowCode } from '../../src/base/id.ts'
import { searchTokens } from '../../src/platform/database/search-text.ts'
import { chainSeed, eventHash } from '../../src/platform/events/journal.ts'
import { oneOf, type Random } from './seeded-random.ts'
import type { RowValue, TableRow, TopicRows } from './topic-rows.ts'

/** Where a copied topic is put. */
export type BenchRoom = {
  id: string
  name: string
  organisationId: string
  organisationName: string
  path: string
  areaId: string
}

const dayMs = 86_400_000
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idPattern = /\b[0-9a-hjkmnp-tv-z]{20}\b/g
const dayPattern = /^\d{4}-\d\d-\d\d$/
const momentPattern = /^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/

const estates = ['幸福里', '东河湾', '和平新村', '老机械厂宿舍', '桃园', '柳岸', '城南花园', '渡口']
const sides = ['东区', '西区', '南片', '北片', '一期', '二期', '沿街', '临河']
const more = [
  '网格员走访时听到好几户提起。',
  '去年也有人说过，当时没有条件。',
  '几户人家的想法不一样，要坐下来谈。',
  '老人多，请把时间定在下午。',
  '业委会说可以先试一个月看看。',
]

function idTime(id: string): number {
  let time = 0
  for (const character of id.slice(0, 9)) time = time * 32 + alphabet.indexOf(character)
  return time
}

function idAt(time: number, random: Random): string {
  let text = ''
  for (let rest = time, length = 0; length < 9; length++, rest = Math.floor(rest / 32))
    text = alphabet[rest % 32] + text
  for (let length = 0; length < 11; length++) text += alphabet[Math.floor(random() * 32)]
  return text
}

/** New ids for all rows, moved in time; their order stays, because lists within a topic are sorted by it. */
function newIds(rows: TopicRows, days: number, random: Random): Map<string, string> {
  const old = [...rows.values()]
    .flat()
    .flatMap((row) => (typeof row.id === 'string' ? [row.id] : []))
    .sort()
  const distinct = [...new Set(old)]
  const fresh = distinct.map((id) => idAt(idTime(id) - days * dayMs, random)).sort()
  return new Map(distinct.map((id, at) => [id, fresh[at]!]))
}

function movedMoment(text: string, days: number): string {
  return new Date(Date.parse(text) - days * dayMs).toISOString()
}

/** The same value with other ids, so many days earlier. */
function moved(value: RowValue, days: number, names: Map<string, string>): RowValue {
  if (typeof value === 'string') {
    const whole = names.get(value)
    if (whole !== undefined) return whole
    if (dayPattern.test(value)) return movedMoment(`${value}T00:00:00Z`, days).slice(0, 10)
    if (momentPattern.test(value)) return movedMoment(value, days)
    return value.length < 20 ? value : value.replace(idPattern, (id) => names.get(id) ?? id)
  }
  if (Array.isArray(value)) return value.map((item) => moved(item, days, names))
  if (typeof value === 'object' && value !== null) return movedRow(value, days, names)
  return value
}

function movedRow(row: TableRow, days: number, names: Map<string, string>): TableRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      // The copies of the rules are many and hold neither ids nor days.
      column === 'method' || column === 'rules' ? value : moved(value, days, names),
    ]),
  )
}

function searchVector(text: string): string {
  return searchTokens(text)
    .split(' ')
    .map((token, at) => `'${token}':${at + 1}`)
    .join(' ')
}

/** The chains of the copies, hashed anew: other ids and days make other hashes. */
function hashAgain(rows: TopicRows): void {
  const events = Map.groupBy(rows.get('journal_event') ?? [], (event) => event.chain_id as string)
  for (const chain of rows.get('journal_chain') ?? []) {
    const id = chain.id as string
    let head = chainSeed(id)
    const ordered = (events.get(id) ?? []).sort((a, b) => Number(a.number) - Number(b.number))
    for (const event of ordered) {
      event.previous_hash = head
      head = eventHash({
        id: event.id as string,
        chainId: id,
        number: event.number as number,
        kind: event.kind as string,
        actorKind: event.actor_kind as string,
        actorId: event.actor_id as string | null,
        actorPost: event.actor_post as string | null,
        channel: event.channel as string,
        happenedOn: event.happened_on as string | null,
        enteredAt: new Date(event.entered_at as string).toISOString(),
        data: event.data,
        previousHash: head,
      })
      event.hash = head
    }
    chain.head = head
  }
}

/**
 * The rows of one more topic after the pattern of another: in another room, some hundred days earlier, with its own
 * title and chains that hold. The digests of texts inside the events stay those of the pattern.
 */
export function copyTopic(pattern: TopicRows, room: BenchRoom, random: Random): TopicRows {
  const days = Math.floor(random() * 900)
  const [from] = pattern.get('topic')!
  const names = newIds(pattern, days, random)
  names.set(from!.room_id as string, room.id)
  names.set(from!.organisation_id as string, room.organisationId)
  names.set(from!.area_id as string, room.areaId)
  for (const task of pattern.get('task') ?? []) names.set(task.organisation_path as string, room.path)
  const rows: TopicRows = new Map(
    [...pattern].map(([table, items]) => [table, items.map((item) => movedRow(item, days, names))]),
  )
  const [topic] = rows.get('topic')!
  topic!.title = `${oneOf(random, estates)}${oneOf(random, sides)}：${topic!.title}`
  topic!.background = `${topic!.background}${oneOf(random, more)}${oneOf(random, more)}`
  topic!.search = searchVector([topic!.title, topic!.background, room.name, room.organisationName].join('\n'))
  for (const concern of rows.get('concern') ?? []) concern.follow_code = newFollowCode()
  for (const participant of rows.get('participant') ?? []) {
    const count = participant.head_count as number
    if (count > 1) participant.head_count = count + Math.floor(random() * 5)
  }
  hashAgain(rows)
  return rows
}
