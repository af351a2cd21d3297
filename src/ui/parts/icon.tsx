/** Our own small set, drawn on a 24 grid with one stroke. */
const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11m0-11l-11 11',
  warning: 'M12 4.2L2.8 20h18.4zM12 10v4.6m0 2.2v.4',
  info: 'M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 11v5.4M12 7.4v.4',
  error: 'M8.4 3.5h7.2l4.9 4.9v7.2l-4.9 4.9H8.4l-4.9-4.9V8.4zM12 7.6v5.6m0 2.8v.4',
  clock: 'M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 7.4V12l3.2 2',
  circle: 'M12 6a6 6 0 100 12 6 6 0 000-12z',
  dot: 'M12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  skip: 'M5 6.5l6 5.5-6 5.5zM13 6.5l6 5.5-6 5.5z',
  right: 'M9 5.5l6.5 6.5L9 18.5',
  onward: 'M4 12h15m-5.5-5.5L19 12l-5.5 5.5',
  left: 'M15 5.5L8.5 12l6.5 6.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  search: 'M10.5 4.5a6 6 0 100 12 6 6 0 000-12zM15 15l5 5',
  phone:
    'M6.4 3.8h3l1.6 4.3-2.1 1.7a12 12 0 005.3 5.3l1.7-2.1 4.3 1.6v3a1.9 1.9 0 01-2 1.9A16 16 0 014.5 5.8a1.9 1.9 0 011.9-2z',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.5c.6-4 3.4-6 7.5-6s6.9 2 7.5 6',
  people:
    'M9 5a3.4 3.4 0 100 6.8A3.4 3.4 0 009 5zM2.8 19.5c.5-3.6 2.8-5.2 6.2-5.2s5.7 1.6 6.2 5.2M15.5 5.4a3.2 3.2 0 010 6M17.6 14.6c2.1.6 3.3 2.2 3.6 4.9',
  document: 'M6 3.5h8.5L18.5 8v12.5H6zM14 3.8V8.4h4.2M9 12.5h6.5M9 16h6.5',
  download: 'M12 4v11m-4.5-4.2L12 15.3l4.5-4.5M5 19.5h14',
  print: 'M7 9V4h10v5M7 17.5H4V9h16v8.5h-3M7 14.5h10V20H7z',
  link: 'M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1 1M14 10a4 4 0 00-5.7 0l-3 3A4 4 0 0011 18.7l1-1',
  lock: 'M5.5 10.5h13v9.5h-13zM8.5 10.5V8a3.5 3.5 0 017 0v2.5',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7m7-3.5V7',
  place:
    'M12 21c4.4-4.6 6.6-8 6.6-10.7a6.6 6.6 0 10-13.2 0C5.4 13 7.6 16.4 12 21zM12 8a2.4 2.4 0 100 4.8A2.4 2.4 0 0012 8z',
  speech: 'M4 5h16v11.5h-8.5L7 20.5v-4H4zM8 9.2h8M8 12.6h5.5',
  seal: 'M6.5 12.5l4 4 7-8.5',
  edit: 'M5 19l1-4L16.5 4.5l3 3L9 18z',
} as const

export type IconName = keyof typeof paths

/** A sign beside a word, never instead of one: it is hidden from screen readers. */
export function Icon(props: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[props.name]} />
    </svg>
  )
}
