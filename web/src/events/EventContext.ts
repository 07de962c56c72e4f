import { createContext, use } from 'react'
import type { Me } from '../session/session'
import type { OfficeEvent } from './event'

/** The event that a page is about, and what its reader may do. */
export interface OpenEvent {
  readonly event: OfficeEvent
  readonly who: Me
  /** Whether the reader acts for one invited institution. */
  readonly guest: boolean
  /** Whether the reader plans it and says how it went. */
  readonly organises: boolean
  /** Whether the reader may see who comes, by name. */
  readonly seesPeople: boolean
}

export const EventContext = createContext<OpenEvent | null>(null)

export function useEvent(): OpenEvent {
  const open = use(EventContext)
  if (open === null) throw new Error('A part of an event stands outside its page')
  return open
}
