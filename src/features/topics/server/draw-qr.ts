import QRCode from 'qrcode'

/** The dark modules of a QR code as one path of unit squares; a drawing inside the page, so no image is loaded. */
export function drawQr(text: string): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (data[y * size + x]) path += `M${x} ${y}h1v1h-1z`
  }
  return { size, path }
}
