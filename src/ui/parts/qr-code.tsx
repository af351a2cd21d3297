/** A square code as one SVG path, `size` modules a side; drawn on the server, so that no image is loaded. */
export type QrDrawing = { size: number; path: string }

/** The quiet zone that readers of codes need on every side, in modules. */
const margin = 4

/** `side` with its unit; black on white in every theme, as readers of codes expect. */
export function QrCode(props: { drawing: QrDrawing; label: string; side?: string }) {
  const modules = props.drawing.size + 2 * margin
  const side = props.side ?? '80mm'
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={props.label}
      width={side}
      height={side}
      viewBox={`${-margin} ${-margin} ${modules} ${modules}`}
    >
      <rect x={-margin} y={-margin} width={modules} height={modules} fill="#fff" />
      <path d={props.drawing.path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** A code in the middle of a poster, with its address under it for who types. */
export function QrPlate(props: { drawing: QrDrawing; label: string; under: string }) {
  return (
    <figure class="qr-plate">
      <QrCode drawing={props.drawing} label={props.label} />
      <figcaption>{props.under}</figcaption>
    </figure>
  )
}
