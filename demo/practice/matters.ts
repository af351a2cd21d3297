import type { Matter, StageName } from './life.ts'

const village = {
  room: 'practice-village-room',
  convener: 'convener',
  party: { login: 'party', bodyName: '演练街道党工委', body: 'practice-party' },
  filing: { login: 'cppcc', bodyName: '演练区政协', body: 'practice-cppcc' },
}

const sixSteps = {
  room: 'six-room',
  convener: 'six-convener',
  party: { login: 'six-party', bodyName: '演练镇党委', body: 'six-party' },
  filing: { login: 'six-cppcc', bodyName: '演练县政协', body: 'six-cppcc' },
}

const urban = { lead: 'practice-urban', bodyName: '演练街道城市管理办公室', reporter: 'handler' }
const committee = { lead: 'practice-committee', bodyName: '演练村村民委员会', reporter: 'village' }

type Short = Pick<Matter, 'title' | 'background' | 'field' | 'source' | 'place' | 'text' | 'rows'>

const gate: Short = {
  title: '东门早晚高峰太堵，人和车怎么分开走',
  background: '小区东门早晚接送孩子的时候，人、电动车、汽车挤在一个口子，刮擦常有，老人不敢走。',
  field: 'estate_management',
  source: 'masses',
  place: '演练花苑东门',
  text: {
    findings: '连看三个早晨：七点二十到八点，东门平均每分钟过 31 人、9 辆车；西门几乎没人走。',
    said: ['接孩子那一阵，轮椅根本出不来。', '西门为什么不能早晚开一开？', '人行道上的花箱挪一挪就宽了。'],
    consensus: ['早晚高峰东门只走人，车走西门。', '挪走东门人行道上的花箱，画出人行通道。'],
    dissent: { text: '车绕西门要多走六分钟。', explanation: '只在早晚各四十分钟，先试一个月，不行再商量。' },
  },
  rows: [
    { task: '早晚高峰开放西门、东门限车', ...committee, dueIn: 10 },
    { task: '挪走花箱，画人行通道', ...urban, dueIn: 15 },
  ],
}

const charging: Short = {
  title: '电动车不进楼，充电桩装在哪里',
  background: '楼道里飞线充电，物业劝了又有。大家都说危险，也都说没地方充。',
  field: 'estate_management',
  source: 'member',
  place: '演练花苑 3—6 栋',
  text: {
    findings: '数了 6 栋楼，夜里楼道充电 27 辆；小区里有三块空地接得上电。',
    said: ['不是想违规，是没地方充。', '装在我窗下我不同意，夜里亮。', '先装两处，看够不够。'],
    consensus: ['在东北角和车棚两处装充电桩。', '装好后楼道充电一律清走。'],
  },
  rows: [
    { task: '两处充电桩选址、安装', ...urban, dueIn: 20 },
    { task: '清理楼道充电，逐户告知', ...committee, dueIn: 30 },
  ],
}

const market: Short = {
  title: '路边早市，怎样方便又不堵路',
  background: '村口早市离不开，摆到路中间又出过事。',
  field: 'food_safety',
  source: 'solicited',
  place: '演练村村口',
  text: {
    findings: '早市有 34 个摊，一半是本村种菜的老人；最堵的是六点半到七点半。',
    said: ['搬远了没人买。', '摊位画线，谁都别越线。', '地上的水要有人冲。'],
    consensus: ['早市挪到村口空场，画线定位。', '收摊后由摊主轮流打扫。'],
  },
  rows: [
    { task: '空场整平、画线', ...urban, dueIn: 12 },
    { task: '排打扫轮值', ...committee, dueIn: 12 },
  ],
}

const noise: Short = {
  title: '广场舞的声音，大家都能接受的是多大',
  background: '跳舞的要跳，做作业的要静，年年吵。',
  field: 'other',
  source: 'masses',
  place: '演练村文化广场',
  text: {
    findings: '晚上七点半在三处各量十分钟，最响 78 分贝，最近的楼 66 分贝。',
    said: ['孩子九点前做不完作业。', '换个朝向，喇叭别对着楼。', '冬天早点收，夏天可以晚点。'],
    consensus: ['喇叭背向居民楼，音量不过 60 分贝。', '晚上八点半收场。'],
  },
  rows: [
    { task: '装音量显示屏，调整喇叭朝向', ...urban, dueIn: 10 },
    { task: '和舞队约定时间，公示', ...committee, dueIn: 10 },
  ],
}

const river: Short = {
  title: '村前小河发黑，先治哪一段',
  background: '夏天有味道，大家都想治，钱只够先治一段。',
  field: 'rural_ecology',
  source: 'party_gov',
  place: '演练村前小河',
  text: {
    findings: '沿河走了 1.2 公里，发现 5 处生活污水直排，都在桥西。',
    said: ['桥西最臭，先治桥西。', '不截污，挖了还会黑。', '岸边菜地别再浇肥。'],
    consensus: ['先截桥西 5 处直排口。', '截污后再清淤桥西一段。'],
  },
  rows: [
    { task: '桥西 5 处直排口截污', ...urban, dueIn: 40 },
    { task: '劝退岸边菜地', ...committee, dueIn: 30 },
  ],
}

