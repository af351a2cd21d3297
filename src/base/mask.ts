/** `138****1234`; anything shorter than seven digits becomes stars altogether. */
export function maskPhone(phone: string): string {
  return phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****'
}

/** A name as the public may see it: the surname and 某某, two characters kept for double surnames. */
export function maskName(name: string): string {
  const doubles = [
    '欧阳',
    '司马',
    '上官',
    '诸葛',
    '尉迟',
    '皇甫',
    '东方',
    '公孙',
    '令狐',
    '慕容',
    '司徒',
    '夏侯',
  ]
  const tidy = name.replace(/\s/g, '')
  const surname = tidy.length > 2 && doubles.includes(tidy.slice(0, 2)) ? tidy.slice(0, 2) : tidy.slice(0, 1)
  return `${surname}某某`
}

// Eleven digits of a mobile or eighteen of an ID, in one run or with the spaces and dashes people put between.
const personalNumbers = /(?<!\d)(1[3-9]\d(?:[ -]?\d){8}|[1-9]\d{5}(?:[ -]?\d){11}[ -]?[\dXx])(?!\d)/g

/** Mobile numbers and ID numbers inside a text, so that nothing of the kind is published unseen. */
export function personalNumbersIn(text: string): string[] {
  return text.normalize('NFKC').match(personalNumbers) ?? []
}

/** A text with such numbers masked: the last guard before something is shown to everyone. */
export function withoutPersonalNumbers(text: string): string {
  const plain = text.normalize('NFKC')
  // Nearly every mark is one character in both forms: then only the numbers change, and all else stays as written.
  const kept = plain.length === text.length ? text : plain
  let masked = ''
  let from = 0
  for (const found of plain.matchAll(personalNumbers)) {
    masked += kept.slice(from, found.index) + maskNumber(found[0])
    from = found.index + found[0].length
  }
  return from === 0 ? text : masked + kept.slice(from)
}

function maskNumber(number: string): string {
  const digits = number.replace(/[ -]/g, '')
  return digits.length === 11 ? maskPhone(digits) : `${digits.slice(0, 4)}**********${digits.slice(-4)}`
}
