import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { itemPath, type Progress, type Target } from '../item/item'
import { pages, planPath, withQuery, type Slice } from '../plan/plan'

/** A page of a history, newest first; what came before `next` is asked for by it. */
export interface History<T> {
  readonly items: readonly T[]
  readonly next?: number | null
}

/** The notes on an activity's progress. None ever changes; a correction is a note of its own. */
export const progressNotes = (plan: string, item: string) =>
  infiniteQueryOptions({
    queryKey: ['plan', plan, 'progress', item],
    queryFn: async ({ signal, pageParam }) =>
      (await getJson(withQuery(`${itemPath(plan, item)}/progress`, { size: 20, after: pageParam }), signal)) as History<Progress>,
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export interface Sums {
  readonly planned: string
  readonly committed: string
  readonly spent: string
  readonly overspent?: boolean
}

export interface LineSpending {
  readonly line: string
  readonly funder: string
  readonly year: number
  readonly currency: string
  readonly sums: Sums
}

export interface ActivitySpending {
  readonly activity: string
  readonly lines: readonly LineSpending[]
}

export const SPENDING_KINDS = ['COMMITMENT', 'EXPENDITURE'] as const
export type SpendingKind = (typeof SPENDING_KINDS)[number]

/** Money of a budget line that was committed or spent; a correction's amount is added to what it corrects. */
export interface Expenditure {
  readonly id: string
  readonly line: string
  readonly funder: string
  readonly year: number
  readonly currency: string
  readonly kind: SpendingKind
  readonly date: string
  readonly amount: string
  readonly note?: string | null
  readonly corrects?: string | null
}

export const spending = (plan: string, activity: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'spending', activity],
    queryFn: async ({ signal }) => {
      const path = withQuery(`${planPath(plan)}/spending`, { activity })
      const { items } = (await getJson(path, signal)) as { readonly items: readonly ActivitySpending[] }
      return items[0] ?? null
    },
  })

export const expenditures = (plan: string, activity: string) =>
  pages<Expenditure>(['plan', plan, 'expenditures'], `${planPath(plan)}/expenditures`, { activity, size: 20 })

export const AGE_NOT_STATED = 'NOT_STATED'
export const INSTITUTION_KINDS = [
  'MINISTRY',
  'GOVERNMENT_OFFICE',
  'JUDICIARY',
  'LAW_ENFORCEMENT',
  'PARLIAMENT',
  'INDEPENDENT_BODY',
  'NGO',
  'INTERNATIONAL_ORGANISATION',
  'ACADEMIA',
  'MEDIA',
  'PRIVATE_SECTOR',
  'OTHER',
] as const

/** The value of a part of those that an indicator tells of, such as of women between 18 and 24. */
export interface Part {
  readonly sex?: string | null
  readonly ageBand?: string | null
  readonly institutionKind?: string | null
  readonly place?: string | null
  readonly value: string
}

/** What an indicator showed at a period's end; the last one of a period counts. */
export interface Result {
  readonly id: string
  readonly period: string
  readonly value: string
  readonly parts: readonly Part[]
  readonly meansOfVerification?: string | null
  readonly at: string
}

export interface Series {
  readonly results: readonly {
    readonly result: Result
    readonly target?: Target | null
    /** How much of the way from the baseline to the target it has gone, in percent. */
    readonly achievement?: number | null
  }[]
  readonly track: 'ON_TRACK' | 'OFF_TRACK' | 'NOT_JUDGED'
}

export const series = (plan: string, item: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'series', item],
    queryFn: async ({ signal }) => (await getJson(`${itemPath(plan, item)}/series`, signal)) as Series,
  })

/** Something of a plan that doesn't go as planned. */
export interface Attention {
  readonly kind: 'OVERDUE' | 'LATE_START' | 'POSTPONED' | 'OFF_TRACK' | 'OVERSPENT'
  readonly item: string
  readonly code: string
  readonly title: string
  /** The planned day that has passed. */
  readonly since?: string | null
}

export const attention = (plan: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'attention'],
    queryFn: async ({ signal }) =>
      (await getJson(withQuery(`${planPath(plan)}/attention`, { size: 8 }), signal)) as Slice<Attention>,
  })
