import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { itemPath, type Progress } from '../item/item'
import { pages, planPath, withQuery } from '../plan/plan'

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
