import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { QrCode, type QrDrawing } from './qr-code.tsx'
import { slipLayout, slipsOnSheet } from './slip-layout.ts'

type SlipsProps = {
  /** Who asks, and until when, in a line. */
  from: string
  title: string
  /** What it is about, and what to do with it. */
  lines: string[]
  codeLabel: string
  /** A column of empty boxes for each answer. */
  boxes: string[]
  rows: { number: number; text: string }[]
  slips: { code: string; qr: { drawing: QrDrawing; label: string } | null }[]
}

/** Slips to answer on paper, as many to a sheet as fit, with lines to cut along; each alone says whose it is. */
export function Slips(props: SlipsProps) {
  const words = useWords(uiWords)
  const layout = slipLayout({
    ...props,
    code: `${props.codeLabel} ${props.slips[0]?.code}`,
    rows: props.rows.map((row) => row.text),
  })
  return (
    <>
      {layout !== 'whole' && <p>{words.cutSlips(slipsOnSheet[layout])}</p>}
      <div class={`slips slips-${layout}`}>
        {props.slips.map((slip) => (
          <Slip key={slip.code} {...props} slip={slip} />
        ))}
      </div>
    </>
  )
}

/** What it is, its own code, and a row of empty boxes for each statement. */
function Slip({ slip, ...props }: SlipsProps & { slip: SlipsProps['slips'][number] }) {
  return (
    <article class="slip">
      {slip.qr && <QrCode drawing={slip.qr.drawing} label={slip.qr.label} side="25mm" />}
      <p class="slip-from">{props.from}</p>
      <h2>{props.title}</h2>
      {props.lines.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <table>
        <thead>
          {/* The code heads the columns, so that it stands on every page of a long slip. */}
          <tr>
            <th class="slip-of" scope="col">
              {props.codeLabel} <span class="slip-code">{slip.code}</span>
            </th>
            {props.boxes.map((box) => (
              <th key={box} scope="col" class="slip-answer">
                {box}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">
                <span class="slip-number">{row.number}</span>
                {row.text}
              </th>
              {props.boxes.map((box) => (
                <td key={box} class="slip-box" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
