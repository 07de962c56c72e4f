import type { Item, ActivityContent, Content } from '../src/item/item.ts'
import type { Plan, PlanState } from '../src/plan/plan.ts'
import type { PeriodTurn } from '../src/progress/periods.ts'
import type { Attachment, Disposition, Input, Round } from '../src/review/review.ts'
import { SampleEvents } from './sampleEvents.ts'
import { SampleRegion } from './sampleRegion.ts'

interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly ifMatch: string | null
  /** Why somebody does it, where that is asked for. */
  readonly reason: string | null
}

interface Told {
  readonly status: number
  readonly body?: unknown
}

/** A plan of a country office with its review, in memory: as much of the real service as the page needs to be looked at. */
export class SamplePlan {
  static readonly ID = '0193a000-0000-7000-8000-000000000001'
  readonly items: Item[]
  readonly region = new SampleRegion()
  readonly events = new SampleEvents()
  plan: Plan
  rounds: Round[] = []
  inputs: Input[] = []
  locks: PeriodTurn[] = []
  #next = 1

  constructor(activities = 24, state: PlanState = 'DRAFT') {
    this.plan = planIn(state)
    this.items = itemsOf(activities)
  }

  answer(asked: Asked): Told | null {
    const [, , collection, id, part, ...rest] = asked.path.split('/')
    if (collection === 'institutions') return { status: 200, body: { items: INSTITUTIONS, next: null } }
    if (collection === 'drafts') return this.#drafts(asked, [id, part, ...rest])
    if (part === 'proposals') return this.#proposals(asked, rest)
    if (collection === 'programmes') return { status: 200, body: [{ code: 'GLOACT-AME', name: 'Global Action — Asia and the Middle East' }] }
    if (collection !== 'workplans') return this.events.answer(asked)
    if (id === undefined) return { status: 200, body: { items: [this.plan], next: null } }
    if (id !== SamplePlan.ID) return problem(404, 'not-found', 'No workplan is known here.')
    switch (part) {
      case undefined:
        return asked.method === 'PUT' ? this.#describe(asked) : { status: 200, body: this.plan }
      case 'items':
        return rest.length === 0 ? this.#items(asked) : this.#item(asked, rest)
      case 'summary':
        return { status: 200, body: this.#summary() }
      case 'rounds':
        if (rest[1] === 'attachments') return this.#files(asked, this.rounds, rest)
        if (asked.method === 'PUT') return this.#changeRound(asked, rest[0])
        return asked.method === 'POST' ? this.#openRound(asked.body as Round) : list(this.rounds)
      case 'inputs':
        return this.#inputs(asked, rest)
      case 'notes':
        return list([])
      case 'difference':
        return { status: 200, body: DIFFERENCE }
      case 'period-locks':
        return this.#lock(asked, rest[0])
      case 'imports':
        return this.#import(asked)
      case 'submissions':
        return this.#state('IN_REVIEW')
      case 'revisions':
        return this.#state('REVISED')
      default:
        return problem(404, 'not-found', 'The sample knows no such thing.')
    }
  }

  #proposals({ body }: Asked, [id, decision]: readonly (string | undefined)[]): Told {
    if (id === undefined) return list([this.region.proposal])
    if (decision === undefined) return { status: 200, body: this.region.shown(SamplePlan.ID) }
    const { reason } = (body ?? {}) as { readonly reason?: string }
    if (decision === 'refusals' && reason === '') return invalid('reason', 'Say why it is refused.')
    return { status: 200, body: this.region.decide(decision, body) }
  }

