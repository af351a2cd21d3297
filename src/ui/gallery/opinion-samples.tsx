import { exactly } from '../../base/told.ts'
import { AnswerButtons, AnswerProgress, BigStatement } from '../parts/answer-buttons.tsx'
import { GroupMark } from '../parts/group-mark.tsx'
import { OpinionBar, OpinionBars, OpinionItem, OpinionList } from '../parts/opinion-bar.tsx'
import { OpinionMap } from '../parts/opinion-map.tsx'
import { Section } from '../parts/section.tsx'

const square = (x: number, y: number, half: number) => [
  ...[x - half, y - half],
  ...[x + half, y - half],
  ...[x + half, y + half],
  ...[x - half, y + half],
]

const centres = [
  [-0.6, 0.4],
  [0.55, 0.5],
  [0.05, -0.6],
] as const

const cells = centres.flatMap(([x, y], group) =>
  [-0.18, 0, 0.18].flatMap((right) =>
    [-0.15, 0, 0.15].map((up) => ({
      x: x + right,
      y: y + up,
      group,
      people: right === 0 && up === 0 ? 14 : 3,
    })),
  ),
)

const counts = (agrees: number, disagrees: number, passes: number) => ({
  agrees: exactly(agrees),
  disagrees: exactly(disagrees),
  passes: exactly(passes),
})

export function OpinionSamples() {
  return (
    <>
      <Section title="表态">
        <AnswerProgress done={5} left={9} />
        <BigStatement over="来自商前调研">充电桩装在一号楼北侧的空地上，离住户窗户不少于六米。</BigStatement>
        <AnswerButtons />
      </Section>
      <Section title="各群体怎么看" lead="比例按赞成和不赞成的人算，说不准的另列。">
        <OpinionList>
          <OpinionItem number={3} text="夜里十点以后不充电，由物业统一断电。" over="参与者写的">
            <OpinionBars>
              <OpinionBar label={<GroupMark group={0} />} counts={counts(52, 5, 8)} />
              <OpinionBar
                label={<GroupMark group={1} />}
                counts={{ ...counts(9, 31, 0), passes: { low: 0, high: 4 } }}
              />
              <OpinionBar
                label={<GroupMark group={2} />}
                counts={{ ...counts(24, 0, 6), disagrees: { low: 0, high: 4 } }}
              />
            </OpinionBars>
          </OpinionItem>
        </OpinionList>
      </Section>
      <Section title="意见图">
        <OpinionMap
          cells={cells}
          outlines={centres.map(([x, y]) => square(x, y, 0.26))}
          statements={[{ number: 3, x: -0.75, y: 0.05 }]}
          you={{ x: 0.55, y: 0.42 }}
        />
      </Section>
    </>
  )
}
