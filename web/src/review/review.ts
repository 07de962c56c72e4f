import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import type { LanguageCode } from '../language/languages'
import { pages, planPath, withQuery, type Slice } from '../plan/plan'

/** A file that belongs to an input or a round. */
export interface Attachment {
  readonly id: string
  readonly name: string
  /** Its media type, as the office found it in the content. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  readonly addedAt: string
}

/** A review: who was asked about which version, until when. */
export interface Round {
  readonly id: string
  readonly version: number
  /** Counts a plan's rounds from 1. */
  readonly number: number
  /** The submitted version that is reviewed. */
  readonly planVersion: number
  readonly institutions: readonly string[]
  readonly deadline: string
  readonly materials: readonly { readonly title: string; readonly link: string }[]
  readonly note?: string | null
  readonly inputsVisibleToAll: boolean
  readonly state: 'OPEN' | 'CLOSED'
  readonly openedAt: string
  readonly closedAt?: string | null
  /** Files for the invited to read. */
  readonly attachments?: readonly Attachment[]
}

export const DISPOSITIONS = ['ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED'] as const
export type DispositionKind = (typeof DISPOSITIONS)[number]

export interface Disposition {
  readonly kind: DispositionKind
  readonly reason: string
  readonly changes?: string | null
  readonly at: string
}

export interface Reply {
  readonly id: string
  /** Who says it; none for the office. */
  readonly institution?: string | null
  readonly text: string
  readonly language: LanguageCode
  readonly at: string
}

/** What an institution said of the plan or of one of its items, with what followed. */
export interface Input {
  readonly id: string
  readonly version: number
  readonly round: string
  readonly roundNumber: number
  readonly item?: string | null
  readonly part?: string | null
  readonly institution: string
  readonly text: string
  readonly language: LanguageCode
  /** How it was put before its institution put it otherwise. */
  readonly earlier: readonly { readonly text: string; readonly language: LanguageCode; readonly until: string }[]
  readonly state: 'UNANSWERED' | 'ANSWERED' | 'WITHDRAWN'
  /** Whether the office entered it for the institution, as after a meeting. */
  readonly enteredByOffice: boolean
  readonly givenOn: string
  readonly enteredAt: string
  readonly replies: readonly Reply[]
  /** The last of the dispositions, which holds. */
  readonly disposition?: Disposition | null
  readonly dispositions: readonly Disposition[]
  readonly attachments?: readonly Attachment[]
}

export interface InputCount {
  /** None for the plan as a whole. */
  readonly item?: string | null
  readonly inputs: number
  readonly unanswered: number
}

export const rounds = (plan: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'rounds'],
    queryFn: async ({ signal }) =>
      ((await getJson(withQuery(`${planPath(plan)}/rounds`, { size: 200 }), signal)) as Slice<Round>).items,
  })

export interface InputFilter {
  readonly round?: string | undefined
  readonly item?: string | undefined
  readonly unanswered?: 'true' | undefined
}

export const inputs = (plan: string, filter: InputFilter) =>
  pages<Input>(['plan', plan, 'inputs'], `${planPath(plan)}/inputs`, { ...filter, size: 100 })

/** How many inputs there are on these items, or on every item that has any. */
export const inputCounts = (plan: string, filter: { readonly round?: string; readonly items?: readonly string[] }) =>
  queryOptions({
    queryKey: ['plan', plan, 'inputs', 'counts', filter],
    queryFn: async ({ signal }) => {
      const query = { round: filter.round, items: filter.items?.join() }
      const path = withQuery(`${planPath(plan)}/inputs/counts`, query)
      return ((await getJson(path, signal)) as { readonly items: readonly InputCount[] }).items
    },
  })

export const isOpen = ({ state }: Round): boolean => state === 'OPEN'