  #drafts({ method, body }: Asked, [first, plan]: readonly (string | undefined)[]): Told {
    if (first === undefined) return { status: 200, body: this.region.sum }
    if (first === 'overlaps') return { status: 200, body: this.region.overlaps }
    if (plan === undefined || method === 'GET') return list(this.region.comments)
    return { status: 201, body: this.region.say(body) }
  }

  #describe({ ifMatch, body }: Asked): Told {
    const { version } = this.plan
    if (ifMatch !== `"${version}"`) return problem(412, 'stale-version', 'Somebody changed the plan.')
    const headings = body as Pick<Plan, 'title' | 'firstYear' | 'years' | 'basis'>
    if (headings.years > 10) return invalid('years', 'A workplan covers 1 to 10 years.')
    this.plan = { ...this.plan, ...headings, version: version + 1 }
    return { status: 200, body: this.plan }
  }

  #state(state: PlanState): Told {
    this.plan = { ...this.plan, state, version: this.plan.version + 1 }
    return { status: 200, body: this.plan }
  }

  #items({ method, query, body }: Asked): Told {
    if (method === 'POST') return this.#add(body as { parent?: string; code?: string; content: Content })
    const parent = query.get('parent')
    const kind = query.get('kind')
    const text = query.get('text')?.toLowerCase()
    const found = this.items.filter(
      (one) =>
        (parent === null || (one.parent ?? 'root') === parent) &&
        (kind === null || one.kind === kind) &&
        (text === undefined || one.content.title.toLowerCase().includes(text)),
    )
    const size = Number(query.get('size') ?? 50)
    const start = Number(query.get('after') ?? 0)
    const next = start + size < found.length ? String(start + size) : null
    return { status: 200, body: { items: found.slice(start, start + size), next } }
  }

  #add({ parent, code, content }: { parent?: string | null; code?: string; content: Content }): Told {
    if (content.title.trim() === '') return invalid('content.title', 'A title has 1 to 300 characters.')
    const above = this.items.find((one) => one.id === parent)
    const beside = this.items.filter((one) => one.parent === parent).length
    const added: Item = {
      id: `new-${this.#next++}`,
      version: 0,
      plan: SamplePlan.ID,
      kind: content.kind,
      code: code ?? `${above?.code ?? ''}.${beside + 1}`,
      parent: parent ?? null,
      objective: above?.objective ?? 1,
      changed: true,
      content,
      children: 0,
    }
    this.items.push(added)
    return { status: 201, body: added }
  }

  #item({ method, ifMatch, body }: Asked, [id, part]: readonly (string | undefined)[]): Told {
    const at = this.items.findIndex((one) => one.id === id)
    const found = this.items[at]
    if (found === undefined) return problem(404, 'not-found', 'The plan has no such item.')
    if (method === 'GET') return { status: 200, body: found }
    if (ifMatch !== `"${found.version ?? 0}"`) {
      return problem(412, 'stale-version', 'It is at another version. Read it again and repeat your change.')
    }
    if (method === 'DELETE') {
      this.items.splice(at, 1)
      return { status: 204 }
    }
    const changed: Item =
      part === 'progress'
        ? { ...found, version: (found.version ?? 0) + 1, progress: body as NonNullable<Item['progress']> }
        : { ...found, ...(body as Partial<Item>), version: (found.version ?? 0) + 1, changed: true }
    const { content } = changed
    if (content.kind === 'ACTIVITY' && content.plannedEnd < content.plannedStart) {
      return invalid('content.plannedEnd', 'The activity ends before it starts.')
    }
    this.items[at] = changed
    return { status: 200, body: changed }
  }

  #summary() {
    const items = this.items.map(({ kind, objective }) => ({ kind, objective, items: 1 }))
    return { version: null, items, budget: [{ currency: 'EUR', funder: 'European Union', year: 2026, amount: '125000.50', lines: 10 }] }
  }

  /** Locks a period, or opens it again for a reason. */
  #lock({ method, reason }: Asked, period: string | undefined): Told {
    if (period === undefined) return list(this.locks)
    if (method === 'DELETE' && reason === '') return problem(422, 'invalid-field', 'Say why.', 'Audit-Reason')
    const turn = { period, number: 1, locked: method === 'PUT', reason, at: NOW, by: 'COUNTRY_OFFICER' }
    this.locks = [...this.locks.filter((one) => one.period !== period), turn]
    return { status: 200, body: turn }
  }

  #import({ query, body, ifMatch }: Asked): Told {
    if (!(body instanceof Blob)) return problem(422, 'workbook-unreadable', 'The file is no .xlsx.')
    if (ifMatch !== `"${this.plan.version}"`) return problem(412, 'stale-version', 'Somebody changed the plan.')
    return { status: 200, body: { ...IMPORT, dryRun: query.get('dryRun') === 'true' } }
  }

  #openRound(asked: Pick<Round, 'institutions' | 'deadline' | 'materials' | 'note' | 'inputsVisibleToAll'>): Told {
    const round: Round = {
      ...asked,
      id: `round-${this.#next++}`,
      version: 0,
      number: this.rounds.length + 1,
      planVersion: 1,
      state: 'OPEN',
      openedAt: NOW,
    }
    this.rounds.push(round)
    return { status: 201, body: round }
  }

  #changeRound({ ifMatch, body }: Asked, id: string | undefined): Told {
    const at = this.rounds.findIndex((one) => one.id === id)
    const round = this.rounds[at]
    if (round === undefined) return problem(404, 'not-found', 'The plan has no such round.')
    if (ifMatch !== `"${round.version}"`) return problem(412, 'stale-version', 'Somebody changed the round.')
    this.rounds = this.rounds.with(at, { ...round, ...(body as Partial<Round>), version: round.version + 1 })
    return { status: 200, body: this.rounds[at] }
  }

  #inputs({ method, query, body }: Asked, [id, part, file]: readonly (string | undefined)[]): Told {
    if (id === 'counts') return list(this.#counts())
    if (part === 'attachments') return this.#files({ method, body }, this.inputs, [id, part, file])
    if (id === undefined && method === 'POST') return this.#say(body as Said)
    if (id === undefined) {
      const item = query.get('item')
      const unanswered = query.get('unanswered') === 'true'
      return list(
        this.inputs.filter(
          (one) => (item === null || one.item === item) && (!unanswered || one.state === 'UNANSWERED'),
        ),
      )
    }
    this.inputs = this.inputs.map((one) => (one.id === id ? answered(one, part, body) : one))
    return { status: 200, body: this.inputs.find((one) => one.id === id) }
  }

  /** Attaches a file to one of these things, or removes one. */
  #files(
    { method, body }: Pick<Asked, 'method' | 'body'>,
    things: (Input | Round)[],
    [id, , attachment]: readonly (string | undefined)[],
  ): Told {
    const at = things.findIndex((one) => one.id === id)
    const thing = things[at]
    if (thing === undefined) return problem(404, 'not-found', 'The plan has no such thing.')
    const { attachments = [], version } = thing
    const change = (changed: readonly Attachment[]) => {
      things[at] = { ...thing, version: version + 1, attachments: changed }
    }
    if (method === 'DELETE') {
      change(attachments.filter((one) => one.id !== attachment))
      return { status: 200, body: things[at] }
    }
    const file = body instanceof FormData ? body.get('file') : null
    if (!(file instanceof File)) return invalid('file', "Send one file in the part 'file', and nothing else.")
    if (!/\.(pdf|docx|txt)$/i.test(file.name)) {
      return problem(415, 'file-type', 'The office takes files of these types: DOCX, PDF, TXT.', 'file')
    }
    const { name, size, type } = file
    const attached = { id: `file-${this.#next++}`, name, size, type, sha256: '3f6a'.repeat(16), addedAt: NOW }
    change([...attachments, attached])
    return { status: 201, body: attached }
  }

  #say({ round, item, text, language, onBehalfOf }: Said): Told {
    const input: Input = {
      id: `input-${this.#next++}`,
      version: 0,
      round,
      roundNumber: 1,
      item: item ?? null,
      institution: onBehalfOf ?? 'MoI',
      text,
      language,
      earlier: [],
      state: 'UNANSWERED',
      enteredByOffice: onBehalfOf !== undefined,
      givenOn: NOW.slice(0, 10),
      enteredAt: NOW,
      replies: [],
      dispositions: [],
    }
    this.inputs.push(input)
    return { status: 201, body: input }
  }

  #counts() {
    const items = new Set(this.inputs.map(({ item }) => item ?? null))
    return [...items].map((item) => {
      const on = this.inputs.filter((one) => (one.item ?? null) === item)
      return { item, inputs: on.length, unanswered: on.filter(({ state }) => state === 'UNANSWERED').length }
    })
  }
}

