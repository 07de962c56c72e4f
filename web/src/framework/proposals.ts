import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { withQuery, type Slice } from '../plan/plan'

/** A version of a programme that its owner sent down, and what this office made of it. */
export interface ProposalHead {
  readonly id: string
  readonly programme: string
  readonly source: { readonly office: string; readonly version: number }
  readonly state: 'OPEN' | 'ADOPTED' | 'REFUSED' | 'SUPERSEDED'
  readonly receivedAt: string
  readonly decidedAt?: string | null
  /** Why it was refused. */
  readonly reason?: string | null
}

/** A field that would say something else; its path as in `baseline.value` or `targets.2020-Q1`. */
export interface FieldProposal {
  readonly field: string
  readonly before?: string | null
  readonly after?: string | null
}

/** An item of one of the office's plans that is an element's copy, or lies under it. */
export interface Touched {
  readonly plan: { readonly id: string; readonly title: string }
  readonly item: { readonly id: string; readonly code: string; readonly title: string }
}

export interface ElementProposal {
  readonly change: {
    readonly element: string
    readonly kind: 'RESULT' | 'INDICATOR'
    readonly level?: string | null
    readonly code: string
    readonly title: string
    readonly change: 'ADDED' | 'CHANGED' | 'REMOVED'
    readonly fields: readonly FieldProposal[]
  }
  readonly touches: readonly Touched[]
}

/** What a proposal changes in the office's copy, and what that touches in its plans. */
export interface Proposal {
  readonly proposal: ProposalHead
  /** Who owns the programme now. */
  readonly owner: string
  /** Whether somebody else would own it then. */
  readonly takesOver: boolean
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly programme: readonly FieldProposal[]
  readonly elements: readonly ElementProposal[]
}

export const proposalsPath = (programme: string) => `/api/programmes/${encodeURIComponent(programme)}/proposals`

/** Those of a programme that wait for a decision; the newest comes last in the office's list, so all are read. */
export const openProposals = (programme: string) =>
  queryOptions({
    queryKey: ['programme', programme, 'proposals'],
    queryFn: async ({ signal }) => {
      const open: ProposalHead[] = []
      let after: string | undefined
      do {
        const path = withQuery(proposalsPath(programme), { size: 200, after })
        const slice = (await getJson(path, signal)) as Slice<ProposalHead>
        open.push(...slice.items.filter(({ state }) => state === 'OPEN'))
        after = slice.next ?? undefined
      } while (after !== undefined)
      return open
    },
    staleTime: 60_000,
  })

export const proposal = (programme: string, id: string) =>
  queryOptions({
    queryKey: ['programme', programme, 'proposal', id],
    queryFn: async ({ signal }) =>
      (await getJson(`${proposalsPath(programme)}/${encodeURIComponent(id)}`, signal)) as Proposal,
  })
