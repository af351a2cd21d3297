import { type Matter, village } from './matter.ts'

/** How the three kinds of people that are made up here take a statement: the share that agrees, in hundredths. */
type Leaning = [parents: number, riders: number, ownersOfCars: number]
export type Asked = { text: string; author: 'staff' | 'research' | 'meeting'; agree: Leaning }

export type Consultation = {
  matter: Matter
  title: string
  question: string
  asked: Asked[]
  /** How many take part over each way in. */
  voters: { issued: number; phones: number; devices: number; slips: number; alike: number }
  /** What residents wrote themselves; those without a decision wait. */
  written: { text: string; decision?: 'publish' | 'off_topic' }[]
  seed: number
  /** Numbers of statements handed on when it is over; `found`: what the session agreed on instead of a statement's words. */
  fed?: { session: number[]; found: Record<number, string>; suggestions: number[] }
}

export const goingOn: Consultation = {
  matter: {
    ...village,
    stage: 'invited',
    began: 22,
    title: '老院子的电动车，停哪儿、怎么充',
    background: '院子里三百多户，电动车二百多辆。单元门口停满了，有人从窗户拉线充电，也有人天天推去路口充。',
    field: 'estate_management',
    source: 'masses',
    place: '演练花苑老院子',
    findings:
      '数了两个晚上：单元门口停 143 辆，楼道里 31 辆，飞线充电 19 处；院子西头有一块空地，放得下六十辆。',
  },
  title: '电动车停哪儿、怎么充',
  question: '院子西头能搭车棚，单元门口也有人想留着停。停哪儿、怎么充、谁来管，您怎么看？',
  asked: [
    { text: '楼道里一辆电动车也不能停。', author: 'research', agree: [97, 88, 95] },
    { text: '西头的车棚要有顶、有灯、有监控。', author: 'research', agree: [94, 93, 86] },
    { text: '充电桩的电价要写在桩上，一眼看得清。', author: 'staff', agree: [92, 95, 90] },
    { text: '夜里十一点以后，充电桩要自动断电。', author: 'staff', agree: [92, 8, 74] },
    { text: '单元门口划一排位置，给老人和送孩子的人停。', author: 'meeting', agree: [90, 84, 6] },
    { text: '搭车棚可以占掉十个汽车车位。', author: 'research', agree: [84, 92, 5] },
    { text: '飞线充电，第一次提醒，第二次停用充电卡一周。', author: 'staff', agree: [90, 10, 84] },
    { text: '送外卖的车可以在门口临时停一刻钟。', author: 'meeting', agree: [14, 95, 18] },
    { text: '管车棚的钱，全院子每户平摊一点。', author: 'staff', agree: [82, 86, 6] },
    { text: '没有电动车的人家不用出钱。', author: 'meeting', agree: [16, 20, 97] },
    { text: '旧电池由社区统一收，不许放在家里。', author: 'research', agree: [88, 80, 85] },
    { text: '孩子放学那一个小时，院子里电动车要推着走。', author: 'staff', agree: [94, 12, 70] },
    { text: '车棚的账，每个季度贴在公告栏里。', author: 'staff', agree: [90, 91, 93] },
    { text: '电梯里装识别，电动车进不去就不关门。', author: 'research', agree: [88, 10, 84] },
  ],
  voters: { issued: 260, phones: 40, devices: 70, slips: 24, alike: 8 },
  written: [
    { text: '车棚里留几个插头给轮椅和老年代步车。', decision: 'publish' },
    { text: '卖早点的摊子太吵了。', decision: 'off_topic' },
    { text: '充满了要能收到短信，免得占着位置。' },
    { text: '下雨天单元门口应该让人避一避再推走。' },
    { text: '车棚顶上可以装太阳能板。' },
  ],
  seed: 20261,
}

export const isOver: Consultation = {
  matter: {
    ...village,
    stage: 'opened',
    began: 24,
    title: '院子中间那块空地，晾衣裳还是种花',
    background: '锅炉房拆了，空出一块地。有人晾被子，有人种了葱，孩子也在里面跑。',
    field: 'environment',
    source: 'solicited',
    place: '演练花苑老锅炉房旧址',
    findings: '空地 180 平方米，朝南。走访 70 户：49 户没有阳台晾不了被子，22 户愿意轮流管花。',
  },
  title: '空地怎么用',
  question: '锅炉房拆掉以后的空地，晾晒、种花、给孩子玩，怎么分才合适？',
  asked: [
    { text: '朝南的一半搭晾晒架，谁家都能用。', author: 'research', agree: [93, 95, 84] },
    { text: '空地里不许停汽车。', author: 'staff', agree: [98, 95, 5] },
    { text: '留一小块铺软垫，给三岁以下的孩子。', author: 'meeting', agree: [97, 94, 6] },
    { text: '愿意种花的人家认领一块，自己浇水。', author: 'meeting', agree: [78, 88, 82] },
    { text: '不许种葱种菜。', author: 'staff', agree: [90, 5, 92] },
    { text: '晚上九点以后不在空地跳舞。', author: 'staff', agree: [96, 5, 93] },
    { text: '装两张长椅，要有靠背。', author: 'staff', agree: [86, 96, 83] },
    { text: '晾晒架一户一次最多用半天。', author: 'research', agree: [92, 90, 6] },
  ],
  voters: { issued: 240, phones: 30, devices: 20, slips: 12, alike: 0 },
  written: [{ text: '边上留一条走轮椅的路。', decision: 'publish' }],
  seed: 20262,
  fed: {
    session: [1, 6],
    // Where groups stood against each other, the people at the table found words that all could live with.
    found: { 6: '跳舞到晚上八点半为止，音箱背对居民楼，轮流有人管音量。' },
    suggestions: [7],
  },
}
