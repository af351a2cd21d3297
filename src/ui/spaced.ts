/** A number within a Chinese sentence has a space before it; words in its place (`不到 5`) have none. */
export function spaced(number: string): string {
  return /^\d/.test(number) ? ` ${number}` : number
}
