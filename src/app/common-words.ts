import { defineWords } from '../ui/words.ts'

type Values = Record<string, string | number>
type Sentences = Record<string, (values: Values) => string>

/** An address that takes no more than a few words, and no files. */
const isLittle = ({ kilobytes }: Values) => Number(kilobytes) < 1024

/** Nothing is there, or the address is none that there could be. */
const notThere = [400, 404, 405, 414]

/** Sentences for reasons that belong to no single feature: fields, access, and what the server itself refuses. */
const reasonsZh = {
  'common.not-found': () => '没有找到这个页面或这条记录。请核对地址，或从首页重新查找。',
  'common.changed-meanwhile': (v: Values) =>
    `您填写期间，别人先做了 ${v.count} 处改动，列在下面。您填的内容都还在；看过以后，还要办的再提交一次。`,
  'common.form-stale': () => '这一页放得太久，或登录状态变了。您填的内容都还在，请再提交一次。',
  'common.login-ended': () =>
    '登录已经到期（半小时没有操作，或在别处退出了），这一步还没有保存。您填的内容都还在；请重新登录，接着填。',
  'common.login-ended-files': () =>
    '登录已经到期（半小时没有操作，或在别处退出了），这一步还没有保存。您填的内容都还在，文件要再选一次；请重新登录，接着填。',
  'common.upload-broken': () => '文件没有传完整，什么都没有保存。请再选一次文件，重新提交。',
  'common.too-large': (v: Values) =>
    isLittle(v)
      ? `内容太大，什么都没有保存：这里一次最多收 ${v.kilobytes} KB。请减少后再提交。`
      : '内容太大：文字不超过 1 MB，每个文件不超过 10 MB。请减少后再提交。',
  'common.too-many': () => '提交得太频繁了，请过一分钟再试。您填的内容没有丢。',
  'common.unreadable': () => '没能读懂提交的内容。请返回上一页再试一次。',
  'common.not-text': () =>
    '提交的文字不是 UTF-8 编码，读不出来，什么都没有保存。请返回上一页，在网页上重新提交；程序请用 UTF-8。',
  'common.address-unreadable': () => '网址里有读不懂的字符，可能没有复制完整。请核对网址，或从首页重新查找。',
  'common.address-too-long': () => '网址太长了，这里没有这样的页面。请核对网址，或从首页重新查找。',
  'common.wrong-method': () => '这个网址不能这样用：查看用 GET，提交用 POST。请从首页重新查找。',
  'common.only-read': () => '这个网址只能查看（GET），不能向它提交；什么都没有保存。请从首页重新查找。',
  'common.only-sent': () => '这个网址只接收提交（POST），不能直接打开。请从首页重新查找。',
  'common.wrong-type': () =>
    '收不了这种格式的内容。表单请在网页上填写提交；程序请用 application/json，文件用 multipart/form-data。',
  'common.file-kind-scan': () => '只能上传 PDF、JPG 或 PNG 文件。',
  'common.file-kind-data': () => '只能选 JSON 文件。',
  'common.file-empty': () => '这个文件是空的，请换一个，或重新扫描。',
  'common.file-missing': () => '没有收到文件。请用 multipart/form-data 发送，文件放在 file 一项。',
  'common.scan-unknown': () => '没有找到您上传的这份扫描件，请重新上传。',
  'common.fault': (v: Values) =>
    `系统出了问题，这一步没有保存。请稍后再试；如需帮助，请告诉工作人员编号 ${v.id ?? ''}。`,
  'access.sign-in-first': () => '请先登录。',
  'access.not-yours': () => '您的岗位没有做这件事的权限。如需办理，请联系本级管理员。',
  'field.required': () => '请填写这一项。',
  'field.row-required': () => '请至少填一行。',
  'field.file-required': () => '请选一个文件；空的文件不算。',
  'field.too-short': (v: Values) => `太短了，至少要 ${v.limit} 个字。`,
  'field.too-long': (v: Values) => `太长了，最多 ${v.limit} 个字。`,
  'field.too-small': (v: Values) => `不能小于 ${v.limit}。`,
  'field.too-large': (v: Values) => `不能大于 ${v.limit}。`,
  'field.choice': () => '请选一项。',
  'field.number': () => '请填一个整数，只写数字。',
  'field.kind': () => '填写的内容不对，请按提示填写。',
  'field.format-date': () => '日期不对。请按“2026-06-22”这样填写一个真实的日期。',
  'field.format-clock': () => '时间不对。请按“15:00”这样填写。',
  'field.format-desk-phone': () => '电话号码不对。只填数字，可以用短横线隔开，如 0513-12345678、12345。',
  'field.format-mobile': () => '短信只能发到手机：请填 11 位手机号。',
  'field.format-phone': () => '电话号码不对。请填 11 位手机号，或带区号的固定电话。',
} satisfies Sentences

