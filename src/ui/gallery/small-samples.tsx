import { Day, Moment } from '../dates.tsx'
import { Actions, Button, ButtonLink } from '../parts/button.tsx'
import { Callout } from '../parts/callout.tsx'
import { Cluster, Grid, Prose, Stack } from '../parts/layout.tsx'
import { Section } from '../parts/section.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import {
  AsTyped,
  BeforeAfter,
  CopyLink,
  Details,
  Figure,
  Figures,
  LinkGroups,
  Masked,
  PrintButton,
  Quote,
} from '../parts/small-parts.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { Tag } from '../parts/tag.tsx'

export function SmallSamples() {
  return (
    <>
      <Section title="文字与日期">
        <Prose>
          <p>
            哪里最方便协商、最需要协商就到哪里协商，什么时候需要协商就什么时候协商。本次协商定于{' '}
            <Moment value={new Date('2026-06-22T07:00:00Z')} /> 在社区议事室举行，欢迎居民旁听。
          </p>
          <p>
            审定日期 <Day value="2020-06-12" weekday assumed />
            ，备案日期 <Day value={null} />
            ，联系人 <Masked>王某某</Masked>。<a href="/topics">看看其他议题</a>
          </p>
        </Prose>
      </Section>
      <Section title="按钮">
        <Actions>
          <Button>审定</Button>
          <Button tone="secondary">退回</Button>
          <ButtonLink tone="quiet" href="/topics">
            返回议题
          </ButtonLink>
          <Button tone="danger">作废这一条</Button>
          <Button disabled>发出</Button>
          <PrintButton />
          <CopyLink url="/topics/1" />
        </Actions>
      </Section>
      <Section title="提示与状态">
        <Stack gap="small">
          <Callout>公示期为 5 个工作日，期间可以书面或电话提出意见。</Callout>
          <Callout tone="success" title="已报街道党工委，等待审定">
            审定后会自动报区政协备案，备案不影响继续办理。
          </Callout>
          <Callout tone="warning">责任事项 2 离期限还有 3 天，还没有收到办理情况。</Callout>
          <Callout tone="error">这份清单刚被别人改过，请先看看改了什么。</Callout>
        </Stack>
        <Section title="状态词">
          <Cluster>
            <Tag>草稿</Tag>
            <Tag tone="active">街道正在办理</Tag>
            <Tag tone="good">已解决</Tag>
            <Tag tone="warn">临近期限</Tag>
            <Tag tone="bad">逾期 4 天</Tag>
          </Cluster>
        </Section>
      </Section>
      <Section title="数字与比例" lead="每个数字都带单位和口径。">
        <Stack>
          <Figures>
            <Figure
              value={31}
              unit="场"
              label="协商活动"
              definition="今年已举行、有记录的协商活动"
              href="#"
            />
            <Figure value={18} unit="件" label="已解决" definition="三方评议均不低于“基本满意”" />
            <Figure value={625} unit="人次" label="参与协商" definition="按每场到场人数累计" />
          </Figures>
          <Grid>
            <ShareBar label="群众代表和利益相关方" part={16} whole={24} need={[2, 3]} unit="人" />
            <ShareBar label="群众代表" part={8} whole={24} need={[2, 3]} unit="人" />
          </Grid>
          <BeforeAfter before="48 户共用 6 个车位" after="新增 37 个车位，消防通道画线" />
        </Stack>
      </Section>
      <Section title="原话、摘要与展开">
        <Stack>
          <Quote by="五号楼居民" when={<Moment value={new Date('2026-06-03T11:20:00Z')} />}>
            晚上九点以后根本停不进来，救护车上个月就堵在三号楼门口。能不能把废弃的自行车棚拆了改成车位？
          </Quote>
          <AsTyped text={'三号楼门口划线，\n车棚拆掉以后改成车位。'} />
          <SummaryList
            rows={[
              { key: '来源', value: '群众出题', action: <a href="#edit">修改</a> },
              { key: '召集人', value: '社区党委书记；街道政协工委主任（双召集人）' },
              { key: '挂钩委员', value: '区政协委员 2 名' },
            ]}
          />
          <Details summary="这条规则怎么算的">
            <p>依据：淮办发〔2020〕19号 四.2，“群众代表一般不少于三分之二”。本地设置为提醒，不拦住。</p>
          </Details>
          <Details summary="其他可以办的事（3）">
            <LinkGroups
              groups={[
                { title: '商前', links: [{ href: '#research', label: '记商前调研' }] },
                {
                  title: '协商活动',
                  links: [
                    { href: '#session', label: '安排协商活动' },
                    { href: '#attendance', label: '签到' },
                  ],
                },
              ]}
            />
          </Details>
        </Stack>
      </Section>
    </>
  )
}
