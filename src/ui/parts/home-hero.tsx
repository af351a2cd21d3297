import type { ComponentChildren } from 'preact'
import { sealStrokes } from '../shell/seal-mark.tsx'

const seats = Array.from({ length: 12 }, (_, index) => index * 30 + 15)

/** The first screen of the public home: one sentence, one thing to do, and a table with a free seat. */
export function HomeHero(props: { title: string; lead?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="hero">
      <div class="hero-text">
        <h1>{props.title}</h1>
        {props.lead && <p class="lead">{props.lead}</p>}
        {props.children && <div class="hero-actions">{props.children}</div>}
      </div>
      <RoundTable />
    </div>
  )
}

/** A round table seen from above; one of its twelve seats is kept for the reader. */
function RoundTable() {
  return (
    <svg class="round-table" viewBox="0 0 320 320" aria-hidden="true" focusable="false">
      <circle class="table-rim" cx="160" cy="160" r="94" />
      <circle class="table-line" cx="160" cy="160" r="86" />
      {seats.map((angle) => (
        <rect
          key={angle}
          class={angle === 225 ? 'seat seat-yours' : 'seat'}
          x="142"
          y="18"
          width="36"
          height="30"
          rx="8"
          transform={`rotate(${angle} 160 160)`}
        />
      ))}
      <path class="table-word" transform="translate(104 103) scale(2.8)" d={sealStrokes} />
    </svg>
  )
}
