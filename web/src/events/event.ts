import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { pages, withQuery, type Slice } from '../plan/plan'
import { holds, type Me } from '../session/session'

export const EVENT_TYPES = ['ROUNDTABLE', 'TRAINING', 'WORKSHOP', 'PANEL', 'STUDY_VISIT', 'NETWORK_MEETING'] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const EVENT_STATES = ['PLANNED', 'POSTPONED', 'HELD', 'CANCELLED'] as const
export type EventState = (typeof EVENT_STATES)[number]

export const ANSWERS = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const
export type Answer = (typeof ANSWERS)[number]

/** A part of an event's agenda; who speaks is named by function, never by name. */
export interface Session {
  readonly id?: string
  /** What the clocks there show, as `2026-03-02T09:30`. */
  readonly start: string
  readonly end: string
  readonly title: string
  readonly speakers: readonly string[]
}

/** An institution that was invited, with its name as it was then. */
export interface Invited {
  readonly code: string
  readonly name: string
  readonly kind?: string
  /** How many it may send. */
  readonly seats: number
  readonly answer?: Answer | null
  readonly answeredAt?: string | null
  readonly onBehalf?: boolean | null
  /** How many it says will come; some have a seat, the others wait for one. */
  readonly accepted: number
  readonly granted: number
  readonly waiting: number
}

/** An event of the office; it names institutions, never people. */
export interface OfficeEvent {
  readonly id: string
  readonly version: number
  readonly office: string
  readonly type: EventType
  readonly state: EventState
  readonly title: string
  readonly city: string
  readonly country: string
  /** Days where the event takes place. */
  readonly start: string
  readonly end: string
  readonly timeZone: string
  /** Clock times there, as `09:30`; none for whole days. */
  readonly startTime?: string | null
  readonly endTime?: string | null
  /** The instants of its begin and end. */
  readonly from: string
  readonly to: string
  readonly venue?: { readonly name: string; readonly address?: string | null } | null
  readonly onlineLink?: string | null
  readonly languages?: readonly string[]
  readonly interpretation?: readonly string[]
  readonly aims?: readonly string[]
  readonly note?: string | null
  readonly series?: string | null
  readonly coOrganisers?: readonly string[]
  readonly activities?: readonly { readonly plan: string; readonly item: string }[]
  readonly objectives?: readonly number[]
  readonly rsvpUntil?: string | null
  readonly capacity?: number | null
  readonly agenda?: readonly Session[]
  readonly invited?: readonly Invited[]
  readonly changeNote?: string | null
  readonly changedAt: string
}

export interface Series {
  readonly id: string
  readonly title: string
}

export interface Material {
  readonly id: string
  readonly name: string
  readonly size: number
}

export interface EventFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly state?: string | undefined
  readonly type?: string | undefined
  readonly series?: string | undefined
}

export const eventPath = (id: string) => `/api/events/${encodeURIComponent(id)}`

export const events = (filter: EventFilter) => pages<OfficeEvent>(['events'], '/api/events', { ...filter, size: 50 })

const WHOLE_MONTH = 200

/** Everything that touches a span of days, as a calendar shows it. */
export const eventsBetween = (filter: EventFilter & { readonly from: string; readonly to: string }) =>
  infiniteQueryOptions({
    ...pages<OfficeEvent>(['events'], '/api/events', { ...filter, size: WHOLE_MONTH }),
    placeholderData: (earlier) => earlier,
  })

export const event = (id: string) =>
  queryOptions({
    queryKey: ['event', id],
    queryFn: async ({ signal }) => (await getJson(eventPath(id), signal)) as OfficeEvent,
  })

export const series = queryOptions({
  queryKey: ['event-series'],
  queryFn: async ({ signal }) =>
    ((await getJson(withQuery('/api/event-series', { size: 200 }), signal)) as Slice<Series>).items,
  staleTime: 60_000,
})

export const materials = (id: string) =>
  queryOptions({
    queryKey: ['event', id, 'materials'],
    queryFn: async ({ signal }) => (await getJson(`${eventPath(id)}/materials`, signal)) as readonly Material[],
  })

/** Whether somebody plans events of this office and says how they went. */
export function organises(who: Me | undefined): boolean {
  return holds(who, 'COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')
}

export function seesEvents(who: Me | undefined): boolean {
  return holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY', 'PARTNER')
}

/** Whether somebody reads events for one invited institution only. */
export function isGuest(who: Me | undefined): boolean {
  return !holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')
}

/** The invitation that a guest answers. */
export function ownInvitation({ invited = [] }: OfficeEvent, who: Me): Invited | undefined {
  return invited.find(({ code }) => code === who.institution)
}
