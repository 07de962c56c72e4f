import { cookie } from '../http/cookie'

/** A language of the page, with the tag that `Intl` formats its numbers and dates by. */
export interface Language {
  readonly code: LanguageCode
  /** Its name in itself, for the reader who knows no other. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly locale: string
  /** Whose digits and calendar to use in a browser that lacks the language: Chromium ships neither Sorani nor Pashto. */
  readonly nearest?: string
}

export const LANGUAGE_CODES = ['en', 'ar', 'ckb', 'fa', 'fa-AF', 'ps', 'ur'] as const
export type LanguageCode = (typeof LANGUAGE_CODES)[number]

export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  en: { code: 'en', name: 'English', direction: 'ltr', locale: 'en' },
  ar: { code: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-IQ' },
  ckb: { code: 'ckb', name: 'کوردیی ناوەندی', direction: 'rtl', locale: 'ckb-IQ', nearest: 'ar-IQ' },
  fa: { code: 'fa', name: 'فارسی', direction: 'rtl', locale: 'fa-IR' },
  'fa-AF': { code: 'fa-AF', name: 'دری', direction: 'rtl', locale: 'fa-AF' },
  ps: { code: 'ps', name: 'پښتو', direction: 'rtl', locale: 'ps-AF', nearest: 'fa-AF' },
  ur: { code: 'ur', name: 'اردو', direction: 'rtl', locale: 'ur-PK' },
}

/** The gateway's own pages, such as the one to sign in, read and write this cookie as well. */
const REMEMBERED = 'language'
const YEAR_IN_SECONDS = 31_536_000

/** The language chosen before, else the first of the browser's languages that the page speaks, else English. */
export function preferredLanguage(): LanguageCode {
  const remembered = cookie(REMEMBERED)
  const wishes = remembered === undefined ? navigator.languages : [remembered, ...navigator.languages]
  return wishes.map(spoken).find((code) => code !== undefined) ?? 'en'
}

export function rememberLanguage(code: LanguageCode): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${REMEMBERED}=${code}; Path=/; Max-Age=${String(YEAR_IN_SECONDS)}; SameSite=Lax${secure}`
}

/** `prs` is accepted for Dari, and a region that makes no difference is dropped: `ar-SY` is Arabic. */
function spoken(tag: string): LanguageCode | undefined {
  const wanted = /^(prs|fa-AF)\b/i.test(tag) ? 'fa-AF' : tag
  return (
    LANGUAGE_CODES.find((code) => code === wanted) ??
    LANGUAGE_CODES.find((code) => code === wanted.split('-')[0]?.toLowerCase())
  )
}
