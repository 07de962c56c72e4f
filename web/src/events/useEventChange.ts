import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'
import { event as eventQuery, type OfficeEvent } from './event'

/** Sends a change of an event, and shows the event as it is then. */
export function useEventChange(id: string, onDone: () => void) {
  const cache = useQueryClient()
  return useSend<OfficeEvent | null>(async (answer) => {
    onDone()
    const { queryKey } = eventQuery(id)
    if (answer !== null && 'version' in answer && answer.id === id) cache.setQueryData(queryKey, answer)
    await Promise.all([
      cache.invalidateQueries({ queryKey }),
      cache.invalidateQueries({ queryKey: ['events'] }),
    ])
  })
}
