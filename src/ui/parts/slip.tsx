import type { ComponentChildren } from 'preact'
import { QrCode, type QrDrawing } from './qr-code.tsx'

/** A slip to answer on paper: what it is, its own code, and a row of empty boxes for each statement. */
export function Slip(props: {
  title: string
  issuer: string
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
          <p>{props.issuer}</p>
          <h2>{props.title}</h2>
          {props.children}
        </div>
        {props.qr && <QrCode drawing={props.qr.drawing} label={props.qr.label} side="32mm" />}
      </div>
      <table>
        <thead>
          {/* Above the columns, so that it stands on every page of a long slip. */}
          <tr>
            <th class="slip-of" scope="colgroup" colSpan={2 + props.heads.boxes.length}>
              {props.codeLabel} <span class="slip-code">{props.code}</span>
            </th>
          </tr>
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
