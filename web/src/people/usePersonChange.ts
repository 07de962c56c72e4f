import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'

/** Sends a change of somebody's record, and reads it anew. */
export function usePersonChange(id: string, onDone: () => void) {
  const cache = useQueryClient()
  return useSend(async () => {
    onDone()
    await cache.invalidateQueries({ queryKey: ['person', id] })
    await cache.invalidateQueries({ queryKey: ['people'] })
  })
}