type Said = Pick<Input, 'round' | 'item' | 'text' | 'language'> & { readonly onBehalfOf?: string }

function answered(input: Input, part: string | undefined, body: unknown): Input {
  const version = input.version + 1
  if (part === 'disposition') {
    const disposition = { ...(body as Omit<Disposition, 'at'>), at: NOW }
    return { ...input, version, state: 'ANSWERED', disposition, dispositions: [...input.dispositions, disposition] }
  }
  if (part === 'withdrawals') return { ...input, version, state: 'WITHDRAWN' }
  const said = body as Pick<Input, 'text' | 'language'>
  if (part === 'replies') {
    return { ...input, version, replies: [...input.replies, { ...said, id: `reply-${version}`, at: NOW }] }
  }
  const { text, language } = input
  return { ...input, ...said, version, earlier: [...input.earlier, { text, language, until: NOW }] }
}

const NOW = '2026-03-02T09:30:00Z'
const list = (items: readonly unknown[]): Told => ({ status: 200, body: { items, next: null } })
const problem = (status: number, type: string, detail: string, field?: string): Told => ({
  status,
  body: { type: `/problems/${type}`, title: type, status, detail, field },
})
const invalid = (field: string, detail: string): Told => ({
  status: 422,
  body: { type: '/problems/invalid-field', title: "A field can't be used", status: 422, detail, field },
})

