import { queryOptions } from '@tanstack/react-query'
import type { Sex } from '../dashboard/figures'
import { getJson } from '../http/getJson'
import { pages, type Slice } from '../plan/plan'
import { holds, type Me } from '../session/session'

/** What a person's data is used for; each needs a consent of its own. */
export const PURPOSES = ['REGISTRATION', 'FOLLOW_UP', 'CERTIFICATE', 'NETWORK'] as const
export type Purpose = (typeof PURPOSES)[number]

export const AGE_BANDS = ['UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_34', 'FROM_35_TO_49', 'FROM_50_TO_64', 'OVER_64', 'NOT_STATED'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** The wording of the consent that this page shows. */
export const WORDING = '2026-1'

/** What somebody's data may be read for: what they agreed to, or what they ask for themselves. */
export const READ_FOR = [...PURPOSES, 'SUBJECT_REQUEST'] as const
export type ReadFor = (typeof READ_FOR)[number]

/** Tells the audit log what personal data is read for. */
export function reading(purpose: ReadFor): Readonly<Record<string, string>> {
  return { 'Audit-Purpose': purpose }
}

export interface PersonName {
  readonly text: string
  /** A BCP 47 tag. */
  readonly language: string
}

export interface Consent {
  readonly purpose: Purpose
  readonly wordingVersion: string
  readonly givenOn: string
  readonly withdrawnOn?: string | null
}

/** Somebody in the office's register, as its officers see them. */
export interface Person {
  readonly id: string
  readonly version: number
  /** The first is the one that is used. */
  readonly names: readonly PersonName[]
  readonly sex: Sex
  readonly ageBand?: AgeBand | null
  readonly institution: string
  readonly position?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly languages?: readonly string[] | null
  readonly consents: readonly Consent[]
  /** Records that were merged into this one. */
  readonly merged?: readonly Merge[] | null
}

export interface Merge {
  readonly merge: string
  readonly at: string
  readonly names: readonly PersonName[]
}

/** Somebody who may be the same, and by what. */
export interface Candidate {
  readonly person: Person
  readonly shared: readonly ('NAME' | 'EMAIL' | 'PHONE')[]
}

export const personPath = (id: string) => `/api/people/${encodeURIComponent(id)}`

export const people = (
  filter: { readonly query?: string | undefined; readonly institution?: string | undefined },
  purpose: ReadFor = 'REGISTRATION',
) => pages<Person>(['people', purpose], '/api/people', { ...filter, size: 30 }, reading(purpose))

export const person = (id: string, purpose: ReadFor = 'REGISTRATION') =>
  queryOptions({
    queryKey: ['person', id, purpose],
    queryFn: async ({ signal }) => (await getJson(personPath(id), signal, reading(purpose))) as Person,
    // What was read once isn't held longer than it is looked at.
    gcTime: 0,
  })

export const duplicatesOf = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'duplicates'],
    queryFn: async ({ signal }) =>
      ((await getJson(`${personPath(id)}/duplicates`, signal)) as Slice<Candidate>).items,
    gcTime: 0,
  })

export const nameOf = ({ names }: Pick<Person, 'names'>): string => names[0]?.text ?? ''

export function seesPeople(who: Me | undefined): boolean {
  return holds(who, 'COUNTRY_OFFICER')
}