const canteen: Short = {
  title: '老人食堂一餐多少钱、谁来办',
  background: '独居老人做饭难，几位居民提了好几次。',
  field: 'elderly_care',
  source: 'masses',
  place: '演练村党群服务中心',
  text: {
    findings: '问了 52 位老人，38 位愿意来吃，多数说八到十块能接受。',
    said: ['一天就中午一顿也行。', '送到家要加一块钱可以。', '先用党群中心的厨房试。'],
    consensus: ['先办午餐，一餐九元，七十岁以上补三元。', '由村里办，请志愿者送餐。'],
  },
  rows: [
    { task: '厨房改造、办食堂', ...committee, dueIn: 25 },
    { task: '补贴手续', lead: 'practice-civil', bodyName: '演练街道社会事务办公室', dueIn: 25 },
  ],
}

const schoolbus: Short = {
  title: '镇上学生放学，接送车停在哪里',
  background: '镇中心小学放学时，校门口停满接送车，救护车也进不来。',
  field: 'education',
  source: 'party_gov',
  place: '演练镇中心小学门口',
  text: {
    findings: '放学半小时里停了 140 多辆车，学校对面的停车场空着一半。',
    said: ['停远了，一年级的孩子走不过来。', '高年级走两百步没问题。', '路口要有人带。'],
    consensus: ['高年级家长停对面停车场，低年级分时接。', '路口由志愿家长护送。'],
  },
  rows: [
    {
      task: '划定停车区，分时放学',
      lead: 'six-education',
      bodyName: '演练镇教育办公室',
      dueIn: 20,
      reporter: 'six-school',
    },
    {
      task: '组织护送志愿者',
      lead: 'six-education',
      bodyName: '演练镇教育办公室',
      dueIn: 20,
      reporter: 'six-school',
    },
  ],
}

function at(stage: StageName, began: number, short: Short, more: Partial<Matter> = {}): Matter {
  return { ...village, ...short, stage, began, ...more }
}

/** One practice topic at each stage of the way; between them every page has something to show. */
export const practiceMatters: Matter[] = [
  at('draft', 1, {
    ...market,
    title: '快递送到哪里，大家都方便',
    background: '快递堆在门卫室，丢过几回；送上楼，小哥说来不及。',
  }),
  at('submitted', 3, {
    ...gate,
    title: '健身器材旧了，换什么、放哪里',
    background: '广场上的器材坏了一半，年轻人想要篮球架，老人想要遮阴的座椅。',
  }),
  at('returned', 6, { ...noise, title: '整个街道的停车问题', background: '到处停不下。' }),
  at('declined', 9, { ...river, title: '村口路灯不亮', background: '晚上黑，摔过人。' }),
  at('approved', 6, market),
  at('filed', 9, {
    ...canteen,
    title: '村卫生室下午能不能也开门',
    background: '下午看病要去镇上，老人来回半天。',
    field: 'other',
  }),
  at('noticed', 12, { ...charging, title: '地下车库的灯，夜里关多少盏', background: '全开费电，全关害怕。' }),
  at('researched', 16, river),
  at('invited', 18, {
    ...gate,
    title: '空出来的村小学，以后做什么用',
    background: '学校并走了，房子空了两年。',
    field: 'other',
  }),
  at('planned', 19, canteen),
  at('opened', 18, {
    ...noise,
    title: '村里红白事，份子钱能不能商量个数',
    background: '人情越来越重，谁都说累，谁都不好意思先减。',
  }),
  at('held', 24, {
    ...market,
    title: '装电梯，一楼和六楼怎么算',
    background: '一楼说挡光，六楼说爬不动。',
    field: 'estate_management',
  }),
  at('suggested', 26, charging),
  at('assigned', 45, gate),
  at('reported', 48, { ...river, title: '菜场后面的臭水沟', background: '夏天不敢开窗。' }),
  at('fed_back', 52, {
    ...canteen,
    title: '下雨天，活动室漏水',
    background: '一下雨就搬椅子。',
    field: 'other',
  }),
  at('evaluated', 60, { ...gate, title: '楼道堆物，清完又堆', background: '清了三回，堆了三回。' }),
  at('closed', 75, {
    ...charging,
    title: '北门的减速带太高',
    background: '电动车过去要颠一下，老人摔过。',
    field: 'other',
  }),
  at('again', 70, noise, { answers: [6, 9, 21, 2] }),
  at('closed', 80, schoolbus, sixSteps),
  at(
    'researched',
    14,
    {
      ...schoolbus,
      title: '镇上的老年学堂，开什么课、在哪上',
      background: '想学手机的多，老师少，教室晚上才空。',
    },
    sixSteps,
  ),
]

/** Concerns that wait for triage, in people's own words. */
export const practiceConcerns: { room: string; words: string; phone?: string; daysAgo: number }[] = [
  { room: 'practice-village-room', words: '三栋门口的井盖一踩就响，半夜吓人。', daysAgo: 0 },
  {
    room: 'practice-village-room',
    words: '广场舞又跳到九点多了，孩子写不了作业。',
    phone: '19900000000',
    daysAgo: 1,
  },
  { room: 'practice-village-room', words: '能不能在公交站那里放两把椅子，等车的老人多。', daysAgo: 2 },
  { room: 'practice-street-room', words: '街心花园的厕所早上不开门。', daysAgo: 3 },
  { room: 'six-room', words: '学校门口放学那会儿，救护车都进不去。', daysAgo: 1 },
]
