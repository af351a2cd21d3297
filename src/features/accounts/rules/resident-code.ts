/** How long a one-time code holds, how often it may be mistyped. */
export const codeMinutes = 10
export const triesAllowed = 5

const perMinute = 1
const perHour = 5

/** True when this phone has been sent enough codes for now. `recent` holds the moments of the last hour. */
export function codeBar(recent: Date[], now: Date): boolean {
  const lastMinute = recent.filter((at) => now.getTime() - at.getTime() < 60_000)
  return lastMinute.length >= perMinute || recent.length >= perHour
}
