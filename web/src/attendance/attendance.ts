import { queryOptions } from '@tanstack/react-query'
import { SEXES, type Sex } from '../dashboard/figures'
import { getJson } from '../http/getJson'
import { pages } from '../plan/plan'

export type BySex = Partial<Readonly<Record<Sex, number>>>

/** How many came from an institution. */
export interface InstitutionAttendance {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly count: number
}

/** How many attended an event: counts, never names. */
export interface Summary {
  readonly event: string
  /** None while nothing was ever noted. */
  readonly version?: number | null
  /** Whether figures may be told; without them nothing is known, which isn't zero. */
  readonly figuresPublished?: boolean
  /** Says nothing where figures aren't published. */
  readonly total: number
  readonly bySex: BySex
  readonly byInstitution: readonly InstitutionAttendance[]
  readonly byKind?: Readonly<Record<string, number>>
  readonly byAgeBand?: Readonly<Record<string, number>>
  /** Who was there though no figures are published of them. */
  readonly represented?: readonly { readonly code: string; readonly name: string }[]
  /** For officers of this office only. */
  readonly bySexAndInstitution?: Readonly<Record<string, BySex>> | null
}

export const REGISTRATION_STATES = ['NOMINATED', 'CONFIRMED', 'WAITING', 'DECLINED'] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

/** A place at an event, which says by an identifier alone whose it is. */
export interface Registration {
  readonly id: string
  readonly version: number
  readonly person: string
  readonly institution: string
  readonly state: RegistrationState
  /** Whether its institution named the person. */
  readonly nominated: boolean
  readonly checkedInAt?: string | null
}

/** Somebody whom an institution sends, as that institution sees it. */
export interface Nomination {
  readonly registration: string
  readonly name: string
  readonly position?: string | null
  readonly state: RegistrationState
}

/** How a training went on, in numbers of people. */
export interface TrainingSummary {
  /** Whose score after it was higher, the same or lower than before. */
  readonly byChange: Readonly<Record<string, number>>
  /** By when it was asked, how many use what they learnt. */
  readonly byUse: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export const attendancePath = (event: string) => `/api/attendance/${encodeURIComponent(event)}`

export const attendance = (event: string) =>
  queryOptions({
    queryKey: ['attendance', event],
    queryFn: async ({ signal }) => (await getJson(attendancePath(event), signal)) as Summary,
  })

export const registrations = (event: string) =>
  pages<Registration>(
    ['attendance', event, 'registrations'],
    `${attendancePath(event)}/registrations`,
    { size: 100 },
  )

export const nominations = (event: string) =>
  pages<Nomination>(['attendance', event, 'nominations'], `${attendancePath(event)}/nominations`, { size: 100 })

export const training = (event: string) =>
  queryOptions({
    queryKey: ['attendance', event, 'training'],
    queryFn: async ({ signal }) => (await getJson(`${attendancePath(event)}/training`, signal)) as TrainingSummary,
    retry: false,
  })

/** One row of a count sheet, as it is typed: what is empty was not counted. */
export interface Row {
  readonly institution: string
  readonly figures: Readonly<Record<Sex, string>>
}

export const NO_FIGURES: Row['figures'] = { FEMALE: '', MALE: '', OTHER: '', NOT_STATED: '' }

/** Whether anything was counted of a row; an institution may be represented without a figure. */
export const isCounted = ({ figures }: Row): boolean => SEXES.some((sex) => figures[sex] !== '')

/** The people of a row, or null where none were counted. */
export function sumOf(row: Row): number | null {
  return isCounted(row) ? SEXES.reduce((sum, sex) => sum + Number(row.figures[sex]), 0) : null
}

/** The people of all rows, by one sex or by all; null where no row was counted. */
export function totalOf(rows: readonly Row[], sex?: Sex): number | null {
  const counted = rows.filter(isCounted)
  if (counted.length === 0) return null
  return counted.reduce((sum, row) => sum + (sex === undefined ? (sumOf(row) ?? 0) : Number(row.figures[sex])), 0)
}

/** A count sheet as the office takes it: either counted, or handed in without figures. */
export function sheetOf(rows: readonly Row[]) {
  const figure = (typed: string) => (typed === '' ? null : Number(typed))
  return {
    ...(rows.some(isCounted) ? {} : { figuresPublished: false }),
    rows: rows.map((row) => {
      const { institution, figures } = row
      if (!isCounted(row)) return { institution }
      return {
        institution,
        female: figure(figures.FEMALE),
        male: figure(figures.MALE),
        other: figure(figures.OTHER),
        notStated: figure(figures.NOT_STATED),
      }
    }),
  }
}

/** The rows to begin with: what was counted before, then the invited that weren't. */
export function rowsOf(summary: Summary, invited: readonly string[]): readonly Row[] {
  const counted = Object.entries(summary.bySexAndInstitution ?? {}).map(([institution, of]): Row => {
    const figure = (sex: Sex) => String(of[sex] ?? 0)
    return {
      institution,
      figures: { FEMALE: figure('FEMALE'), MALE: figure('MALE'), OTHER: figure('OTHER'), NOT_STATED: figure('NOT_STATED') },
    }
  })
  // Once a sheet was handed in, who isn't on it wasn't there.
  const others = summary.version == null ? invited : (summary.represented ?? []).map(({ code }) => code)
  const known = new Set(counted.map(({ institution }) => institution))
  return [...counted, ...others.filter((code) => !known.has(code)).map((institution) => ({ institution, figures: NO_FIGURES }))]
}
