import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalogue, MessageKey } from './catalogues/en'
import { LANGUAGES, type Language, type LanguageCode } from './languages'

/** What the page says and how it writes numbers, dates and countries, in one language. */
export interface Words {
  readonly language: Language
  say: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string
  number: (value: number) => string
  share: (ratio: number) => string
  /** A day or a period of days, given as ISO dates without a time zone. */
  days: (start: string, end: string) => string
  /** The same in fewer letters, for tables. */
  period: (start: string, end: string) => string
  day: (date: string) => string
  /** A month of the common calendar, given by one of its days. */
  month: (date: string) => string
  /** A year of the common calendar, which budgets and plans go by. */
  year: (year: number) => string
  /** An exact number, given as a decimal in plain digits. */
  figure: (decimal: string) => string
  /** The same, as a percentage. */
  percentOf: (decimal: string) => string
  /** An exact amount, given as a decimal in plain digits. */
  money: (amount: string, currency: string) => string
  /** How large a file is, given in bytes. */
  size: (bytes: number) => string
  /** An instant, in the reader's time zone. */
  instant: (iso: string) => string
  /** From one instant to another as the clocks of a place show them, with how far they are from Greenwich. */
  hours: (start: Date, end: Date, zone: string) => string
  /** The calendar that the reader's days are counted by, as Unicode names it. */
  readonly calendar: string
  /** A month of the reader's own calendar, given by one of its days. */
  ownMonth: (date: string) => string
  /** The number of a day in its month, by the reader's own calendar. */
  dayOfMonth: (date: string) => string
  /** A language's own name, given by its tag. */
  languageName: (tag: string) => string
  country: (code: string) => string
}

const CATALOGUES: Readonly<Record<LanguageCode, () => Promise<{ default: Catalogue }>>> = {
  en: () => import('./catalogues/en'),
  ar: () => import('./catalogues/ar'),
  ckb: () => import('./catalogues/ckb'),
  fa: () => import('./catalogues/fa'),
  'fa-AF': () => import('./catalogues/fa-AF'),
  ps: () => import('./catalogues/ps'),
  ur: () => import('./catalogues/ur'),
}

export async function loadWords(code: LanguageCode): Promise<Words> {
  const { default: catalogue } = await CATALOGUES[code]()
  return wordsOf(LANGUAGES[code], catalogue)
}

const MEGABYTE = 1_000_000

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** Written from the decimal's own digits, never by way of a binary number; with the currency's code, as names differ. */
function amountOf(locales: readonly string[], amount: string, currency: string): string {
  if (!isDecimal(amount)) return `${amount} ${currency}`
  try {
    const format = new Intl.NumberFormat([...locales], { style: 'currency', currency, currencyDisplay: 'code' })
    return format.format(amount as Intl.StringNumericLiteral)
  } catch {
    return `${amount} ${currency}`
  }
}

/** How far a place's clocks are from Greenwich; names of zones exist in few of the page's languages. */
function offsetOf(locales: readonly string[], at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat([...locales], { timeZone, timeZoneName: 'shortOffset' })
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

function nameOf(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag)
  } catch {
    return undefined
  }
}

function wordsOf(language: Language, catalogue: Catalogue): Words {
  const known = Intl.DateTimeFormat.supportedLocalesOf(language.locale).length > 0
  const locales = language.nearest === undefined ? [language.locale] : [language.locale, language.nearest]
  // Month names of a neighbouring language would be wrong; figures are not.
  const day: Intl.DateTimeFormatOptions = known
    ? { dateStyle: 'long' }
    : { day: 'numeric', month: 'numeric', year: 'numeric' }
  const shortDay: Intl.DateTimeFormatOptions = known ? { dateStyle: 'medium' } : day
  const moment: Intl.DateTimeFormatOptions = known
    ? { dateStyle: 'medium', timeStyle: 'short' }
    : { ...day, hour: 'numeric', minute: '2-digit' }

  const number = new Intl.NumberFormat(locales)
  const percent = new Intl.NumberFormat(locales, { style: 'percent' })
  const days = new Intl.DateTimeFormat(locales, { ...day, timeZone: 'UTC' })
  const shortDays = new Intl.DateTimeFormat(locales, { ...shortDay, timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(locales, {
    year: 'numeric',
    month: known ? 'long' : 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  const ownMonths = new Intl.DateTimeFormat(locales, { year: 'numeric', month: known ? 'long' : 'numeric', timeZone: 'UTC' })
  const daysOfMonth = new Intl.DateTimeFormat(locales, { day: 'numeric', timeZone: 'UTC' })
  const exact = new Intl.NumberFormat(locales, { maximumFractionDigits: 20 })
  const percents = new Intl.NumberFormat(locales, { style: 'unit', unit: 'percent', maximumFractionDigits: 20 })
  const kilobytes = new Intl.NumberFormat(locales, { style: 'unit', unit: 'kilobyte' })
  const megabytes = new Intl.NumberFormat(locales, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  const years = new Intl.NumberFormat(locales, { useGrouping: false })
  const instant = new Intl.DateTimeFormat(locales, moment)
  const countries = new Intl.DisplayNames(locales, { type: 'region' })
  const messages = new Map<MessageKey, IntlMessageFormat>()

  const say: Words['say'] = (key, values) => {
    let message = messages.get(key)
    if (message === undefined) {
      message = new IntlMessageFormat(catalogue[key], locales)
      messages.set(key, message)
    }
    return String(message.format(values))
  }

  return {
    language,
    say,
    number: (value) => number.format(value),
    share: (ratio) => percent.format(ratio),
    days: (start, end) => days.formatRange(new Date(start), new Date(end)),
    period: (start, end) => shortDays.formatRange(new Date(start), new Date(end)),
    day: (date) => shortDays.format(new Date(date)),
    month: (date) => months.format(new Date(date)),
    year: (year) => years.format(year),
    figure: (decimal) => (isDecimal(decimal) ? exact.format(decimal as Intl.StringNumericLiteral) : decimal),
    percentOf: (decimal) => (isDecimal(decimal) ? percents.format(decimal as Intl.StringNumericLiteral) : decimal),
    money: (amount, currency) => amountOf(locales, amount, currency),
    size: (bytes) => (bytes < MEGABYTE ? kilobytes.format(Math.ceil(bytes / 1000)) : megabytes.format(bytes / MEGABYTE)),
    instant: (iso) => instant.format(new Date(iso)),
    hours: (start, end, zone) => {
      const there = new Intl.DateTimeFormat(locales, { ...moment, timeZone: zone })
      return say('hoursInZone', { hours: there.formatRange(start, end), zone: offsetOf(locales, start, zone) })
    },
    calendar: days.resolvedOptions().calendar,
    ownMonth: (date) => ownMonths.format(new Date(date)),
    // Some languages write a word after the number.
    dayOfMonth: (date) => daysOfMonth.formatToParts(new Date(date)).find(({ type }) => type === 'day')?.value ?? '',
    languageName: (tag) => {
      const spoken = Object.values(LANGUAGES).find(({ code }) => code === tag)
      return spoken?.name ?? nameOf(tag) ?? tag
    },
    country: (code) => {
      const named = say('countryName', { code })
      if (named !== '') return named
      return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code
    },
  }
}
