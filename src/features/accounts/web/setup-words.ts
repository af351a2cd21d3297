import { defineWords } from '../../../ui/words.ts'

/** Texts of the first visit of an empty installation. */
export const setupWords = defineWords({
  'zh-CN': {
    title: '第一次使用',
    lead: '填一页，就能用。开通码在启动服务器的那个窗口里。',
    code: '开通码',
    codeHint: '启动时显示的那一串',
    place: '这套系统给哪里用',
    level: '最上级是',
    levelHint:
      '全市一起用选市，只有一个县区用选县区。只有一个镇（街道）用的，也选县区，登录后把镇建在它下面。',
    city: '市',
    county: '县区',
    cityName: '名称',
    cityHint: '如“南通市”',
    siteName: '站点名称',
    siteHint: '显示在每一页上，如“南通市有事好商量”',
    helpPhone: '咨询电话',
    helpHint: '居民在每一页都能看到，打过去有人接',
    admin: '第一个管理员',
    login: '账号名',
    loginHint: '英文字母开头，可用字母、数字、点、横线，3 到 40 位',
    password: '密码',
    passwordHint: '至少 10 位，大写、小写、数字、符号中至少三种，不含账号名',
    again: '再输一遍密码',
    create: '建好',
    done: (name: string) => `“${name}”已建好。请用刚才设的管理员账号登录，登录后会看到接下来要办的几步。`,
  },
  en: {
    title: 'First use',
    lead: 'One page, and it is ready. The code stands in the window where the server was started.',
    code: 'Code',
    codeHint: 'As shown at the start',
    place: 'For which place',
    level: 'At the top stands',
    levelHint:
      'A single town chooses its county or district too; the town is added below it after signing in.',
    city: 'A city',
    county: 'A county or district',
    cityName: 'Name',
    cityHint: 'In full',
    siteName: 'Name of the site',
    siteHint: 'Shown on every page',
    helpPhone: 'Phone for questions',
    helpHint: 'Shown to residents on every page; somebody answers it',
    admin: 'The first administrator',
    login: 'Account name',
    loginHint: 'Begins with a letter; letters, digits, dots and dashes; 3 to 40',
    password: 'Password',
    passwordHint:
      'At least 10 characters, three of: capitals, small letters, digits, signs; not the account name',
    again: 'Password again',
    create: 'Set up',
    done: (name: string) =>
      `${name} is set up. Sign in as the administrator you have just named; the next steps are shown then.`,
  },
})
