import { counted, defineWords, type ReasonWords } from '../../../ui/words.ts'
import type { TransferEvent } from '../contract.ts'
import type { TransferReason } from '../rules/reasons.ts'

export const transferWords = defineWords({
  'zh-CN': {
    exported: (title: string) => `已导出：${title}`,
    imported: (id: string, events: number) =>
      events > 0
        ? `已导入议题 ${id}，随带 ${events} 条记录，记录链完好。`
        : `已导入议题 ${id}，记录从导入这一天开始。`,
    takenIn: (events: number) =>
      events > 0 ? `已导入，随带 ${events} 条记录，记录链完好。` : '已导入，记录从今天开始。',
    made: (organisations: number, rooms: number, bodies: number) =>
      `新建组织 ${organisations} 个、议事室 ${rooms} 个、单位 ${bodies} 个。`,
  },
  en: {
    exported: (title: string) => `Exported: ${title}`,
    imported: (id: string, events: number) =>
      events > 0
        ? `Topic ${id} imported with ${events} events; its chain holds.`
        : `Topic ${id} imported; its record begins with the import.`,
    takenIn: (events: number) =>
      events > 0 ? `Imported with ${events} events; the chain holds.` : 'Imported; its record begins today.',
    made: (organisations: number, rooms: number, bodies: number) =>
      `Created: ${counted(organisations, 'organisation')}, ${counted(rooms, 'room')}, ${counted(bodies, 'body', 'bodies')}.`,
  },
})

type History = Record<TransferEvent, (data: Record<string, unknown>) => string>

/** What a line of the history says for each kind of event. */
export const transferHistory = defineWords<History>({
  'zh-CN': {
    'topic.imported': (data) =>
      Number(data.events) > 0
        ? `导入一个议题，随带 ${data.events} 条记录`
        : '从文件导入这个议题，此前没有记录',
    'concern.imported': () => '线索随议题导入',
  },
  en: {
    'topic.imported': (data) =>
      Number(data.events) > 0
        ? `A topic imported with its ${data.events} events`
        : 'The topic imported from a file; nothing was recorded before',
    'concern.imported': () => 'Concern imported with its topic',
  },
})

