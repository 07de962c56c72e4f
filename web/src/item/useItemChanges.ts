import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Item } from './item'

/** Reads again what one item's change may have changed, and not the whole plan. */
export function useItemChanges(plan: string): (...parents: readonly (string | null | undefined)[]) => void {
  const cache = useQueryClient()
  return useCallback(
    (...parents) => {
      const touched = new Set(parents.map((parent) => parent ?? 'root'))
      void cache.invalidateQueries({
        predicate: ({ queryKey: [kind, of, part, ...rest] }) => {
          if (kind !== 'plan' || of !== plan) return false
          if (part !== 'items') return true
          const filter = rest[0]
          const parent = typeof filter === 'object' && filter !== null ? (Reflect.get(filter, 'parent') as unknown) : undefined
          return typeof parent !== 'string' || touched.has(parent)
        },
      })
    },
    [cache, plan],
  )
}

/** Where an item's own row stands, and the row above that counts it. */
export function around(item: Pick<Item, 'parent' | 'id'>): readonly (string | null | undefined)[] {
  return [item.parent, item.id]
}