export type CommonReason = keyof typeof reasonsZh

const reasonsEn: Record<CommonReason, (values: Values) => string> = {
  'common.not-found': () =>
    'This page or record was not found. Check the address, or look for it from the front page.',
  'common.changed-meanwhile': (v) =>
    `While you were writing, others made ${v.count === 1 ? 'a change' : `${v.count} changes`}, listed below. All you typed is still here; look at them and send again.`,
  'common.form-stale': () =>
    'This page was open for too long, or you signed in or out. All you typed is still here: send it again.',
  'common.login-ended': () =>
    'Your login has ended (half an hour without a step, or signed out elsewhere); this step is not saved yet. All you typed is still here: sign in again and go on.',
  'common.login-ended-files': () =>
    'Your login has ended (half an hour without a step, or signed out elsewhere); this step is not saved yet. All you typed is still here, only files have to be chosen again: sign in and go on.',
  'common.upload-broken': () =>
    'The file did not arrive whole and nothing was saved. Choose it again and send again.',
  'common.too-large': (v) =>
    isLittle(v)
      ? `Too large, nothing was saved: at most ${v.kilobytes} KB are taken here.`
      : 'Too large: at most 1 MB of text and 10 MB a file.',
  'common.too-many': () => 'That was too often. Wait a minute and try again; nothing you typed is lost.',
  'common.unreadable': () => 'What was sent could not be read. Go back and try again.',
  'common.not-text': () =>
    'The text that was sent is not in UTF-8 and could not be read; nothing was saved. Go back and send it from the page; programs send UTF-8.',
  'common.address-unreadable': () =>
    'This address holds characters that cannot be read; it may have been copied in part. Check it, or look from the front page.',
  'common.address-too-long': () =>
    'This address is too long for any page here. Check it, or look from the front page.',
  'common.wrong-method': () =>
    'This address is not used in that way: it is read with GET and written to with POST. Look from the front page.',
  'common.only-read': () =>
    'This address can only be read (GET); nothing can be sent to it, and nothing was saved. Look from the front page.',
  'common.only-sent': () =>
    'This address only takes what is sent to it (POST) and cannot be opened. Look from the front page.',
  'common.wrong-type': () =>
    'Content of this kind is not taken. Fill in forms on their page; programs send application/json, files as multipart/form-data.',
  'common.file-kind-scan': () => 'Only PDF, JPG and PNG files can be added.',
  'common.file-kind-data': () => 'Only JSON files can be taken in.',
  'common.file-empty': () => 'This file is empty: choose another, or scan the paper again.',
  'common.file-missing': () => 'No file arrived. Send it as multipart/form-data, in the part named file.',
  'common.scan-unknown': () => 'This scan was not found among those you uploaded; upload it again.',
  'common.fault': (v) =>
    `Something went wrong here and this step was not saved. Try again later; number ${v.id ?? ''} helps staff to find it.`,
  'access.sign-in-first': () => 'Please sign in first.',
  'access.not-yours': () =>
    'Your post does not have permission for this. If you need it, ask the administrator of your level.',
  'field.required': () => 'Fill this in.',
  'field.row-required': () => 'Fill in at least one row.',
  'field.file-required': () => 'Choose a file; an empty one does not count.',
  'field.too-short': (v) => `Too short: at least ${v.limit} ${v.limit === 1 ? 'character' : 'characters'}.`,
  'field.too-long': (v) => `Too long: at most ${v.limit} ${v.limit === 1 ? 'character' : 'characters'}.`,
  'field.too-small': (v) => `Not less than ${v.limit}.`,
  'field.too-large': (v) => `Not more than ${v.limit}.`,
  'field.choice': () => 'Choose one of the options.',
  'field.number': () => 'A whole number, in figures.',
  'field.kind': () => 'This does not fit; see the hint.',
  'field.format-date': () => 'Not a date. Write a real day like 2026-06-22.',
  'field.format-clock': () => 'Not a time. Write it like 15:00.',
  'field.format-desk-phone': () =>
    'Not a phone number: figures only, with dashes if you like, such as 0513-12345678 or 12345.',
  'field.format-mobile': () => 'Text messages go to mobiles only: enter the 11 digits of one.',
  'field.format-phone': () => 'Not a phone number: 11 digits for a mobile, or a landline with its area code.',
}

