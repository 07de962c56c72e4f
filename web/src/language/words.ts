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
  /** An instant, in the reader's time zone. */
  instant: (iso: string) => string
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

function wordsOf(language: Language, catalogue: Catalogue): Words {
  const known = Intl.DateTimeFormat.supportedLocalesOf(language.locale).length > 0
  const locales = language.nearest === undefined ? [language.locale] : [language.locale, language.nearest]
  // Month names of a neighbouring language would be wrong; figures are not.
  const day: Intl.DateTimeFormatOptions = known
    ? { dateStyle: 'long' }
    : { day: 'numeric', month: 'numeric', year: 'numeric' }
  const moment: Intl.DateTimeFormatOptions = known
    ? { dateStyle: 'medium', timeStyle: 'short' }
    : { ...day, hour: 'numeric', minute: '2-digit' }

  const number = new Intl.NumberFormat(locales)
  const percent = new Intl.NumberFormat(locales, { style: 'percent' })
  const days = new Intl.DateTimeFormat(locales, { ...day, timeZone: 'UTC' })
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
    instant: (iso) => instant.format(new Date(iso)),
    country: (code) => {
      const named = say('countryName', { code })
      if (named !== '') return named
      return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code
    },
  }
}
