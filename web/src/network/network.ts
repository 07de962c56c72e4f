import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { Problem } from '../http/problem'
import { pages } from '../plan/plan'
import { holds, type Me } from '../session/session'

/** What members know about, as the office names it. */
export const EXPERTISE = [
  'INVESTIGATION',
  'FINANCIAL_INVESTIGATION',
  'DIGITAL_EVIDENCE',
  'FORENSIC_INTERVIEWING',
  'PROSECUTION',
  'ADJUDICATION',
  'DEFENCE_AND_LEGAL_AID',
  'INTERNATIONAL_COOPERATION',
  'BORDER_MANAGEMENT',
  'VICTIM_IDENTIFICATION',
  'VICTIM_PROTECTION',
  'PSYCHOSOCIAL_SUPPORT',
  'PREVENTION',
  'LEGISLATION',
  'POLICY',
  'DATA_AND_STATISTICS',
  'RESEARCH',
  'TRAINING',
  'COMMUNITY_OUTREACH',
  'MEDIA',
] as const
export const VISIBILITIES = ['NOBODY', 'OFFICE', 'REGION'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** What a member decides field by field who sees; her contact nobody does. */
export const SHOWN_FIELDS = ['pseudonym', 'expertise', 'languages', 'country', 'about', 'position', 'institution'] as const
export type ShownField = (typeof SHOWN_FIELDS)[number]

/** What could tell who she is stays in her country. */
export function visibilitiesOf(field: ShownField): readonly Visibility[] {
  const near = field === 'about' || field === 'position' || field === 'institution'
  return near ? ['NOBODY', 'OFFICE'] : VISIBILITIES
}

/** A member of the women's network as others see her: by a name of her choice, with what she shows. */
export interface Listing {
  readonly id: string
  readonly pseudonym: string
  readonly expertise?: readonly string[] | null
  readonly about?: string | null
  readonly languages?: readonly string[] | null
  readonly country?: string | null
  readonly position?: string | null
  readonly institution?: string | null
  /** Whether messages reach her from this office. */
  readonly reachable?: boolean
}

/** Her own listing. */
export interface OwnListing extends Omit<Listing, 'id' | 'reachable'> {
  readonly version?: number | null
  readonly contact: string
  readonly visibility: Partial<Readonly<Record<ShownField, Visibility>>>
}

export const OWN = '/api/network/me'

export interface NetworkFilter {
  readonly expertise?: string | undefined
  readonly language?: string | undefined
  readonly country?: string | undefined
}

export const listings = (filter: NetworkFilter) => pages<Listing>(['network'], '/api/network', { ...filter, size: 50 })

/** Null for somebody who isn't a member yet. */
export const ownListing = queryOptions({
  queryKey: ['network', 'me'],
  queryFn: async ({ signal }) => {
    try {
      return (await getJson(OWN, signal)) as OwnListing
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 404) return null
      throw failure
    }
  },
  gcTime: 0,
})

export function seesNetwork(who: Me | undefined): boolean {
  return holds(who, 'NETWORK_MEMBER', 'COUNTRY_OFFICER')
}