export const commonReasons = { 'zh-CN': reasonsZh, en: reasonsEn }

export const appWords = defineWords({
  'zh-CN': {
    errorTitle: (status: number) =>
      notThere.includes(status)
        ? '没有找到'
        : status === 403
          ? '没有权限'
          : status === 401
            ? '请先登录'
            : status >= 500
              ? '系统出了问题'
              : '这一步没有办成',
    typed: '您填写的内容没有保存，可以从这里复制',
    backHome: '回首页',
    backToWork: '回我的首页',
    goOnTitle: '已登录',
    goOnLead: '您刚才填的内容都还在，还没有提交。',
    goOn: '接着填',
    unknownEvent: (kind: string) => `其他记录（${kind}）`,
    feedbackTitle: '投诉建议',
    feedbackLead: '对这个平台有意见，或者哪里看不懂、点不动，都请告诉我们。',
    feedbackPhone: '打电话给工作人员：',
    feedbackWrite: '写下来：',
    feedbackSpeak: '我有话说',
    privacy:
      '我们只记办事要用的：您说的话、您选的议事室，愿意留的话还有电话。不要身份证号，不公开号码；想删除，用查询编号查到那件事就能删，或用手机号登录后全部删掉。',
    signedOut: '已退出登录。',
    by: (post: string) => `（${post}）`,
    about: (title: string, sentence: string) => `“${title}”：${sentence}`,
  },
  en: {
    errorTitle: (status: number) =>
      notThere.includes(status)
        ? 'Not found'
        : status === 403
          ? 'No permission'
          : status === 401
            ? 'Please sign in'
            : status >= 500
              ? 'Something went wrong'
              : 'This did not work',
    typed: 'What you typed was not saved; you can copy it from here',
    backHome: 'To the front page',
    backToWork: 'To my first page',
    goOnTitle: 'You are signed in',
    goOnLead: 'All you typed is still here; it has not been sent yet.',
    goOn: 'Go on',
    unknownEvent: (kind: string) => `Another record (${kind})`,
    feedbackTitle: 'Complaints and suggestions',
    feedbackLead: 'Something here is wrong, hard to read or does not work? Please tell us.',
    feedbackPhone: 'Phone the staff:',
    feedbackWrite: 'Write it down:',
    feedbackSpeak: 'I have something to say',
    privacy:
      'We keep only what the matter needs: your words, the room you chose, and your phone if you leave it. No ID number; numbers are never public. Look the matter up by its number to delete yours there, or sign in by phone and delete it everywhere.',
    signedOut: 'You are signed out.',
    by: (post: string) => ` (${post})`,
    about: (title: string, sentence: string) => `“${title}”: ${sentence}`,
  },
})
