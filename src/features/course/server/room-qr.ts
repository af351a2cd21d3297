import QRCode from 'qrcode'

/** The drawing of a QR code as one path on a grid of `size` units, quiet zone included. */
export function qrDrawing(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const squares: string[] = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) squares.push(`M${x + quiet} ${y + quiet}h1v1h-1z`)
    }
  }
  return { size: modules.size + 2 * quiet, path: squares.join('') }
}
