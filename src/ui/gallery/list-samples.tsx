import { Day } from '../dates.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { BigLink, Card, CardList } from '../parts/card.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Grid, Stack } from '../parts/layout.tsx'
import { FilterBar, SearchBox } from '../parts/search.tsx'
import { Section } from '../parts/section.tsx'
import { Pager } from '../parts/small-parts.tsx'
import { Tag } from '../parts/tag.tsx'
import { TaskList } from '../parts/task-list.tsx'

const rooms = [
  { name: '五一社区协商议事室', level: '社区', sessions: 8, people: 192, solved: 5 },
  { name: '陈桥街道协商议事室', level: '街道', sessions: 4, people: 131, solved: 3 },
  { name: '花园村协商议事室', level: '村', sessions: 6, people: 97, solved: 6 },
]

/** `look` keeps the ids of the three copies of this page apart. */
export function ListSamples(props: { look: string }) {
  return (
    <>
      <Section title="卡片">
        <CardList columns>
          <Card
            href="#a"
            title="老旧小区停车难、消防通道被占怎么办"
            over={<Tag tone="active">街道正在办理</Tag>}
            meta={
              <>
                五一社区 · <Day value="2026-07-10" /> 前答复
              </>
            }
          >
            48 户共用 6 个车位，夜间消防通道经常被占。
          </Card>
          <Card href="#b" title="菜市场周边流动摊点管理" over={<Tag tone="good">已解决</Tag>} meta="陈桥街道">
            设 26 个固定摊位，早七点至九点半经营。
          </Card>
          <Card href="#c" title="村口河道保洁与岸坡种菜" over={<Tag>正在公示</Tag>} meta="徐庄村" />
        </CardList>
      </Section>
      <Section title="大按钮">
        <Grid>
          <BigLink href="#say" tone="primary" title="我有话说" note="不用注册，说一句就行" />
          <BigLink href="#done" title="已经办好" note="写一句结果，可以附照片" />
        </Grid>
      </Section>
      <Section title="待办">
        <TaskList
          rows={[
            {
              due: <Day value="2026-06-18" weekday />,
              overdue: true,
              sentence: <a href="#1">“消防通道划线”还没有办理情况</a>,
              note: '区城管局牵头 · 已逾期 4 天',
              buttons: [
                <ButtonLink key="urge" tone="secondary" href="#urge">
                  督办
                </ButtonLink>,
              ],
            },
            {
              due: <Day value="2026-06-24" weekday />,
              sentence: <a href="#2">审定议题“老旧小区停车难”</a>,
              note: '五一社区 6月20日 提交',
              buttons: [
                <ButtonLink key="approve" tone="secondary" href="#approve">
                  审定
                </ButtonLink>,
              ],
            },
            {
              due: '不限期',
              undated: true,
              sentence: '“村口河道保洁与岸坡种菜”有 3 件事要办',
              note: '徐庄村 · 自 6月20日',
              buttons: ['公示', '报备案', '列人员'].map((label) => (
                <ButtonLink key={label} tone="secondary" href="#several">
                  {label}
                </ButtonLink>
              )),
            },
          ]}
        />
      </Section>
      <Section title="表格、查找与翻页">
        <Stack>
          <SearchBox label="找议事室" name={`q-${props.look}`} placeholder="小区、社区或街道的名字" />
          <FilterBar
            clear="#"
            filters={[
              {
                name: 'level',
                label: '层级',
                value: 'community',
                options: [
                  { value: '', label: '全部' },
                  { value: 'community', label: '社区' },
                ],
              },
              { name: 'year', label: '年度', value: '', options: [{ value: '', label: '2026 年' }] },
            ]}
          />
          <DataTable
            caption="各议事室今年的协商活动"
            rows={rooms}
            columns={[
              { key: 'name', label: '议事室', head: true, cell: (row) => <a href="#room">{row.name}</a> },
              { key: 'level', label: '层级', cell: (row) => row.level },
              { key: 'sessions', label: '场次（场）', numeric: true, cell: (row) => row.sessions },
              { key: 'people', label: '参与（人次）', numeric: true, cell: (row) => row.people },
              { key: 'solved', label: '解决（件）', numeric: true, cell: (row) => row.solved },
            ]}
            total={{ name: '合计', sessions: 18, people: 420, solved: 14 }}
          />
          <Pager newer="#newer" older="#older" />
          <EmptyState
            title="还没有议题"
            action={
              <ButtonLink tone="secondary" href="#say">
                我有话说
              </ButtonLink>
            }
          >
            这个议事室今年还没有开始协商。谁都可以先说一句。
          </EmptyState>
        </Stack>
      </Section>
    </>
  )
}
