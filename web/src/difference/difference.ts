import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import type { ItemKind } from '../item/item'
import { planPath, withQuery } from '../plan/plan'

/** What was done to an item between two versions, field by field. */
export interface ItemDifference {
  readonly item: string
  readonly kind: ItemKind
  readonly code: string
  readonly title: string
  readonly change: 'ADDED' | 'CHANGED' | 'REMOVED'
  readonly moved?: boolean
  readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[]
}

/** The difference of two versions, or of a version and the draft where `to` is absent. */
export interface PlanDifference {
  readonly from: number
  readonly to?: number | null
  /** Stands for the whole difference: who submits says which one was seen. */
  readonly digest: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly items: readonly ItemDifference[]
  readonly next?: string | null
}

export const differencePath = (plan: string) => `${planPath(plan)}/difference`

async function read(
  plan: string,
  query: Readonly<Record<string, string | number | undefined>>,
  signal: AbortSignal,
): Promise<PlanDifference> {
  return (await getJson(withQuery(differencePath(plan), query), signal)) as PlanDifference
}

/** The counts and the digest, with the first items. */
export const difference = (plan: string, from: number, to: number | undefined) =>
  queryOptions({
    queryKey: ['plan', plan, 'difference', from, to, 'head'],
    queryFn: ({ signal }) => read(plan, { from, to, size: 1 }, signal),
  })

export const differenceItems = (plan: string, from: number, to: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ['plan', plan, 'difference', from, to],
    queryFn: ({ signal, pageParam }) => read(plan, { from, to, size: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
