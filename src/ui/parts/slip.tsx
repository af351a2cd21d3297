import type { ComponentChildren } from 'preact'
import { QrCode, type QrDrawing } from './qr-code.tsx'

/** A slip to answer on paper: what it is, its own code, and a row of empty boxes for each statement. */
export function Slip(props: {
  title: string
  /** What to do with it, in a line or two. */
  children: ComponentChildren
  code: string
  codeLabel: string
  qr: { drawing: QrDrawing; label: string } | null
  /** Heads of the columns: number, statement, and one for each box. */
  heads: { number: string; text: string; boxes: string[] }
  rows: { number: number; text: string }[]
}) {
  return (
    <article class="slip">
      <div class="slip-head">
        <div>
          <h2>{props.title}</h2>
          {props.children}
          <p>{props.codeLabel}</p>
          <p class="slip-code">{props.code}</p>
        </div>
        {props.qr && <QrCode drawing={props.qr.drawing} label={props.qr.label} side="32mm" />}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{props.heads.number}</th>
            <th scope="col">{props.heads.text}</th>
            {props.heads.boxes.map((box) => (
              <th key={box} scope="col">
                {box}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.number}>
              <td>{row.number}</td>
              <th scope="row">{row.text}</th>
              {props.heads.boxes.map((box) => (
                <td key={box} class="slip-box" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
