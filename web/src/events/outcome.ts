import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { Problem } from '../http/problem'
import { pages, withQuery } from '../plan/plan'
import { eventPath } from './event'

export const POINT_STATES = ['OPEN', 'DONE', 'DROPPED'] as const
export type PointState = (typeof POINT_STATES)[number]

/** Something that an institution is to do; it is owned by a function there, never by a name. */
export interface ActionPoint {
  readonly id?: string
  readonly text: string
  /** An institution; none where the office itself does it. */
  readonly owner?: string | null
  readonly ownerFunction?: string | null
  readonly due: string
  readonly state: PointState
  readonly doneNote?: string | null
}

/** What came of an event. */
export interface Outcome {
  readonly version?: number | null
  readonly decisions: readonly string[]
  readonly recommendations: readonly string[]
  readonly actionPoints: readonly ActionPoint[]
}

/** An action point with the event that it comes from. */
export interface FollowedPoint {
  readonly event: string
  readonly title: string
  readonly point: ActionPoint
}

/** What a report says, in one language. */
export interface EventReport {
  readonly opening?: string | null
  readonly figuresPublished?: boolean
}

const NOTHING: Outcome = { version: null, decisions: [], recommendations: [], actionPoints: [] }

export const outcome = (event: string) =>
  queryOptions({
    queryKey: ['event', event, 'outcome'],
    queryFn: async ({ signal }) => {
      try {
        return (await getJson(`${eventPath(event)}/outcome`, signal)) as Outcome
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) return NOTHING
        throw failure
      }
    },
  })

export const actionPoints = (filter: { readonly state?: string | undefined; readonly dueBefore?: string | undefined }) =>
  pages<FollowedPoint>(['action-points'], '/api/action-points', { ...filter, size: 100 })

export const report = (event: string, language: string) =>
  queryOptions({
    queryKey: ['event', event, 'report', language],
    queryFn: async ({ signal }) =>
      (await getJson(withQuery(`${eventPath(event)}/report`, { language }), signal)) as EventReport,
  })
