import type { Sex } from './figures'

/** Each at least 3:1 against white, told apart by lightness as well as by hue. */
export const SEX_COLOURS: Readonly<Record<Sex, string>> = {
  FEMALE: '#0b3c5d',
  MALE: '#3a8fbf',
  OTHER: '#b86e00',
  NOT_STATED: '#7a8791',
}

const COUNTRY_COLOURS = ['#0b3c5d', '#3a8fbf', '#b86e00', '#4f7a3a', '#7a4f9a', '#7a8791'] as const

export function countryColour(position: number): string {
  return COUNTRY_COLOURS[position % COUNTRY_COLOURS.length] ?? COUNTRY_COLOURS[0]
}
