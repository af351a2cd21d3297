import { opinionWords } from '../opinion-words.ts'
import { useWords } from '../words.ts'

/** Groups have letters and shapes of their own, never names. */
export function groupLetter(group: number): string {
  return String.fromCharCode(65 + group)
}

/** Outlines around the origin, one for each group, about as large as a circle of radius 1. */
const shapes = [
  'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z',
  'M-.9-.9H.9V.9H-.9Z',
  'M0-1.12L1.1.85H-1.1Z',
  'M0-1.2L1.2 0L0 1.2L-1.2 0Z',
  'M0-1.1L1.05-.34L.65.89H-.65L-1.05-.34Z',
]

/** The shape of a group as a path, scaled and moved. */
export function GroupShape(props: { group: number; x: number; y: number; radius: number }) {
  return (
    <path
      class={`group-shape group-${props.group % shapes.length}`}
      d={shapes[props.group % shapes.length]}
      transform={`translate(${round(props.x)} ${round(props.y)}) scale(${round(props.radius)})`}
    />
  )
}

/** The sign of a group before its letter. */
export function GroupMark(props: { group: number }) {
  const words = useWords(opinionWords)
  return (
    <span class="group-mark">
      <svg viewBox="-1.5 -1.5 3 3" aria-hidden="true">
        <GroupShape group={props.group} x={0} y={0} radius={1} />
      </svg>
      {words.group(groupLetter(props.group))}
    </span>
  )
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
