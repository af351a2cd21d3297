/** A message without its numbers of four digits and more and without its follow codes. */
export function maskNumbers(text: string): string {
  return text
    .replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/g, '****-****-**')
    .replace(/\d{4,}/g, (digits) => '*'.repeat(digits.length))
}
