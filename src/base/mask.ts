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

/** Mobile numbers and ID numbers inside a text, so that nothing of the kind is published unseen. */
export function personalNumbersIn(text: string): string[] {
  return text.match(/(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g) ?? []
}
