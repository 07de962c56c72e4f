import { LANGUAGE_CODES } from '../language/languages'
import type { EventType, OfficeEvent } from './event'
import { clockAt, instantAt } from './zones'

/** What an event is, as it is typed. */
export interface EventHeadings {
  readonly type: EventType
  readonly title: string
  readonly city: string
  readonly country: string
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly startTime: string
  readonly endTime: string
  readonly venue: string
  readonly address: string
  readonly onlineLink: string
  readonly languages: readonly string[]
  readonly interpretation: readonly string[]
  readonly aims: string
  readonly note: string
  readonly series: string
  readonly coOrganisers: string
  /** What the event's own clocks show then, as `2026-03-02T09:30`. */
  readonly rsvpUntil: string
  readonly capacity: string
  readonly activities: readonly { readonly plan: string; readonly item: string }[]
}

export function typedOf(event: OfficeEvent): EventHeadings {
  const zone = event.timeZone
  return {
    type: event.type,
    title: event.title,
    city: event.city,
    country: event.country,
    start: event.start,
    end: event.end,
    timeZone: zone,
    startTime: event.startTime?.slice(0, 5) ?? '',
    endTime: event.endTime?.slice(0, 5) ?? '',
    venue: event.venue?.name ?? '',
    address: event.venue?.address ?? '',
    onlineLink: event.onlineLink ?? '',
    languages: event.languages ?? [],
    interpretation: event.interpretation ?? [],
    aims: (event.aims ?? []).join('\n'),
    note: event.note ?? '',
    series: event.series ?? '',
    coOrganisers: (event.coOrganisers ?? []).join(', '),
    rsvpUntil: event.rsvpUntil == null ? '' : clockAt(event.rsvpUntil, zone),
    capacity: event.capacity == null ? '' : String(event.capacity),
    activities: event.activities ?? [],
  }
}

/** The same as the office takes it. */
export function headingsOf(typed: EventHeadings) {
  const none = (text: string) => (text.trim() === '' ? null : text.trim())
  const [day = '', time = ''] = typed.rsvpUntil.split('T')
  return {
    type: typed.type,
    title: typed.title,
    city: typed.city,
    country: typed.country.trim().toUpperCase(),
    start: typed.start,
    end: typed.end === '' ? typed.start : typed.end,
    timeZone: typed.timeZone,
    startTime: none(typed.startTime),
    endTime: none(typed.endTime),
    venue: none(typed.venue) === null ? null : { name: typed.venue.trim(), address: none(typed.address) },
    onlineLink: none(typed.onlineLink),
    languages: typed.languages,
    interpretation: typed.interpretation,
    aims: typed.aims.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    note: none(typed.note),
    series: none(typed.series),
    coOrganisers: typed.coOrganisers.split(/[\s,،]+/).filter((code) => code !== ''),
    rsvpUntil: time === '' ? null : instantAt(day, time, typed.timeZone).toISOString(),
    capacity: typed.capacity === '' ? null : Number(typed.capacity),
    activities: typed.activities,
  }
}

/** Languages that events are held in or interpreted into: the page's own and those of its partners. */
export const EVENT_LANGUAGES = [...LANGUAGE_CODES, 'kmr', 'fr', 'tr', 'ru'] as const
