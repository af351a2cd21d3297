/** 商 in straight strokes, as cut into a stone; drawn on a 40 grid. */
export const sealStrokes =
  'M20 5.5v4M7.5 10.5h25M15 11.5v4M25 11.5v4M8.5 34V16.5h23V34M17.2 18v2.5L14 23.5M22.8 18v2.5l3.2 3M15 27h10v6H15z'

/** The seal of the product: white in red. */
export function SealMark() {
  return (
    <svg class="seal-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect class="seal-ground" x="1" y="1" width="38" height="38" rx="5" />
      <path class="seal-cut" d={sealStrokes} />
    </svg>
  )
}

/** The seal as a file, served at `siteLinks.icon`. */
export const sealIconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="7" fill="#a8201a"/><path d="${sealStrokes}" fill="none" stroke="#fff" stroke-width="2.8"/></svg>`
