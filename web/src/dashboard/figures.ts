import { Problem } from '../http/problem'

/** What the dashboard service rolls up of all offices that report to this one. */
export interface DashboardFigures {
  readonly office: string
  /** When the figures were put together, an ISO instant. */
  readonly asOf: string
  readonly totals: Figures
  readonly countries: readonly CountryFigures[]
  readonly offices: readonly OfficeFreshness[]
  readonly latestEvents: readonly ReportedEvent[]
  /** Unique people of each year, the newest first: all countries together, then each. */
  readonly reached?: readonly Reached[]
}

export interface Reached {
  readonly year: number
  /** Absent for all countries together. */
  readonly country?: string
  readonly people: Bounds
}

/** A number of people as far as it is known; all three are the same where it is exact. */
export interface Bounds {
  readonly lower: number
  readonly estimate: number
  readonly upper: number
}

export interface CountryFigures {
  readonly country: string
  readonly figures: Figures
}

export interface OfficeFreshness {
  readonly office: string
  readonly latestFactAt: string
}

export type Counts = Readonly<Record<string, number>>

export interface Figures {
  readonly workplans: { readonly total: number; readonly byState: Counts }
  readonly objectives: readonly ObjectiveFigures[]
  readonly activities: { readonly total: number; readonly byStatus: Counts }
  /** What institutions said in reviews of plans, by what the office made of it. */
  readonly inputs: { readonly total: number; readonly byAnswer: Counts }
  readonly events: { readonly total: number; readonly byType: Counts; readonly byState: Counts }
  /** Participations: a person who took part in two events counts twice. */
  readonly attendance: Attendance
}

export interface ObjectiveFigures {
  readonly programme: string
  readonly number: number
  readonly name: string
  readonly activities: number
}

export interface Attendance {
  readonly total: number
  readonly bySex: Counts
  readonly byInstitution: readonly InstitutionCount[]
  /** People in cells that an office merges, since few people of one kind may be known. */
  readonly notToldApart?: { readonly bySex: number; readonly byInstitution: number }
  /** Events where people attended whom the total doesn't count, since no figures are published. */
  readonly eventsWithoutFigures?: number
}

export interface InstitutionCount {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly count: number
}

export interface ReportedEvent {
  readonly office: string
  readonly id: string
  readonly type: string
  readonly state: string
  readonly title: string
  readonly city: string | null
  readonly country: string
  readonly start: string
  readonly end: string
  /** Absent where no figures were published, which is not the same as zero. */
  readonly attendance: Attendance | null
  readonly sentence: string | null
}

/** The order in which sexes are written everywhere. */
export const SEXES = ['FEMALE', 'MALE', 'OTHER', 'NOT_STATED'] as const
export type Sex = (typeof SEXES)[number]

/** Takes a document of the server for what it must be, or refuses it as a whole. */
export function asDashboard(document: unknown): DashboardFigures {
  const parts = ['asOf', 'totals', 'countries', 'offices', 'latestEvents']
  if (typeof document !== 'object' || document === null || parts.some((part) => !(part in document))) {
    throw new Problem(200, null, null)
  }
  return document as DashboardFigures
}

/** The share of women among those whose sex is stated; null where nobody's is, or some isn't told. */
export function shareOfWomen({ bySex, total, notToldApart }: Attendance): number | null {
  if ((notToldApart?.bySex ?? 0) > 0) return null
  const stated = total - (bySex.NOT_STATED ?? 0)
  return stated > 0 ? (bySex.FEMALE ?? 0) / stated : null
}
