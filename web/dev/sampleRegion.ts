import type { DraftComment, Overlap, Sum } from '../src/drafts/drafts.ts'
import type { Proposal, ProposalHead } from '../src/framework/proposals.ts'

const NOW = '2026-03-02T09:30:00Z'
export const PROPOSAL = '0193b000-0000-7000-8000-000000000001'

/** What an office and its region say to each other, in memory: proposals of a framework, and drafts. */
export class SampleRegion {
  proposal: ProposalHead = {
    id: PROPOSAL,
    programme: 'GLOACT-AME',
    source: { office: 'RAME', version: 7 },
    state: 'SUPERSEDED',
    receivedAt: NOW,
  }
  comments: DraftComment[] = []
  sum: Sum = SUM
  overlaps: readonly Overlap[] = OVERLAPS

  decide(part: string | undefined, body: unknown): ProposalHead {
    const { reason } = (body ?? {}) as { readonly reason?: string }
    this.proposal =
      part === 'adoptions'
        ? { ...this.proposal, state: 'ADOPTED', decidedAt: NOW }
        : { ...this.proposal, state: 'REFUSED', decidedAt: NOW, reason: reason ?? null }
    return this.proposal
  }

  shown(plan: string): Proposal {
    const touched = {
      plan: { id: plan, title: 'Workplan against trafficking in persons, Iraq' },
      item: { id: 'i1', code: '3.1.1', title: 'Officers who completed the training' },
    }
    return { ...SHOWN, proposal: this.proposal, elements: SHOWN.elements.map((one, at) => (at === 0 ? { ...one, touches: [touched] } : one)) }
  }

  say(body: unknown): DraftComment {
    const { text } = body as { readonly text: string }
    const said = { id: `comment-${this.comments.length + 1}`, office: 'RAME', item: null, text, saidAt: NOW }
    this.comments.push(said)
    return said
  }
}

const SHOWN: Omit<Proposal, 'proposal'> = {
  owner: 'IQ',
  takesOver: true,
  added: 1,
  changed: 1,
  removed: 1,
  programme: [{ field: 'end', before: '2028-12-31', after: '2029-06-30' }, { field: 'countries', before: 'IQ; JO', after: 'IQ; JO; LB' }],
  elements: [
    {
      change: { element: 'e1', kind: 'INDICATOR', code: '3.1.a', title: 'Officers who completed the training', change: 'CHANGED', fields: [{ field: 'targets.2026-Q4', before: '60', after: '1250' }, { field: 'baseline.year', before: '2025', after: '2024' }, { field: 'frequency', before: 'YEARLY', after: 'QUARTERLY' }, { field: 'disaggregations', before: 'SEX', after: 'SEX, AGE' }] },
      touches: [],
    },
    {
      change: { element: 'e2', kind: 'RESULT', level: 'OUTCOME', code: '3.2', title: 'Judges rule on evidence', change: 'ADDED', fields: [{ field: 'level', after: 'OUTCOME' }, { field: 'parent', after: '3' }, { field: 'title', after: 'Judges rule on evidence' }] },
      touches: [],
    },
    {
      change: { element: 'e3', kind: 'RESULT', level: 'OUTPUT', code: '4.1', title: 'Study visits', change: 'REMOVED', fields: [{ field: 'title', before: 'Study visits' }] },
      touches: [],
    },
  ],
}

const SUM: Sum = {
  plans: [
    { office: 'IQ', plan: 'p-iq', country: 'IQ', title: 'خطة عمل العراق لمكافحة الاتجار بالبشر', firstYear: 2026, years: 3, state: 'DRAFT', activities: 24 },
    { office: 'JO', plan: 'p-jo', country: 'JO', title: 'Workplan of Jordan', firstYear: 2026, years: 2, state: 'IN_REVIEW', activities: 11 },
  ],
  objectives: [
    { number: 1, name: 'Strategy and policy development', activities: 3, byCountry: { JO: 3 }, without: ['IQ'], budget: [] },
    { number: 3, name: 'Capability development', activities: 32, byCountry: { IQ: 24, JO: 8 }, without: [], budget: [{ currency: 'EUR', funder: 'European Union', year: 2026, amount: '300000.00' }] },
  ],
  budget: [
    { currency: 'EUR', funder: 'European Union', year: 2026, amount: '300000.00' },
    { currency: 'JOD', funder: 'Government of Jordan', year: 2027, amount: '12500.500' },
  ],
}

const OVERLAPS: readonly Overlap[] = [
  {
    objective: 3,
    one: { office: 'IQ', country: 'IQ', activity: 'a2', code: '3.1.3', title: 'Specialised counter-trafficking training', place: 'Erbil', start: '2026-03-01', end: '2026-05-31' },
    other: { office: 'JO', country: 'JO', activity: 'b7', code: '3.2', title: 'Counter-trafficking training for prosecutors', start: '2026-04-01', end: '2026-04-30' },
    likeness: 0.6,
  },
]
