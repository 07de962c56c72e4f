const DAY_MS = 86_400_000

/** A month of the reader's own calendar as whole weeks of ISO dates. */
export interface Month {
  readonly first: string
  readonly last: string
  readonly weeks: readonly (readonly string[])[]
}

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

/** The day of the month by a calendar that `Intl` knows. */
function dayIn(calendar: string): (date: string) => number {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { day: 'numeric', timeZone: 'UTC' })
  return (date) => Number(format.formatToParts(new Date(date)).find(({ type }) => type === 'day')?.value)
}

/** The month that a day lies in; weeks begin on the given day, counted from 1 for Monday. */
export function monthOf(date: string, calendar: string, weekStart: number): Month {
  const day = dayIn(calendar)
  const first = plusDays(date, 1 - day(date))
  // No month of any calendar has fewer than 28 days, or more than 31.
  let last = plusDays(first, 27)
  while (day(plusDays(last, 1)) !== 1) last = plusDays(last, 1)
  const begin = plusDays(first, -((weekday(first) - weekStart + 7) % 7))
  const weeks: string[][] = []
  for (let monday = begin; monday <= last; monday = plusDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => plusDays(monday, at)))
  }
  return { first, last, weeks }
}

/** From 1 for Monday to 7 for Sunday. */
export const weekday = (date: string): number => ((new Date(date).getUTCDay() + 6) % 7) + 1

interface Weeks {
  readonly firstDay: number
}

/** On which day the reader's weeks begin; Monday where the browser doesn't know. */
export function weekStartOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { readonly getWeekInfo?: () => Weeks; readonly weekInfo?: Weeks }
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1
}
