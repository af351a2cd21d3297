/** A share of 0 to 1 in whole percents; 0 % and 100 % only where it is so. */
export function shareText(share: number): string {
  if (share > 0 && share < 1) return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`
  return share > 0 ? '100%' : '0%'
}
