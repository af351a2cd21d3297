import type { ReasonWords } from '../../../ui/words.ts'
import type { OrganisationReason } from '../rules/reasons.ts'

const things = (n: string | number | undefined, one: string, many = `${one}s`) =>
  `${n} ${n === 1 ? one : many}`

export const organisationReasons: ReasonWords<OrganisationReason> = {
  'zh-CN': {
    'organisations.not-found': () => '没有找到这个组织。请从“组织和议事室”重新点开。',
    'organisations.name-taken': () => '同一上级下面已有同名的组织（停用的也算），请换个名称，或恢复使用。',
    'organisations.code-taken': () => '这个代码已被别的组织用了，请核对。',
    'organisations.wrong-level': () => '这个层级不能直接放在这里，请重选层级。',
    'organisations.top-exists': () => '最上级组织只有一个，已经建好了。',
    'organisations.body-taken': () => '这里已有同名的单位（停用的也算）。',
    'organisations.body-not-found': () => '没有找到这个单位。',
    'organisations.room-taken': () => '这里已有同名的议事室（停用的也算），请换个名称。',
    'organisations.room-not-found': () => '没有找到这个议事室。',
    'organisations.method-unknown': () => '没有这种工作法，请从所列的里面选。',
    'organisations.share-over-one': () => '比例不能超过全部，如三分之二：2 份，全部 3 份。',
    'organisations.scale-short': () => '评议等次至少要两档。',
    'organisations.scale-twice': () => '评议等次里有重复的，请改成不同的说法。',
    'organisations.top-stays': () => '最上级组织不能停用。',
    'organisations.end-day-missing': () => '请填从哪天起停用。',
    'organisations.already-ended': () => '已经停用了。日期或理由写错的，先恢复使用，再重新停用。',
    'organisations.end-ahead': () => '这一天还没有到。到了那天再来停用。',
    'organisations.end-reason-missing': () => '请写一句为什么停用。',
    'organisations.is-ended': (v) => `“${v.name}”已经停用。请选别的，或先恢复使用。`,
    'organisations.holds-organisations': (v) =>
      `下面还有 ${v.count} 个组织在用，如“${v.first}”。先停用它们。`,
    'organisations.holds-bodies': (v) => `里面还有 ${v.count} 个单位在用，如“${v.first}”。先停用它们。`,
    'organisations.holds-rooms': (v) =>
      `里面还有 ${v.count} 个议事室在用：${v.first}${v.count === 1 ? '' : '等'}。先停用它们。`,
    'organisations.holds-accounts': (v) =>
      `还有 ${v.count} 个账号在这里有角色，如“${v.first}”。先收回角色，或停用账号。`,
    'organisations.holds-topics': (v) => `还有 ${v.count} 件议题没有办结，如“${v.first}”。办结以后再停用。`,
    'organisations.holds-concerns': (v) => `还有 ${v.count} 条线索没有分流。分流以后再停用。`,
    'organisations.holds-rows': (v) =>
      `还有 ${v.count} 条责任事项没有办结，如“${v.first}”。办结，或改派给别的单位以后再停用。`,
    'organisations.post-not-found': () => '没有找到这个职务。',
    'organisations.post-ended': () => '这个职务已经记为卸任。',
    'organisations.post-ends-before': () => '卸任日期不能早于任职日期。',
    'organisations.import-empty': () => '表格里还没有内容，请粘贴至少一行。',
    'organisations.import-long': (v) => `一次最多 ${v.limit} 行，请分几次导入。`,
    'organisations.import-more': (v) => `还有 ${v.count} 处要改，先改上面这些。`,
    'organisations.line-kind': (v) =>
      `第 ${v.line} 行：不认识层级“${v.text}”。请写市、县区、镇、街道、园区、村、社区、界别或企事业单位。`,
    'organisations.line-name': (v) => `第 ${v.line} 行：没有写名称（第三列）。`,
    'organisations.line-name-long': (v) => `第 ${v.line} 行：名称太长，最多 60 个字。`,
    'organisations.line-columns': (v) => `第 ${v.line} 行：多于四列。应是层级、上级、名称、代码。`,
    'organisations.line-parent': (v) =>
      `第 ${v.line} 行：没有找到上级“${v.text}”。表格里和现有组织里都没有它。`,
    'organisations.line-ended': (v) => `第 ${v.line} 行：上级“${v.text}”已经停用。请选别的，或先恢复使用。`,
    'organisations.line-parent-ambiguous': (v) =>
      `第 ${v.line} 行：名叫“${v.text}”的上级不止一个，请写成“某某区/${v.text}”。`,
    'organisations.line-level': (v) => `第 ${v.line} 行：这个层级不能直接放在“${v.text}”下面。`,
    'organisations.line-twice': (v) => `第 ${v.line} 行：“${v.text}”和第 ${v.before} 行重复。`,
    'organisations.line-taken': (v) => `第 ${v.line} 行：“${v.text}”已经建过了，请去掉这一行。`,
    'organisations.line-code-twice': (v) => `第 ${v.line} 行：代码“${v.text}”和第 ${v.before} 行重复。`,
    'organisations.line-code-taken': (v) => `第 ${v.line} 行：代码“${v.text}”已被别的组织用了。`,
  },
  en: {
    'organisations.not-found': () => 'This organisation was not found. Open it again from the list.',
    'organisations.name-taken': () =>
      'Another organisation below the same one has this name; one that is ended counts too.',
    'organisations.code-taken': () => 'Another organisation has this code.',
    'organisations.wrong-level': () => 'This level cannot stand directly here: choose another.',
    'organisations.top-exists': () => 'There is one organisation at the top, and it exists.',
    'organisations.body-taken': () => 'There is a body of this name here; one that is ended counts too.',
    'organisations.body-not-found': () => 'This body was not found.',
    'organisations.room-taken': () => 'There is a room of this name here; one that is ended counts too.',
    'organisations.room-not-found': () => 'This room was not found.',
    'organisations.method-unknown': () => 'There is no such method: choose one of the list.',
    'organisations.share-over-one': () => 'A share is at most the whole: two thirds are 2 parts of 3.',
    'organisations.scale-short': () => 'A scale has at least two grades.',
    'organisations.scale-twice': () => 'Two grades of the scale are the same.',
    'organisations.top-stays': () => 'The organisation at the top cannot be ended.',
    'organisations.end-day-missing': () => 'Enter the day from which it is ended.',
    'organisations.already-ended': () =>
      'It is ended already. To correct the day or the reason, take it into use again and end it anew.',
    'organisations.end-ahead': () => 'This day lies ahead. End it when the day has come.',
    'organisations.end-reason-missing': () => 'Say in a sentence why it is ended.',
    'organisations.is-ended': (v) => `“${v.name}” is ended. Choose another, or take it into use again first.`,
    'organisations.holds-organisations': (v) =>
      `${things(v.count, 'organisation')} below in use, for example “${v.first}”. End them first.`,
    'organisations.holds-bodies': (v) =>
      `${things(v.count, 'body', 'bodies')} in it in use, for example “${v.first}”. End them first.`,
    'organisations.holds-rooms': (v) =>
      `${things(v.count, 'room')} in it in use, for example “${v.first}”. End them first.`,
    'organisations.holds-accounts': (v) =>
      `${things(v.count, 'account')} with a role here, for example “${v.first}”. End the role or disable the account first.`,
    'organisations.holds-topics': (v) =>
      `${things(v.count, 'topic')} under way, for example “${v.first}”. End it once they are closed.`,
    'organisations.holds-concerns': (v) =>
      `${things(v.count, 'concern')} nobody has sorted yet. End it once that is done.`,
    'organisations.holds-rows': (v) =>
      `${things(v.count, 'row')} of responsibility not done, for example “${v.first}”. End it once they are done or assigned to another body.`,
    'organisations.post-not-found': () => 'This post was not found.',
    'organisations.post-ended': () => 'The end of this post is on record already.',
    'organisations.post-ends-before': () => 'A post cannot end before it began.',
    'organisations.import-empty': () => 'The table is empty: paste at least one line.',
    'organisations.import-long': (v) => `At most ${v.limit} lines at once.`,
    'organisations.import-more': (v) => `${v.count} more to correct; begin with those above.`,
    'organisations.line-kind': (v) =>
      `Line ${v.line}: “${v.text}” is not a level. Write city, county, town, street, park, village, community, sector or enterprise.`,
    'organisations.line-name': (v) => `Line ${v.line}: no name in the third column.`,
    'organisations.line-name-long': (v) => `Line ${v.line}: the name has more than 60 characters.`,
    'organisations.line-columns': (v) =>
      `Line ${v.line}: more than four columns. They are level, parent, name, code.`,
    'organisations.line-parent': (v) =>
      `Line ${v.line}: the parent “${v.text}” is neither in the table nor here.`,
    'organisations.line-ended': (v) =>
      `Line ${v.line}: “${v.text}” is ended. Choose another, or take it into use again first.`,
    'organisations.line-parent-ambiguous': (v) =>
      `Line ${v.line}: there is more than one “${v.text}”; write “district/${v.text}”.`,
    'organisations.line-level': (v) => `Line ${v.line}: this level cannot stand directly below “${v.text}”.`,
    'organisations.line-twice': (v) => `Line ${v.line}: “${v.text}” stands in line ${v.before} already.`,
    'organisations.line-taken': (v) => `Line ${v.line}: “${v.text}” exists already; leave this line out.`,
    'organisations.line-code-twice': (v) =>
      `Line ${v.line}: the code “${v.text}” stands in line ${v.before} already.`,
    'organisations.line-code-taken': (v) => `Line ${v.line}: another organisation has the code “${v.text}”.`,
  },
}