const INSTITUTIONS = [
  { code: 'MoI', name: 'Ministry of Interior' },
  { code: 'SJC', name: 'Supreme Judicial Council' },
  { code: 'COMSEC/DWE', name: "Council of Ministers' Department for Women Empowerment" },
]

function planIn(state: PlanState): Plan {
  return {
    id: SamplePlan.ID,
    version: 4,
    office: 'IQ',
    country: 'IQ',
    programme: 'GLOACT-AME',
    title: 'Workplan against trafficking in persons and the smuggling of migrants, Iraq',
    firstYear: 2026,
    years: 3,
    state,
    basis: ['inception missions', 'assessment report on trafficking in persons and smuggling of migrants in Iraq'],
    objectives: OBJECTIVES.map((name, at) => ({ number: at + 1, name })),
    versions: state === 'DRAFT' ? [] : [{ number: 1, hash: '3f6a'.repeat(16), submittedAt: NOW, items: 40, activities: 24 }],
    validated: null,
    validation: { required: ['MoI', 'SJC'], quorum: 2 },
    signOffs: [],
    reopened: [],
    changedAt: NOW,
  }
}

const OBJECTIVES = [
  'Strategy and policy development',
  'Legislative review and harmonization',
  'Capability development',
  'Regional and trans-regional cooperation',
  'Protection and direct assistance to victims of trafficking and vulnerable migrants',
]

function itemsOf(activities: number): Item[] {
  const one = (id: string, code: string, parent: string | null, content: Content, children: number): Item => ({
    id,
    version: 1,
    plan: SamplePlan.ID,
    kind: content.kind,
    code,
    parent,
    objective: Number(code.split('.')[0]),
    content,
    children,
  })
  const all: Item[] = OBJECTIVES.map((title, at) =>
    one(`o${at + 1}`, String(at + 1), null, { kind: 'OBJECTIVE', title }, at === 2 ? 1 : 0),
  )
  all.push(one('p1', '3.1', 'o3', { kind: 'OUTPUT', title: 'Investigators trained in victim-centred work' }, activities + 1))
  all.push(one('i1', '3.1.1', 'p1', INDICATOR, 0))
  for (let number = 1; number <= activities; number++) {
    all.push(one(`a${number}`, `3.1.${number + 1}`, 'p1', activity(number), 0))
  }
  return all
}

