import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'

/** A page of a list; `next` is the cursor of the one after it. */
export interface Slice<T> {
  readonly items: readonly T[]
  readonly next?: string | null
}

export const PLAN_STATES = ['DRAFT', 'IN_REVIEW', 'REVISED', 'VALIDATED', 'WITHDRAWN'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** A submission, never changed again. */
export interface PlanVersion {
  readonly number: number
  readonly hash: string
  readonly submittedAt: string
  readonly items: number
  readonly activities: number
}

/** A workplan without its items. */
export interface Plan {
  readonly id: string
  readonly version: number
  readonly office: string
  readonly country: string
  readonly programme: string
  readonly title: string
  readonly firstYear: number
  readonly years: number
  readonly state: PlanState
  readonly basis: readonly string[]
  readonly objectives: readonly { readonly number: number; readonly name: string }[]
  readonly versions: readonly PlanVersion[]
  /** The number of the version that holds, if one was ever validated. */
  readonly validated?: number | null
  /** Which institutions must sign, and how many must have signed in all. */
  readonly validation: { readonly required: readonly string[]; readonly quorum: number }
  readonly signOffs: readonly SignOff[]
  /** The items that a partial amendment opens; empty where all are open. */
  readonly reopened: readonly string[]
  readonly withdrawnFor?: string | null
  readonly changedAt: string
}

/** An institution's word on one version, bound to its hash. */
export interface SignOff {
  readonly institution: string
  readonly version: number
  readonly hash: string
  readonly decision: 'VALIDATED' | 'RETURNED'
  readonly capacity: string
  readonly reason?: string | null
  readonly items: readonly { readonly item: string; readonly reason: string }[]
  /** Whether the office entered it for the institution, as after a meeting. */
  readonly enteredByOffice: boolean
  readonly at: string
}

export interface Programme {
  readonly code: string
  readonly name: string
}

export interface PlanSummary {
  /** How many items of a kind lie under an objective. */
  readonly items: readonly { readonly kind: string; readonly objective: number; readonly items: number }[]
  /** What a funder gives in a year; nothing is converted. */
  readonly budget: readonly { readonly currency: string; readonly funder: string; readonly year: number; readonly amount: string }[]
}

/** Pages of a list that is read on and on. */
function pages<T>(
  key: readonly unknown[],
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
  headers: Readonly<Record<string, string>> = {},
) {
  return infiniteQueryOptions({
    queryKey: [...key, query],
    queryFn: async ({ signal, pageParam }) =>
      (await getJson(withQuery(path, { ...query, after: pageParam }), signal, headers)) as Slice<T>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`
}

export const planPath = (id: string) => `/api/workplans/${encodeURIComponent(id)}`

export const plans = (filter: { programme?: string | undefined; state?: string | undefined }) =>
  pages<Plan>(['plans'], '/api/workplans', filter)

export const plan = (id: string) =>
  queryOptions({
    queryKey: ['plan', id],
    queryFn: async ({ signal }) => (await getJson(planPath(id), signal)) as Plan,
  })

export const summary = (id: string, version: number | undefined) =>
  queryOptions({
    queryKey: ['plan', id, 'summary', version],
    queryFn: async ({ signal }) => (await getJson(withQuery(`${planPath(id)}/summary`, { version }), signal)) as PlanSummary,
  })

export const programmes = queryOptions({
  queryKey: ['programmes'],
  queryFn: async ({ signal }) => (await getJson('/api/programmes', signal)) as readonly Programme[],
  staleTime: 60_000,
})

export { pages }
