import { committee, type Matter, school, sixSteps, urban, village } from './matter.ts'

const civil = { lead: 'practice-civil', bodyName: '演练街道社会事务办公室' }
const property = { lead: 'practice-property', bodyName: '演练花苑物业服务中心' }

/** Practice topics that have been talked over: from the session to the end, and one that is talked over again. */
export const laterMatters: Matter[] = [
  {
    ...village,
    stage: 'held',
    began: 24,
    title: '装电梯，一楼和六楼怎么算',
    background: '一楼说挡光，六楼说爬不动。',
    field: 'estate_management',
    source: 'solicited',
    place: '演练花苑 7 栋',
    findings:
      '7 栋两个单元 24 户，65 岁以上的住户 11 家；按图量过，电梯井离一楼窗户 2.6 米，下午三点后有遮挡。',
    talk: {
      said: [
        '我家老人八个月没下过楼了。',
        '一楼不出钱还不够，挡了光总要有个说法。',
        '每层出多少，先列张表大家看。',
        '先看看别的小区是怎么装的，再定样子。',
      ],
      consensus: [
        '同意装电梯，一楼不出钱，二楼起逐层多出一些。',
        '电梯井用玻璃的，尽量往楼道一侧靠，少挡一楼的光。',
      ],
      dissent: {
        text: '一楼的房子会不会因此掉价？',
        explanation: '说不准涨跌，所以一楼不出钱，今后的电费和维护费也不分摊；挡光的部分请设计单位再算一次。',
      },
    },
  },
  {
    ...village,
    stage: 'suggested',
    began: 26,
    title: '电动车不进楼，充电桩装在哪里',
    background: '楼道里飞线充电，物业劝了又有。大家都说危险，也都说没地方充。',
    field: 'estate_management',
    source: 'member',
    place: '演练花苑 3—6 栋',
    findings: '数了 4 栋楼，夜里楼道充电 27 辆；小区里有三块空地接得上电。',
    talk: {
      said: ['不是想违规，是没地方充。', '先装两处，看够不够。', '装在我窗下我不同意，夜里亮。'],
      consensus: ['在东北角和车棚两处装充电桩。', '装好以后，楼道里的充电一律清走。'],
    },
  },
  {
    ...village,
    stage: 'assigned',
    began: 45,
    title: '东门早晚高峰太堵，人和车怎么分开走',
    background: '小区东门早晚接送孩子的时候，人、电动车、汽车挤在一个口子，刮擦常有，老人不敢走。',
    field: 'estate_management',
    source: 'masses',
    place: '演练花苑东门',
    findings: '连看三个早晨：七点二十到八点，东门平均每分钟过 31 人、9 辆车；西门几乎没人走。',
    mistyped: {
      findings: '连看三个早晨：七点二十到八点，东门平均每分钟过 13 人、9 辆车；西门几乎没人走。',
      reason: '数字抄反了，是 31 人',
    },
    problems: [
      { category: '秩序', text: '早晚高峰人和车挤在东门一个口子' },
      { category: '设施', text: '东门人行道被花箱占着' },
    ],
    talk: {
      said: ['接孩子那一阵，轮椅根本出不来。', '西门为什么不能早晚开一开？', '人行道上的花箱挪一挪就宽了。'],
      consensus: ['早晚高峰东门只走人，车走西门。', '挪走东门人行道上的花箱，画出人行通道。'],
      dissent: {
        text: '车绕西门要多走六分钟。',
        explanation: '只在早晚各四十分钟，先试一个月，不行再商量。',
      },
    },
    rows: [
      {
        task: '早晚高峰开放西门、东门限车',
        ...committee,
        dueIn: 10,
        asksFor: { days: 30, reason: '西门的道闸要换，厂家下个月才能来' },
      },
      {
        task: '挪走花箱，画人行通道',
        ...urban,
        dueIn: 15,
        longer: { days: 10, reason: '连着下雨，画线的漆干不了' },
      },
    ],
  },
  {
    ...village,
    stage: 'reported',
    began: 48,
    title: '菜场后面的臭水沟',
    background: '夏天不敢开窗。',
    field: 'rural_ecology',
    source: 'party_gov',
    place: '演练村菜场后巷',
    findings: '沟长 180 米，菜场三个水池的水直接流进沟里；沟底淤泥最深处 40 厘米，有两处盖板塌了。',
    talk: {
      said: [
        '鱼摊收摊一泼水，整条巷子都腥。',
        '先把水池的管子接进污水井，再清沟。',
        '盖板塌的地方，晚上有人踩空过。',
      ],
      consensus: ['菜场三个水池接进污水管，不再往沟里排。', '清一遍淤泥，换好塌了的盖板，以后每季度清一次。'],
    },
    rows: [
      {
        task: '菜场水池接进污水管',
        ...urban,
        dueIn: 30,
        report: '三个水池都接进了污水井，沟口已封。',
      },
      {
        task: '清淤、换盖板，排出每季度清沟的日子',
        ...committee,
        dueIn: 30,
        report: '淤泥清了 12 车，换盖板 6 块，每季度第一个星期六清沟。',
      },
    ],
  },
  {
    ...village,
    stage: 'fed_back',
    began: 52,
    title: '下雨天，活动室漏水',
    background: '一下雨就搬椅子。',
    field: 'other',
    source: 'masses',
    place: '演练村老年活动室',
    findings:
      '雨天去看了两回：东墙裂缝三道，窗边渗水，屋顶一根落水管被树叶堵住；一下雨，二十几位老人没处去。',
    talk: {
      said: [
        '下雨天最想有个坐的地方，偏偏这天不能坐。',
        '先查清从哪里进的水，再动手。',
        '落水管秋天要有人掏。',
      ],
      consensus: ['把东墙和窗边的裂缝补好。', '清通屋顶落水管，每年秋天掏一次。'],
    },
    rows: [
      {
        task: '补好东墙和窗边的裂缝',
        ...committee,
        dueIn: 25,
        report: '三道裂缝灌了浆，窗边重新打了胶。',
        done: '东墙三道裂缝和窗边都补过，泼水试了半小时，墙里没有见湿。',
      },
      {
        task: '清通落水管，排定每年清理的时间',
        ...civil,
        dueIn: 25,
        report: '落水管已清通，装了挡叶网。',
        done: '落水管通了，装了挡叶网；每年十一月清理一次，日子贴在活动室门口。',
      },
    ],
  },
  {
    ...village,
    stage: 'evaluated',
    began: 60,
    title: '楼道堆物，清完又堆',
    background: '清了三回，堆了三回。',
    field: 'estate_management',
    source: 'masses',
    place: '演练花苑 1—2 栋楼道',
    findings:
      '逐层看了 12 个楼道：纸箱、旧家具 43 处，婴儿车和轮椅 9 处；问下来，多数人说家里放不下，又舍不得扔。',
    talk: {
      said: [
        '旧柜子抬不动，想扔也没人收。',
        '婴儿车天天用，总不能天天扛上楼。',
        '光清不行，要有个地方放、有个日子收。',
      ],
      consensus: ['每月最后一个星期六上门收旧家具、旧纸箱。', '一楼架空层隔出一间，专放婴儿车和轮椅。'],
      dissent: {
        text: '门口放双鞋也算堆物吗？',
        explanation: '不占通道、不是易燃的不清；鞋架请收进门里，网格员先提醒，不直接搬走。',
      },
    },
    rows: [
      {
        task: '每月上门收一次旧家具、旧纸箱',
        ...urban,
        dueIn: 20,
        report: '已收两次，共 31 件，收的日子提前三天贴在楼道口。',
        done: '旧家具、旧纸箱收了两次，12 个楼道现在走得开，还剩 2 处正在劝。',
      },
      {
        task: '架空层隔出婴儿车、轮椅存放间',
        ...committee,
        dueIn: 25,
        report: '存放间已隔好，装了灯和门锁，可放 14 辆。',
        done: '存放间开了，登记的 9 辆婴儿车和轮椅都放得下，钥匙在各单元楼长处。',
      },
    ],
  },
  {
    ...village,
    stage: 'closed',
    began: 75,
    title: '北门的减速带太高',
    background: '电动车过去要颠一下，老人摔过。',
    field: 'other',
    source: 'member',
    place: '演练花苑北门',
    findings: '量了高度：最高处 7 厘米，两头已经开裂；半小时过了 64 辆电动车，11 辆绕上人行道躲它。',
    talk: {
      said: [
        '买菜回来颠一下，鸡蛋都碎了。',
        '不能全拆，汽车冲进来更怕人。',
        '换成矮的、宽的，夜里要看得见。',
      ],
      consensus: ['换成 3 厘米高的宽减速带，贴反光条。', '北门里立限速五公里的牌子，保安劝一劝。'],
    },
    rows: [
      {
        task: '拆旧减速带，换矮的，贴反光条',
        ...urban,
        dueIn: 15,
        report: '旧的已拆，新装两道，高 3 厘米，反光条贴好。',
        done: '减速带从 7 厘米换成 3 厘米，骑车过去不再颠，夜里看得清。',
      },
      {
        task: '立限速牌，安排保安劝导',
        ...property,
        dueIn: 15,
        report: '北门里外各立一块限速牌，早晚高峰有保安在岗。',
        done: '限速牌立了两块，换好以后的一个月，北门没有再摔人。',
      },
    ],
    closing: '减速带换了，限速牌立了，居民看过，多数满意。',
  },
  {
    ...village,
    stage: 'again',
    began: 70,
    title: '广场舞的声音，大家都能接受的是多大',
    background: '跳舞的要跳，做作业的要静，年年吵。',
    field: 'other',
    source: 'masses',
    place: '演练村文化广场',
    findings: '晚上七点半在三处各量十分钟，最响 78 分贝，最近的楼 66 分贝。',
    talk: {
      said: ['孩子九点前做不完作业。', '换个朝向，喇叭别对着楼。', '冬天早点收，夏天可以晚点。'],
      consensus: ['喇叭背向居民楼，音量不过 60 分贝。', '晚上八点半收场。'],
    },
    rows: [
      {
        task: '装音量显示屏，调整喇叭朝向',
        ...urban,
        dueIn: 10,
        report: '显示屏装好，喇叭转向河边一侧。',
        done: '显示屏亮着，喇叭朝河边，量了三个晚上，居民楼前都在 60 分贝以下。',
      },
      {
        task: '和舞队约定时间，公示',
        ...committee,
        dueIn: 10,
        report: '和广场上的舞队说好八点半收场，约定贴在广场边。',
        done: '舞队签了约定，八点半收场；约定贴在广场公示栏。',
      },
    ],
    answers: [6, 9, 21, 2],
    again: {
      cause: '约定只管住了村里的舞队，八点半以后又来了外村的一队，用自己的音箱，没有人去说。',
      reason: '居民多数不满意：本村的队守时了，八点半以后外来的队照样响，要再商量晚上谁来管、怎么管。',
    },
  },
  {
    ...sixSteps,
    stage: 'closed',
    began: 80,
    title: '镇上学生放学，接送车停在哪里',
    background: '镇中心小学放学时，校门口停满接送车，救护车也进不来。',
    field: 'education',
    source: 'party_gov',
    place: '演练镇中心小学门口',
    findings: '放学半小时里停了 140 多辆车，学校对面的停车场空着一半。',
    talk: {
      said: ['停远了，一年级的孩子走不过来。', '高年级走两百步没问题。', '路口要有人带。'],
      consensus: ['高年级家长停对面停车场，低年级分时接。', '路口由志愿家长护送。'],
    },
    rows: [
      {
        task: '划定停车区，分时放学',
        ...school,
        dueIn: 20,
        report: '停车区线已画好，低年级早放二十分钟。',
        done: '对面停车场停得下高年级的车，放学时校门口留出一条救护车能走的路。',
      },
      {
        task: '组织护送志愿者',
        ...school,
        dueIn: 20,
        report: '报名的志愿家长 36 位，每天 4 位在路口。',
        done: '路口每天有 4 位穿黄马甲的家长带孩子过马路，排班表贴在校门口。',
      },
    ],
    closing: '停车区和护送都用起来了，家长看过，多数满意。',
  },
]
