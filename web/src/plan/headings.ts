import type { Plan } from './plan'

/** A plan's headings as they are typed. */
export interface Headings {
  readonly title: string
  readonly firstYear: string
  readonly years: string
  /** One thing a line. */
  readonly basis: string
}

export function typed({ title, firstYear, years, basis }: Plan): Headings {
  return { title, firstYear: String(firstYear), years: String(years), basis: basis.join('\n') }
}

/** The headings as the office takes them. */
export function headingsOf({ title, firstYear, years, basis }: Headings) {
  const lines = basis.split('\n').map((line) => line.trim())
  return { title, firstYear: Number(firstYear), years: Number(years), basis: lines.filter((line) => line !== '') }
}
