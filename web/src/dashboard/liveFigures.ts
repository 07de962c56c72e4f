import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getJson } from '../http/getJson'
import { asDashboard, type DashboardFigures } from './figures'

/** With a live stream a rare look only guards against a line that died without a word; without one it is the way. */
const LOOK_WHILE_LIVE_MS = 60_000
const LOOK_WHILE_CUT_MS = 10_000
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 30_000

const figures = queryOptions({
  queryKey: ['dashboard'],
  queryFn: async ({ signal }) => asDashboard(await getJson('/api/dashboard', signal)),
})

export interface LiveFigures {
  readonly query: UseQueryResult<DashboardFigures>
  readonly live: boolean
}

/** The dashboard's figures: pushed by the stream while it holds, asked for while it doesn't. */
export function useLiveFigures(): LiveFigures {
  const live = useStream()
  const query = useQuery({ ...figures, refetchInterval: live ? LOOK_WHILE_LIVE_MS : LOOK_WHILE_CUT_MS })
  return { query, live }
}

function useStream(): boolean {
  const cache = useQueryClient()
  const [live, setLive] = useState(false)

  useEffect(() => {
    let source: EventSource | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let failures = 0

    const connect = () => {
      source = new EventSource('/api/dashboard/stream')
      source.addEventListener('open', () => {
        failures = 0
        setLive(true)
      })
      source.addEventListener('dashboard', (event: MessageEvent<string>) => {
        cache.setQueryData(figures.queryKey, asDashboard(JSON.parse(event.data)))
      })
      // The browser gives up for good on an HTTP error, so reconnecting is ours.
      source.addEventListener('error', () => {
        source?.close()
        setLive(false)
        retry = setTimeout(connect, backOff(failures++))
      })
    }
    connect()

    return () => {
      source?.close()
      clearTimeout(retry)
    }
  }, [cache])

  return live
}

/** Doubles with every failure, up to a bound, scattered so that an office's pages don't all return at once. */
function backOff(failures: number): number {
  const longest = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures)
  return longest * (0.5 + Math.random() / 2)
}
