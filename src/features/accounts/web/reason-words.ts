import type { ReasonWords } from '../../../ui/words.ts'
import type { AccountReason } from '../rules/reasons.ts'

export const accountReasons: ReasonWords<AccountReason> = {
  'zh-CN': {
    'accounts.wrong-login': () => '账号或密码不对。连续输错 5 次，账号会锁 15 分钟。',
    'accounts.locked': (v) => `密码连续输错 5 次，账号已锁定 ${v.minutes} 分钟。忘记密码请联系管理员重设。`,
    'accounts.disabled': () => '这个账号已停用，请联系管理员。',
    'accounts.not-found': () => '没有找到这个账号。',
    'accounts.login-taken': () => '这个账号名已有人用，请换一个。',
    'accounts.phone-taken': () => '这个手机号已绑定别的账号。',
    'accounts.phone-and-none': () => '填了手机号，又勾了去掉手机号：请只留一样。',
    'accounts.phone-of-former': () =>
      '现在的手机号是原来那位的。请填新来这位的手机号（岗位共用的号码就再填一遍），没有就勾选“去掉手机号”。',
    'accounts.password-short': (v) => `密码至少要 ${v.limit} 位。`,
    'accounts.password-simple': () => '密码太简单：大写、小写、数字、符号至少用三种。',
    'accounts.password-names-login': () => '密码里不能有整个账号名，倒着写也不行。',
    'accounts.password-same': () => '新密码不能和现在的一样。',
    'accounts.password-of-former': () => '这是原来那位的密码，请另设一个。',
    'accounts.first-password-missing': () => '换了人，要给新来的这位设第一个密码。',
    'accounts.old-password-wrong': () => '现在的密码不对。',
    'accounts.passwords-differ': () => '两次输入的密码不一样。',
    'accounts.code-wrong': () => '验证码不对，请再看一下短信。',
    'accounts.code-expired': () => '验证码已失效，请重新发送。',
    'accounts.code-too-often': () =>
      '验证码发得太频繁：每分钟 1 次，每小时 5 次。请稍后再试，或请社区工作人员代办。',
    'accounts.no-phone-sign-in': () =>
      '这里还没有接通短信，不能用手机号登录。反映事情、查看进展都不用登录；评议请填纸质评议表。',
    'accounts.grant-or-audit': () => '授权和审计不能是同一个账号：系统管理员不能兼审计员。',
    'accounts.grant-exists': () => '这个账号已有同样的角色。',
    'accounts.handler-without-body': () => '责任单位经办人要选所属单位。',
    'accounts.own-role-end': () => '不能收回自己账号的角色，请另一位系统管理员来办。',
    'accounts.own-grant': () => '不能给自己的账号授权。',
    'accounts.own-account': () => '不能对自己的账号这样做。改密码请用“修改密码”；停用请找别的管理员。',
    'accounts.already-disabled': () => '这个账号已经停用了。',
    'accounts.setup-code-wrong': () => '开通码不对。请看启动服务器的那个窗口，照着输入。',
    'accounts.already-set-up': () => '这里已经建好了，请直接登录。',
    'accounts.resident-erased': () => '手机号已经删除了。',
    'accounts.body-elsewhere': () => '这个单位不在所选组织里，请先选单位所在的组织。',
  },
  en: {
    'accounts.wrong-login': () =>
      'Account or password is wrong. Five wrong passwords lock the account for 15 minutes.',
    'accounts.locked': (v) =>
      `Five wrong passwords: locked for ${v.minutes} ${v.minutes === 1 ? 'minute' : 'minutes'}. An administrator can reset it.`,
    'accounts.disabled': () => 'This account is disabled. Ask the administrator.',
    'accounts.not-found': () => 'This account was not found.',
    'accounts.login-taken': () => 'This account name is taken.',
    'accounts.phone-taken': () => 'This phone belongs to another account.',
    'accounts.phone-and-none': () => 'A phone is given and taken away at once: leave one of the two.',
    'accounts.phone-of-former': () =>
      'The present phone is the former holder’s. Enter the phone of the new one (a phone of the post itself once more), or tick that there is none.',
    'accounts.password-short': (v) => `At least ${v.limit} characters.`,
    'accounts.password-simple': () =>
      'Too simple: use three of these: capitals, small letters, digits, symbols.',
    'accounts.password-names-login': () =>
      'The password must not contain the whole account name, forwards or backwards.',
    'accounts.password-same': () => 'The new password must differ from the old one.',
    'accounts.password-of-former': () => 'This is the former holder’s password. Choose another.',
    'accounts.first-password-missing': () => 'Another person needs a first password.',
    'accounts.old-password-wrong': () => 'The current password is wrong.',
    'accounts.passwords-differ': () => 'The two passwords differ.',
    'accounts.code-wrong': () => 'Wrong code. Look at the message again.',
    'accounts.code-expired': () => 'The code is no longer valid. Ask for a new one.',
    'accounts.code-too-often': () =>
      'Too many codes: one a minute, five an hour. Try later, or ask staff to help.',
    'accounts.no-phone-sign-in': () =>
      'No text messages are sent from here, so nobody can sign in by phone. Speaking and following need no sign-in; judge a result on paper.',
    'accounts.grant-or-audit': () => 'Who grants roles cannot audit: an administrator is never an auditor.',
    'accounts.grant-exists': () => 'The account holds this role already.',
    'accounts.handler-without-body': () => 'Choose the body the handler works for.',
    'accounts.own-role-end': () => 'You cannot end a role of your own account: ask another administrator.',
    'accounts.own-grant': () => 'You cannot grant roles to your own account.',
    'accounts.own-account': () =>
      'Not to your own account: change your password yourself, or ask another administrator.',
    'accounts.already-disabled': () => 'This account is disabled already.',
    'accounts.setup-code-wrong': () => 'Wrong code. It is shown in the window where the server was started.',
    'accounts.already-set-up': () => 'This installation is set up: sign in.',
    'accounts.resident-erased': () => 'The phone number is deleted already.',
    'accounts.body-elsewhere': () => 'This body does not belong to the chosen organisation.',
  },
}
