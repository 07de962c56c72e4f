/** The time zones of the countries that the programme works in first, then those of its partners. */
export const ZONES = [
  'Asia/Baghdad',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Damascus',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Karachi',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Europe/Istanbul',
  'Europe/Vienna',
  'Europe/Brussels',
  'Etc/UTC',
] as const

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The moment at which the clocks of a place show this. */
export function instantAt(date: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${date}T${time.slice(0, 5)}:00Z`)
  const near = wanted - offsetAt(wanted, zone)
  // A change of the clocks may lie between the two.
  return new Date(wanted - offsetAt(near, zone))
}

/** What the clocks of a place show at a moment, as `2026-03-02T09:30`. */
export function clockAt(instant: string, zone: string): string {
  const at = Date.parse(instant)
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)
}

function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - Math.floor(at / 60_000) * 60_000
}
