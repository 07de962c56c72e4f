import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { pages, withQuery, type PlanState } from '../plan/plan'

/** Money, added up; nothing is converted. */
export interface Cost {
  readonly currency: string
  readonly funder: string
  readonly year: number
  /** A decimal in plain digits, exact. */
  readonly amount: string
}

export interface OpenPlan {
  readonly office: string
  readonly plan: string
  readonly country: string
  readonly title: string
  readonly firstYear: number
  readonly years: number
  readonly state: PlanState
  readonly activities: number
}

/** What the plans hold for an objective, and which countries have no activity for it. */
export interface ObjectiveSum {
  readonly number: number
  readonly name: string
  readonly activities: number
  readonly byCountry: Readonly<Record<string, number>>
  readonly without: readonly string[]
  readonly budget: readonly Cost[]
}

/** The open plans of a programme together, as far as offices share them. */
export interface Sum {
  readonly plans: readonly OpenPlan[]
  readonly objectives: readonly ObjectiveSum[]
  readonly budget: readonly Cost[]
}

export interface Side {
  readonly office: string
  readonly country: string
  readonly activity: string
  readonly code: string
  readonly title: string
  readonly place?: string | null
  readonly start: string
  readonly end: string
}

/** Two activities of different plans that may do the same. */
export interface Overlap {
  readonly objective: number
  readonly one: Side
  readonly other: Side
  /** The share of their titles' words that both have. */
  readonly likeness: number
}

/** What an office says of another's open plan; never changed. */
export interface DraftComment {
  readonly id: string
  /** Who says it. */
  readonly office: string
  /** The item that it is about; none for the plan as a whole. */
  readonly item?: string | null
  readonly text: string
  readonly saidAt: string
}

export const sumOfDrafts = (programme: string) =>
  queryOptions({
    queryKey: ['drafts', programme],
    queryFn: async ({ signal }) => (await getJson(withQuery('/api/drafts', { programme }), signal)) as Sum,
  })

export const overlaps = (programme: string) =>
  queryOptions({
    queryKey: ['drafts', programme, 'overlaps'],
    queryFn: async ({ signal }) =>
      (await getJson(withQuery('/api/drafts/overlaps', { programme }), signal)) as readonly Overlap[],
  })

export const commentsPath = (office: string, plan: string) =>
  `/api/drafts/${encodeURIComponent(office)}/${encodeURIComponent(plan)}/comments`

export const comments = (office: string, plan: string) =>
  pages<DraftComment>(['draft-comments', office, plan], commentsPath(office, plan), { size: 50 })