const INDICATOR: Content = {
  kind: 'INDICATOR',
  title: 'Officers who completed the training',
  details: {
    measure: 'NUMBER',
    unit: 'officers',
    baseline: { value: '0', year: 2025 },
    targets: [
      { period: '2026', value: '60' },
      { period: '2027', value: '120' },
    ],
    disaggregations: ['SEX', 'LOCATION'],
    meansOfVerification: 'Attendance lists',
    frequency: 'QUARTERLY',
  },
}

function activity(number: number): ActivityContent {
  return {
    kind: 'ACTIVITY',
    title: number === 1 ? 'تدريب ضباط التحقيق على مقابلة الضحايا' : `Specialised counter-trafficking training, course ${number}`,
    description: 'Five days, with a moot court.\nIn Arabic and Kurdish.',
    responsible: 'MoI',
    partners: ['SJC', 'COMSEC/DWE'],
    place: { name: 'Erbil', pcode: 'IQ11' },
    plannedStart: '2026-03-01',
    plannedEnd: '2026-05-31',
    budget: [{ id: `b${number}`, funder: 'European Union', year: 2026, amount: '12500.00', currency: 'EUR' }],
    dependsOn: number > 1 ? [`a${number - 1}`] : [],
    risks: [{ id: `r${number}`, description: 'Trainers are moved to other posts', likelihood: 'MEDIUM', impact: 'HIGH', response: 'Train two for each post' }],
  }
}

const DIFFERENCE = {
  from: 1,
  to: null,
  digest: 'd1',
  added: 1,
  changed: 1,
  removed: 1,
  items: [
    { item: 'a2', kind: 'ACTIVITY', code: '3.1.3', title: 'Specialised counter-trafficking training, course 2', change: 'CHANGED', moved: true, fields: [{ field: 'plannedEnd', before: '2026-04-30', after: '2026-05-31' }, { field: 'responsible', before: 'SJC', after: 'MoI' }, { field: 'budget[b2].amount', before: '10000.00', after: '12500.00' }, { field: 'dependsOn', before: null, after: ['a1'] }, { field: 'parent', before: 'o3', after: 'p1' }] },
    { item: 'a3', kind: 'ACTIVITY', code: '3.1.4', title: 'Specialised counter-trafficking training, course 3', change: 'ADDED', moved: false, fields: [{ field: 'title', after: 'Specialised counter-trafficking training, course 3' }] },
    { item: 'gone', kind: 'ACTIVITY', code: '4.1', title: 'Study visit', change: 'REMOVED', moved: false, fields: [] },
  ],
  next: null,
}

/** What the sample makes of any workbook. */
const IMPORT = {
  added: 1,
  changed: 1,
  removed: 1,
  missing: 2,
  items: [
    { item: 'a2', kind: 'ACTIVITY', code: '3.1.3', title: 'Specialised counter-trafficking training, course 2', change: 'CHANGED', fields: [{ field: 'plannedEnd', before: '2026-05-31', after: '2026-06-30' }, { field: 'dependsOn', before: ['a1'], after: ['a1', 'brought'] }] },
    { item: 'brought', kind: 'ACTIVITY', code: '3.1.40', title: 'تدريب المدعين العامين', change: 'ADDED', fields: [{ field: 'title', after: 'تدريب المدعين العامين' }] },
    { item: 'a3', kind: 'ACTIVITY', code: '3.1.4', title: 'Specialised counter-trafficking training, course 3', change: 'REMOVED', fields: [] },
  ],
  missingRows: [
    { sheet: 'Activities', id: 'a4', code: '3.1.5', text: 'Specialised counter-trafficking training, course 4' },
    { sheet: 'Budget', id: 'b5', code: '3.1.6', text: 'European Union, 2026' },
  ],
  ignoredSheets: ['Notes'],
}
