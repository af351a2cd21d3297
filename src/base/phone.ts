const mobile = /^1[3-9]\d{9}$/

/** A telephone number as it is kept, whichever way it was written: full-width, with blanks or dashes, with +86. */
export function tidyPhone(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
  const figures = plain.replaceAll('-', '').replace(/^(\+|00)?86(?=1)/, '')
  return mobile.test(figures) ? figures : plain
}

/** A mobile number of the mainland. */
export function isMobile(text: string): boolean {
  return mobile.test(text)
}