export const transferReasons: ReasonWords<TransferReason> = {
  'zh-CN': {
    'transfer.not-found': () => '没有这个议题。请核对编号。',
    'transfer.not-utf8': () => '文件不是 UTF-8 编码。请用导出的原文件，或在编辑器里另存为 UTF-8。',
    'transfer.not-json': (v) =>
      `第 ${v.line} 行第 ${v.column} 个字符处不合 JSON 的写法：文件没有传完整，或被改动过。`,
    'transfer.file-gone': () => '没有找到这个文件，请重新选择。',
    'transfer.format': (v) => `这不是议题文件：格式写的是“${v.format}”，应是“haoshangliang.topic”。`,
    'transfer.no-format': () =>
      '这不是议题文件。请选用“导出整个议题”得到的文件，或按 docs/topic-file.md 写好的案例。',
    'transfer.version': (v) =>
      `文件是第 ${v.version} 版，本平台只读第 ${v.known} 版。请用同一版本的平台导出，或先升级本平台。`,
    'transfer.unknown-as-word': (v) =>
      `“${v.part}”里的“${v.field}”写着“来源未载”。不知道的，请把这一项整个去掉，页面上自会写明。`,
    'transfer.unknown-field': (v) =>
      `不认识${v.part ? `“${v.part}”里的` : '文件里的'}“${v.field}”。请改正或删去，免得内容悄悄丢了。`,
    'transfer.loose-end': (v) => `“${v.part}”里提到 ${v.id}，但文件的“${v.of}”里没有这一条。`,
    'transfer.twice': (v) => `“${v.part}”里有两条 ${v.id}。`,
    'transfer.no-rounds': () => '议题至少要有一轮协商（rounds）。',
    'transfer.milestones': () => '文件没有记录链（events），就不能带里程碑（milestones）；里程碑会自动算出。',
    'transfer.personal-number': (v) =>
      `要公开的文字里有电话或身份证号 ${v.number}。请先去掉，或把议题设为不公开。`,
    'transfer.chain-broken': (v) => `记录链在第 ${v.number} 条断开：文件在导出以后被改过，或没有传完整。`,
    'transfer.digest': (v) => `“${v.part}”里的 ${v.id} 与它的摘要对不上：文件在导出以后被改过。`,
    'transfer.not-told': (v) => `“${v.part}”里的 ${v.id} 在记录链里没有提到：是导出以后加进去的。`,
    'transfer.missing': (v) => `记录链里提到“${v.part}”的 ${v.id}，文件里却没有：导出以后被删掉了。`,
    'transfer.topic-here': (v) => `本平台已经有这个议题（${v.id}），没有再导入。`,
    'transfer.id-taken': (v) => `编号 ${v.id}（${v.part}）在本平台已用于别的内容。请核对文件从哪里来。`,
    'transfer.other-content': (v) =>
      `${v.id}（${v.part}）已随别的议题导入，内容却不一样。请把共用它的议题在同一天重新导出，再导入。`,
    'transfer.other-name': (v) =>
      `编号 ${v.id} 在文件里叫“${v.name}”，在本平台叫“${v.standing}”。请先弄清是不是同一个。`,
    'transfer.elsewhere': (v) => `“${v.name}”（${v.id}）在本平台属于另一个上级。请先把两边的组织树对齐。`,
    'transfer.other-kind': (v) => `“${v.name}”（${v.id}）在两边的组织类型不同。请先把两边的组织树对齐。`,
    'transfer.other-top': (v) =>
      `“${v.name}”不在本平台的组织树之内（顶层是“${v.standing}”）。请先建好这个组织，或换一个平台导入。${
        v.places ? `平台的顶层要和文件里的一个组织同名同级：${v.places}。` : ''
      }`,
    'transfer.code-taken': (v) => `区划代码 ${v.code} 在本平台已属于别的组织。`,
    'transfer.method-unknown': (v) => `本平台没有工作法“${v.method}”。请先装上它的工作法文件。`,
    'transfer.method-broken': (v) => `文件里的工作法用不了：${v.problem}。`,
    'transfer.rules-broken': () => '文件里的规则取值不完整：要有 composition 和 evaluationScale。',
    'transfer.does-not-fit': (v) => `“${v.table}”里有一条不合数据规定（${v.constraint}），整个文件没有导入。`,
  },
  en: {
    'transfer.not-found': () => 'There is no such topic. Check the id.',
    'transfer.not-utf8': () => 'The file is not in UTF-8. Use it as it was exported, or save it as UTF-8.',
    'transfer.not-json': (v) =>
      `Line ${v.line}, character ${v.column}: this is not JSON. The file did not arrive whole, or was changed.`,
    'transfer.file-gone': () => 'This file was not found. Choose it again.',
    'transfer.format': (v) => `Not a topic file: its format is “${v.format}”, not “haoshangliang.topic”.`,
    'transfer.no-format': () =>
      'Not a topic file. Choose one that a topic was exported to, or a case written as docs/topic-file.md says.',
    'transfer.version': (v) =>
      `The file has version ${v.version}; only version ${v.known} is read here. Export it with the same version, or update this platform.`,
    'transfer.unknown-as-word': (v) =>
      `“${v.field}” in “${v.part}” holds the words 来源未载. Leave out what is unknown; pages say so by themselves.`,
    'transfer.unknown-field': (v) =>
      `Unknown field “${v.field}” in ${v.part ? `“${v.part}”` : 'the file'}. Correct or remove it, so that nothing gets lost unnoticed.`,
    'transfer.loose-end': (v) => `“${v.part}” names ${v.id}, which is not among the “${v.of}” of the file.`,
    'transfer.twice': (v) => `“${v.part}” has ${v.id} twice.`,
    'transfer.no-rounds': () => 'A topic has at least one round (rounds).',
    'transfer.milestones': () =>
      'Without a chain (events) there can be no milestones; they are worked out by themselves.',
    'transfer.personal-number': (v) =>
      `The words that would be public hold a phone or ID number, ${v.number}. Take it out, or do not make the topic public.`,
    'transfer.chain-broken': (v) =>
      `The chain breaks at event ${v.number}: the file was changed after its export, or did not arrive whole.`,
    'transfer.digest': (v) =>
      `${v.id} in “${v.part}” does not fit its digest: it was changed after the export.`,
    'transfer.not-told': (v) =>
      `${v.id} in “${v.part}” is not told of in the chain: it was added after the export.`,
    'transfer.missing': (v) =>
      `The chain tells of ${v.id} in “${v.part}”, which is not in the file: it was taken out after the export.`,
    'transfer.topic-here': (v) => `This topic (${v.id}) is here already; nothing was imported.`,
    'transfer.id-taken': (v) =>
      `The id ${v.id} (${v.part}) belongs to something else here. Check where the file is from.`,
    'transfer.other-content': (v) =>
      `${v.id} (${v.part}) came with another topic before, with other content. Export all topics that share it on one day, then import them.`,
    'transfer.other-name': (v) =>
      `${v.id} is called “${v.name}” in the file and “${v.standing}” here. Find out first whether they are one.`,
    'transfer.elsewhere': (v) =>
      `“${v.name}” (${v.id}) stands elsewhere in this tree. Bring both trees in line first.`,
    'transfer.other-kind': (v) =>
      `“${v.name}” (${v.id}) is of another kind here. Bring both trees in line first.`,
    'transfer.other-top': (v) =>
      `“${v.name}” is not within this tree (its top is “${v.standing}”). Add that place first, or import elsewhere.${
        v.places ? ` The top must be one of the file's places, by name and level: ${v.places}.` : ''
      }`,
    'transfer.code-taken': (v) => `The division code ${v.code} belongs to another place here.`,
    'transfer.method-unknown': (v) => `There is no method “${v.method}” here. Install its file first.`,
    'transfer.method-broken': (v) => `The method in the file cannot be used: ${v.problem}.`,
    'transfer.rules-broken': () =>
      'The rule values in the file are not whole: composition and evaluationScale.',
    'transfer.does-not-fit': (v) =>
      `A row of “${v.table}” breaks a rule of the data (${v.constraint}); nothing of the file was imported.`,
  },
}
