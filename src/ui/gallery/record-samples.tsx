import { Day, Moment } from '../dates.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { type ChainLine, ChainLines } from '../parts/chain-lines.tsx'
import { type ChainRow, ChainTable } from '../parts/chain-table.tsx'
import { Grid } from '../parts/layout.tsx'
import { Section } from '../parts/section.tsx'
import { NextAction, type Step, StepList } from '../parts/steps.tsx'
import { Timeline, type TimelineItem } from '../parts/timeline.tsx'

const lines: ChainLine[] = [
  { kind: 'origin', number: '1', text: '夜间错时开放街道办公楼的 20 个车位。' },
  {
    kind: 'duty',
    number: '1.1',
    text: '签订错时停车协议，装好道闸',
    who: '街道城建办',
    due: <Day value="2026-07-10" />,
    states: [{ tone: 'good', word: '已办结' }],
  },
  {
    kind: 'told',
    number: '1.1',
    text: '7月6日起夜间开放，凭社区发的卡进出。',
    states: [{ tone: 'good', word: '已落实' }],
  },
  {
    kind: 'duty',
    number: '1.2',
    text: '消防通道划线',
    who: '区消防救援大队',
    due: <Day value="2026-06-18" />,
    states: [
      { tone: 'bad', word: '已逾期' },
      { tone: 'active', word: '正在办' },
    ],
    links: [{ href: '#report', label: '录入第 1.2 条的答复' }],
  },
  {
    kind: 'origin',
    number: '2',
    text: <del>在绿地上新建车位。</del>,
    note: '理由：绿地不得占用。',
    states: [{ tone: 'neutral', word: '作废' }],
    closed: true,
  },
]

const way: TimelineItem[] = [
  { date: <Day value="2026-05-20" />, title: '居民提出', body: '五号楼居民在社区服务大厅说起停车难。' },
  { date: <Day value="2026-05-28" weekday />, title: '街道党工委审定', mark: 'seal' },
  { date: '5月29日 至 6月4日', title: '公示', tone: 'good', body: '社区公示栏和本页，收到意见 3 条。' },
  {
    date: <Day value="2026-06-08" />,
    title: '商前调研',
    tone: 'good',
    body: '夜间实地清点车位，问卷 126 份。',
  },
  {
    date: <Moment value={new Date('2026-06-22T07:00:00Z')} />,
    title: '协商会，今天举行',
    mark: 'now',
    body: '社区议事室，24 人参加。',
  },
  { date: '7月10日前', title: '街道答复', mark: 'ahead' },
]

const steps: Step[] = [
  { name: '明确协商议题', state: 'done', detail: '5月28日 街道党工委审定' },
  { name: '开展协商调研', state: 'done', detail: '实地 1 次，问卷 126 份' },
  {
    name: '确定协商人员',
    state: 'current',
    detail: '已邀请 24 人，19 人答复',
    obstacles: [
      { text: '群众代表 8/24，少于三分之二', strength: 'override', liftedBy: '召集人' },
      { text: '还没有挂钩委员答复', strength: 'hint' },
    ],
  },
  {
    name: '组织协商活动',
    state: 'open',
    obstacles: [{ text: '先确定协商人员', strength: 'required', liftedBy: '联络员' }],
  },
  { name: '形成协商成果', state: 'open' },
  { name: '成果运用反馈', state: 'waiting', detail: '等待区政协备案回执，不影响继续' },
]

const rows: ChainRow[] = [
  {
    number: '1',
    suggestion: '拆除废弃自行车棚，改建车位，优先给无车位的老住户。',
    responsibilities: [
      {
        number: '1.1',
        lead: '街道建设办',
        helpers: '物业公司',
        due: <Day value="2026-07-10" />,
        state: { tone: 'good', word: '已办结' },
        feedback: {
          text: '自行车棚已拆除，新增车位 37 个。',
          when: <Day value="2026-07-08" />,
          verdict: { tone: 'good', word: '居民评判：满意' },
        },
      },
      {
        number: '1.2',
        lead: '业主委员会',
        due: <Day value="2026-07-20" />,
        state: { tone: 'active', word: '办理中' },
      },
    ],
  },
  {
    number: '2',
    suggestion: '消防通道重新划线，立柱挡车。',
    responsibilities: [
      {
        lead: '区城管局',
        helpers: '消防救援大队',
        person: '分管负责人',
        due: <Day value="2026-06-18" />,
        state: { tone: 'bad', word: '逾期 4 天' },
      },
    ],
  },
  { number: '3', suggestion: '清理楼道堆放的杂物。', mergedInto: '2', responsibilities: [] },
  { number: '4', suggestion: '与相邻单位商量夜间错时停车。', responsibilities: [] },
]

export function RecordSamples() {
  return (
    <>
      <Section title="步骤、下一步与经过">
        <Grid>
          <StepList title="六步程序" steps={steps} />
          <NextAction
            title="确定协商人员"
            sentence="把 24 位协商人员确定下来，就可以发出会议通知。"
            obstacles={[
              {
                text: '群众代表和利益相关方 12/24，少于三分之二',
                strength: 'override',
                liftedBy: '召集人',
                href: '#people',
              },
            ]}
          >
            <ButtonLink href="#go">确定人员</ButtonLink>
          </NextAction>
          <Timeline items={way} />
        </Grid>
      </Section>
      <Section title="三个清单" lead="每条建议由谁办、何时办、办得怎样，一行到底。">
        <ChainTable caption="协商建议、责任落实、结果反馈" rows={rows} />
      </Section>
      <Section title="三个清单，工作人员看的" lead="一条一行，编号一直不变。">
        <ChainLines caption="三个清单" lines={lines} />
      </Section>
    </>
  )
}
