import type { ReasonWords } from '../../../ui/words.ts'
import { longestStatement, statementsPerVoter } from '../contract/requests.ts'
import type { ConsultationReason } from '../rules/reasons.ts'

type Values = Record<string, string | number>
/** Which statement is meant, where the reason names one. */
const zh = (values: Values) => (values.number ? `第 ${values.number} 条` : '这一条')
const en = (values: Values) => (values.number ? `Statement ${values.number}` : 'This statement')

/** The sentences of this feature's reasons: what is wrong and what to do about it. */
export const consultationsReasons: ReasonWords<ConsultationReason> = {
  'zh-CN': {
    'consultations.not-found': () => '没有这场网络协商。请核对网址。',
    'consultations.topic-not-approved': () => '议题还没有经党组织审定，审定后才能开展网络协商。',
    'consultations.session-of-another-topic': () => '这场协商活动不属于这个议题，请另选。',
    'consultations.nobody-could-vote': () =>
      '还没有人能参加：请允许公开链接或手机号参加，或者先发出一人一码的链接。',
    'consultations.no-statements': () => '还没有可以表态的意见，请先写几条。',
    'consultations.closes-in-the-past': () => '截止日期已经过去，请改成今天或以后的日期。',
    'consultations.statements-close-after-voting': () =>
      '写意见要在表态截止以前结束，这样每条意见都还能有人表态。',
    'consultations.already-open': () => '这场网络协商已经开始，不用再开。',
    'consultations.not-open': () => '这场网络协商现在没有进行。',
    'consultations.not-open-yet': () => '这场网络协商还没有开始。开始以后，用同一个链接或二维码就能参加。',
    'consultations.is-closed': () => '这场网络协商已经结束，不再收新的表态和意见。',
    'consultations.not-taking-statements': () => '现在不收新的意见，已有的意见仍可表态。',
    'consultations.link-unknown': () => '链接不对，可能少抄了字。请重新扫码，或者问发给您链接的人。',
    'consultations.link-revoked': () => '这个链接已经停用。请向发给您链接的人要新的。',
    'consultations.link-needed': () => '请用发给您的链接或二维码参加，或者用手机号验证。',
    'consultations.device-joined': () =>
      '这台设备先前的回答已归到一位参与者名下，不再另算。请打开那位的链接，或者用手机号接着答。',
    'consultations.link-joined': () => '这个链接已和一个手机号合成一个人。请用手机号参加。',
    'consultations.phone-again': () => '请再验证一次手机号，接着答。已答的都在。',
    'consultations.whose-answers': () => '请先打开表态页面，说明这台设备上已有的回答是不是您的，再接着答。',
    'consultations.voter-unknown': () => '没有认出您。请重新打开链接再参加。',
    'consultations.statement-unknown': () => '没有这条意见，请回到表态页面看下一条。',
    'consultations.statement-not-open': (v) => `${zh(v)}现在不能表态，可能已经撤下。请看下一条。`,
    'consultations.statement-changed': () => '这条意见的文字刚改过。请重新看一遍再答；您刚才的回答没有记下。',
    'consultations.statement-voted-on': (v) => `${zh(v)}已经有人表态，文字不能再改。可以撤下，另写一条。`,
    'consultations.statement-of-resident': (v) =>
      `${zh(v)}是参与者写的，公布时一字不改，所以文字不能改。不合规则的，不公布并说明理由；也可以另写一条。`,
    'consultations.statement-already-there': (v) =>
      v.number ? `已经有一条同样的意见（第 ${v.number} 条）。` : '已经有一条同样的意见。',
    'consultations.statement-personal': () => '请不要写手机号、身份证号等个人信息，去掉后再提交。',
    'consultations.statement-several-lines': () =>
      `一条只说一个意思，写成一行，不超过 ${longestStatement} 个字。还有别的意思，请另写一条。`,
    'consultations.statement-several-thoughts': () =>
      '看起来说了好几件事。一条只说一个意思，请拆开，一条一条写。',
    'consultations.statement-empty': () => '请写出要说的话，不能只有标点符号。',
    'consultations.question-stands': () =>
      '已经开始表态，标题和问题不能再改，否则前后答的就不是同一个问题了。',
    'consultations.nothing-decided': () => '一条也没有选“公布”或“不公布”，请至少审核一条。',
    'consultations.devices-not-allowed': () =>
      '公开链接要先允许“不登记也能参加”（按设备计）。请先改安排，再发公开链接。',
    'consultations.too-many-statements': (v) =>
      `每人最多写 ${v.limit ?? statementsPerVoter} 条。您写的都在，请给已有的意见表态。`,
    'consultations.too-many-votes': () => '点得太快了。请稍等一会儿再继续，已答的都在。',
    'consultations.answer-unknown': () => '请选“赞成”“不赞成”或者“说不准，跳过”。',
    'consultations.draw-forged': () => '这一页已经过时，请重新打开表态页面。已答的都在。',
    'consultations.reason-missing': (v) => `${zh(v)}不公布，请选理由。`,
    'consultations.words-missing': (v) => `${zh(v)}选了“其他”，请写明理由。`,
    'consultations.already-decided': (v) => `${zh(v)}已经审核过，不用再审。`,
    'consultations.slip-code-unknown': () => '没有这个编码，可能抄错了字。请照着意见单上方再看一遍。',
    'consultations.slip-code-revoked': () =>
      '这张意见单的编码已经停用，不能再录。看看是不是另发了一张，按那一张录。',
    'consultations.slip-code-joined': () =>
      '用这张意见单的人后来用手机号参加，又收回了全部回答，所以不能替他录。请他自己用手机号再答。',
    'consultations.slip-unnamed': () => '请填意见单上的编码；没有编码的，填意见单的编号。',
    'consultations.slip-empty': () => '这张意见单上一条也没有答，请至少录入一条。',
    'consultations.no-points': () => '请至少选一条。',
    'consultations.point-already-fed': (v) => `${zh(v)}已经交过，不用再交。`,
    'consultations.no-session': () => '还没有可以写入的协商活动，请先安排一场。',
    'consultations.results-renewing': () => '刚有人收回了回答，数字正在重新计算。请过一会儿再来取。',
    'consultations.no-results': () => '还没有结果：要先有人表态，满五个人才有。',
  },
  en: {
    'consultations.not-found': () => 'There is no such consultation. Please check the address.',
    'consultations.topic-not-approved': () =>
      'The Party organisation has not approved the topic yet; a consultation can follow once it has.',
    'consultations.session-of-another-topic': () =>
      'That session belongs to another topic. Please choose another.',
    'consultations.nobody-could-vote': () =>
      'Nobody could take part yet: allow an open link or a phone number, or issue personal links first.',
    'consultations.no-statements': () => 'There are no statements to answer yet. Write a few first.',
    'consultations.closes-in-the-past': () => 'That day is over. Choose today or a later day.',
    'consultations.statements-close-after-voting': () =>
      'Writing statements must end before voting does, so that each can still be answered.',
    'consultations.already-open': () => 'This consultation is open already.',
    'consultations.not-open': () => 'This consultation is not open now.',
    'consultations.not-open-yet': () =>
      'This consultation is not open yet. Once it is, the same link or code will take you in.',
    'consultations.is-closed': () => 'This consultation has ended; it takes no more answers or statements.',
    'consultations.not-taking-statements': () =>
      'No new statements are taken now; those already there can still be answered.',
    'consultations.link-unknown': () =>
      'The link is not right; a letter may be missing. Scan the code again, or ask whoever gave it to you.',
    'consultations.link-revoked': () =>
      'This link has been withdrawn. Ask whoever gave it to you for a new one.',
    'consultations.link-needed': () =>
      'Please come by the link or code you were given, or verify your phone.',
    'consultations.device-joined': () =>
      'What this device answered is counted with a person now. Please go on by their link or phone number.',
    'consultations.link-joined': () =>
      'This link and a phone number are one person now. Please take part with the phone number.',
    'consultations.phone-again': () => 'Please verify your phone once more and go on; your answers are kept.',
    'consultations.whose-answers': () =>
      'Please open the voting page first and say whether the answers on this device are yours.',
    'consultations.voter-unknown': () => 'We do not recognise you. Please open the link again.',
    'consultations.statement-unknown': () => 'There is no such statement. Go back and see the next one.',
    'consultations.statement-not-open': (v) =>
      `${en(v)} cannot be answered now; it may have been withdrawn. Please see the next one.`,
    'consultations.statement-changed': () =>
      'The words of this statement have just been changed. Please read it again; your answer to the old words was not kept.',
    'consultations.statement-voted-on': (v) =>
      `${en(v)} has been answered by people, so its words stay. Withdraw it and write another.`,
    'consultations.statement-of-resident': (v) =>
      `${en(v)} was written by a participant and is published without a word changed. Do not publish it and say why, or write another.`,
    'consultations.statement-already-there': (v) =>
      v.number
        ? `The same statement is there already (number ${v.number}).`
        : 'The same statement is there already.',
    'consultations.statement-personal': () =>
      'Please leave out phone numbers, identity numbers and the like, then send it again.',
    'consultations.statement-several-lines': () =>
      `One thought in one line, at most ${longestStatement} characters. Write another statement for another thought.`,
    'consultations.statement-several-thoughts': () =>
      'This seems to say several things. One thought each: please write them as separate statements.',
    'consultations.statement-empty': () => 'Please say something; marks alone are not enough.',
    'consultations.question-stands': () =>
      'People have begun to answer, so title and question stay as they are.',
    'consultations.nothing-decided': () =>
      'Nothing is decided yet. Publish or reject at least one statement.',
    'consultations.devices-not-allowed': () =>
      'An open link needs that anyone may take part as a device. Change the settings first.',
    'consultations.too-many-statements': (v) =>
      `Each person may write ${v.limit ?? statementsPerVoter}. Yours are all kept; please answer those that are there.`,
    'consultations.too-many-votes': () =>
      'That was too fast. Wait a moment and go on; your answers are kept.',
    'consultations.answer-unknown': () => 'Choose “Agree”, “Disagree” or “Not sure, skip”.',
    'consultations.draw-forged': () =>
      'This page is out of date. Open the voting page again; your answers are kept.',
    'consultations.reason-missing': (v) => `${en(v)} is not to be published: choose a reason.`,
    'consultations.words-missing': (v) => `${en(v)}: you chose “other”, so say why in words.`,
    'consultations.already-decided': (v) => `${en(v)} has been decided already.`,
    'consultations.slip-code-unknown': () =>
      'There is no such code; a letter may be wrong. Look at the top of the slip once more.',
    'consultations.slip-code-revoked': () =>
      'The code of this slip has been withdrawn. Another slip may have been given out: enter that one.',
    'consultations.slip-code-joined': () =>
      'Whoever had this slip took part by phone later and took everything back. They answer again by phone themselves.',
    'consultations.slip-unnamed': () => 'Type the code on the slip or, if it has none, its number.',
    'consultations.slip-empty': () => 'Nothing is answered on this slip. Enter at least one answer.',
    'consultations.no-points': () => 'Choose at least one.',
    'consultations.point-already-fed': (v) => `${en(v)} has been handed on already.`,
    'consultations.no-session': () => 'There is no session to write it into. Plan one first.',
    'consultations.results-renewing': () =>
      'Someone has just taken back their answers, and the figures are being worked out again. Please come back in a moment.',
    'consultations.no-results': () => 'There are no results yet: at least five people must answer first.',
  },
}
