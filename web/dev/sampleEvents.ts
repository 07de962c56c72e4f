import type { Nomination, Registration, Summary } from '../src/attendance/attendance.ts'
import type { Invited, OfficeEvent } from '../src/events/event.ts'
import type { ActionPoint, Outcome } from '../src/events/outcome.ts'
import type { Listing, OwnListing } from '../src/network/network.ts'
import type { Person } from '../src/people/person.ts'

interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly ifMatch: string | null
}

interface Told {
  readonly status: number
  readonly body?: unknown
}

const NOW = '2026-03-02T09:30:00Z'

/** Events of an office with those who come, in memory: as much of the real services as the page needs. */
export class SampleEvents {
  static readonly ROUNDTABLE = '0193c000-0000-7000-8000-000000000001'
  static readonly DINNER = '0193c000-0000-7000-8000-000000000002'
  static readonly TRAINING = '0193c000-0000-7000-8000-000000000003'

  /** The institution whose guest asks; none for the office itself. */
  guest: string | null = null
  events: OfficeEvent[] = [ROUNDTABLE, DINNER, TRAINING]
  attendance: Record<string, Summary> = { [SampleEvents.ROUNDTABLE]: COUNTED }
  registrations: Registration[] = REGISTRATIONS
  nominations: Nomination[] = []
  people: Person[] = PEOPLE
  outcome: Outcome = { version: null, decisions: [], recommendations: [], actionPoints: [] }
  listing: OwnListing | null = null
  #next = 1

  answer(asked: Asked): Told | null {
    const [, , collection, id, part, ...rest] = asked.path.split('/')
    switch (collection) {
      case 'events':
        return id === undefined ? this.#list(asked) : this.#event(asked, id, part, rest)
      case 'event-series':
        return list([])
      case 'calendar-feeds':
        return asked.method === 'POST' ? { status: 201, body: { id: 'f1', url: '/api/calendar/s3cret.ics' } } : { status: 200, body: [] }
      case 'action-points':
        return list(this.outcome.actionPoints.map((point) => ({ event: SampleEvents.DINNER, title: DINNER.title, held: DINNER.end, point })))
      case 'attendance':
        return this.#attendance(asked, id ?? '', part, rest)
      case 'network':
        return this.#network(asked, id)
      case 'people':
        return this.#people(asked, id, part)
      default:
        return null
    }
  }

  #list({ method, query, body }: Asked): Told {
    if (method === 'POST') {
      const planned = { ...ROUNDTABLE, ...(body as Partial<OfficeEvent>), id: `event-${this.#next++}`, version: 0, state: 'PLANNED', invited: [], agenda: [] } as OfficeEvent
      if (planned.title === '') return invalid('title', 'Say what the event is called.')
      this.events.push(planned)
      return { status: 201, body: planned }
    }
    const from = query.get('from') ?? ''
    const to = query.get('to') ?? '9999'
    const found = this.events.filter(
      (one) =>
        one.end >= from &&
        one.start <= to &&
        one.state === (query.get('state') ?? one.state) &&
        one.type === (query.get('type') ?? one.type),
    )
    return list(found.filter((one) => this.#sees(one)).map((one) => this.#shown(one)))
  }

  #sees({ invited = [] }: OfficeEvent): boolean {
    return this.guest === null || invited.some(({ code }) => code === this.guest)
  }

  #shown(event: OfficeEvent): OfficeEvent {
    if (this.guest === null) return event
    return { ...event, invited: (event.invited ?? []).filter(({ code }) => code === this.guest) }
  }

  #event({ method, body, ifMatch }: Asked, id: string, part: string | undefined, rest: readonly string[]): Told {
    const event = this.events.find((one) => one.id === id)
    if (event === undefined || !this.#sees(event)) return problem(404, 'not-found', 'No event is known here.')
    if (part === 'materials') return { status: 200, body: [] }
    if (part === 'report') return { status: 200, body: { opening: 'A total of 12 (3 female, 9 male) representing Ministry of Interior (MoI) took part.' } }
    if (part === 'outcome' && method === 'GET') return { status: 200, body: this.outcome }
    if (part === 'outcome') {
      const said = body as Outcome
      this.outcome = { ...said, version: 1, actionPoints: said.actionPoints.map((point, at) => ({ ...point, id: `point-${at + 1}` })) }
      return { status: 200, body: this.outcome }
    }
    if (part === 'action-points') {
      const turned = body as Partial<ActionPoint>
      this.outcome = { ...this.outcome, actionPoints: this.outcome.actionPoints.map((point) => (point.id === rest[0] ? { ...point, ...turned } : point)) }
      return { status: 200, body: this.outcome }
    }
    if (method === 'GET') return { status: 200, body: this.#shown(event) }
    if (part === 'rsvp') return this.#rsvp(event, body as { institution?: string; answer: Invited['answer']; seats?: number })
    if (ifMatch !== `"${event.version}"`) return problem(412, 'stale-version', 'Somebody changed the event.')
    switch (part) {
      case undefined:
      case 'agenda':
        return this.#change(event, body as Partial<OfficeEvent>)
      case 'invitations': {
        const { institutions } = body as { readonly institutions: readonly { readonly code: string; readonly seats: number }[] }
        const more = institutions.map(({ code, seats }) => invited(code, code, seats))
        return this.#change(event, { invited: [...(event.invited ?? []), ...more] })
      }
      case 'holding':
        return this.#change(event, { state: 'HELD' })
      case 'cancellation': {
        const { reason } = body as { readonly reason: string }
        if (reason === '') return invalid('reason', 'Say why it is called off.')
        return this.#change(event, { state: 'CANCELLED', changeNote: reason })
      }
      default:
        return problem(404, 'not-found', 'The sample knows no such thing.')
    }
  }

  #rsvp(event: OfficeEvent, { institution, answer, seats }: { institution?: string; answer: Invited['answer']; seats?: number }): Told {
    const code = institution ?? this.guest
    if (this.guest !== null && event.rsvpUntil != null && Date.parse(event.rsvpUntil) < Date.now()) {
      return problem(409, 'rsvp-closed', 'The time to answer is over.')
    }
    const answered = (event.invited ?? []).map((one) => {
      if (one.code !== code) return one
      const accepted = answer === 'ACCEPTED' ? (seats ?? one.seats) : 0
      const granted = Math.min(accepted, one.seats)
      return { ...one, answer: answer ?? null, answeredAt: NOW, onBehalf: this.guest === null, accepted, granted, waiting: accepted - granted }
    })
    return this.#change(event, { invited: answered })
  }

  #change(event: OfficeEvent, part: Partial<OfficeEvent>): Told {
    const changed = { ...event, ...part, version: event.version + 1 }
    this.events = this.events.map((one) => (one.id === event.id ? changed : one))
    return { status: 200, body: this.#shown(changed) }
  }

  #attendance({ method, body, ifMatch }: Asked, event: string, part: string | undefined, rest: readonly string[]): Told {
    const known = this.attendance[event] ?? { event, version: null, total: 0, figuresPublished: true, bySex: {}, byInstitution: [], represented: [], bySexAndInstitution: {} }
    switch (part) {
      case undefined:
        return { status: 200, body: known }
      case 'count-sheet':
        if (known.version != null && ifMatch !== `"${known.version}"`) return problem(412, 'stale-version', 'Somebody counted meanwhile.')
        this.attendance[event] = counted(event, (known.version ?? 0) + 1, body as Sheet)
        return { status: 204 }
      case 'registrations':
        return this.#registrations(method, body, rest)
      case 'nominations':
        if (method === 'POST') {
          const { name, position } = body as { name: { text: string }; position: string | null }
          this.nominations.push({ registration: `n${this.#next++}`, name: name.text, position, state: 'NOMINATED' })
          return { status: 201, body: this.nominations.at(-1) }
        }
        if (method === 'DELETE') this.nominations = this.nominations.filter(({ registration }) => registration !== rest[0])
        return method === 'DELETE' ? { status: 204 } : list(this.nominations)
      case 'check-in-list':
        return { status: 200, body: { event, entries: [] } }
      case 'training':
        return { status: 200, body: { byChange: { HIGHER: 9, SAME: 2, LOWER: 1 }, byUse: { MONTHS_3: { YES: 7, PARTLY: 2 } } } }
      default:
        return problem(404, 'not-found', 'The sample knows no such thing.')
    }
  }

  #network({ method, body }: Asked, id: string | undefined): Told {
    if (id === undefined) return list(LISTINGS)
    if (id !== 'me') return { status: 202 }
    if (method === 'GET') return this.listing === null ? problem(404, 'not-found', 'You have no listing yet.') : { status: 200, body: this.listing }
    this.listing = method === 'DELETE' ? null : { ...(body as OwnListing), version: (this.listing?.version ?? -1) + 1 }
    return { status: 204 }
  }

  #registrations(method: string, body: unknown, [id]: readonly string[]): Told {
    if (method === 'POST') {
      const { person } = body as { readonly person: string }
      const found = this.people.find((one) => one.id === person)
      this.registrations = [
        ...this.registrations,
        { id: `r${this.#next++}`, version: 0, person, institution: found?.institution ?? 'MoI', state: 'CONFIRMED', nominated: false },
      ]
      return { status: 201, body: this.registrations.at(-1) }
    }
    if (method === 'PUT') {
      this.registrations = this.registrations.map((one) => (one.id === id ? { ...one, ...(body as Partial<Registration>) } : one))
      return { status: 200, body: this.registrations.find((one) => one.id === id) }
    }
    return list(this.registrations)
  }

  #people({ method, query, body, ifMatch }: Asked, id: string | undefined, part: string | undefined): Told {
    if (id === undefined && method === 'POST') {
      const entered = { ...(body as Omit<Person, 'id' | 'version'>), id: `person-${this.#next++}`, version: 0 } as Person
      if (entered.names[0]?.text === '') return invalid('names[0].text', 'A name has 1 to 200 characters.')
      this.people = [...this.people, entered]
      return { status: 201, body: { id: entered.id, version: 0 } }
    }
    if (id === undefined) {
      const text = (query.get('query') ?? '').toLowerCase()
      return list(this.people.filter(({ names }) => names.some((name) => name.text.toLowerCase().includes(text))))
    }
    if (id === 'duplicates') return list([])
    const person = this.people.find((one) => one.id === id)
    if (person === undefined) return problem(410, 'person-erased', 'The person was erased.')
    const put = (next: Partial<Person>): Told => {
      const changed = { ...person, ...next, version: person.version + 1 }
      this.people = this.people.map((one) => (one.id === id ? changed : one))
      return { status: 200, body: changed }
    }
    switch (part) {
      case undefined:
        if (method === 'GET') return { status: 200, body: person }
        return ifMatch === `"${person.version}"` ? put(body as Partial<Person>) : problem(412, 'stale-version', 'Somebody changed it.')
      case 'duplicates':
        return list(
          this.people
            .filter((one) => one.id !== id && one.names[0]?.text === person.names[0]?.text)
            .map((one) => ({ person: one, shared: ['NAME'] })),
        )
      case 'consents':
        return put({ consents: [...person.consents, body as Person['consents'][number]] })
      case 'consent-withdrawals': {
        const { purpose } = body as { readonly purpose: string }
        return put({ consents: person.consents.map((one) => (one.purpose === purpose ? { ...one, withdrawnOn: NOW.slice(0, 10) } : one)) })
      }
      case 'merges': {
        const { other } = body as { readonly other: string }
        const names = this.people.find((one) => one.id === other)?.names ?? []
        this.people = this.people.filter((one) => one.id !== other)
        return put({ merged: [{ merge: 'm1', at: NOW, names }] })
      }
      case 'erasure':
        this.people = this.people.filter((one) => one.id !== id)
        return { status: 204 }
      default:
        return problem(404, 'not-found', 'The sample knows no such thing.')
    }
  }
}

interface Sheet {
  readonly rows: readonly { readonly institution: string; readonly female?: number | null; readonly male?: number | null; readonly other?: number | null; readonly notStated?: number | null }[]
}

function counted(event: string, version: number, { rows }: Sheet): Summary {
  const told = rows.filter(({ female, male }) => female !== undefined || male !== undefined)
  const sum = (of: (row: Sheet['rows'][number]) => number | null | undefined) => told.reduce((total, row) => total + (of(row) ?? 0), 0)
  const bySex = { FEMALE: sum((row) => row.female), MALE: sum((row) => row.male), OTHER: sum((row) => row.other), NOT_STATED: sum((row) => row.notStated) }
  const ofRow = (row: Sheet['rows'][number]) => (row.female ?? 0) + (row.male ?? 0) + (row.other ?? 0) + (row.notStated ?? 0)
  return {
    event,
    version,
    figuresPublished: told.length > 0,
    total: told.reduce((total, row) => total + ofRow(row), 0),
    bySex,
    byInstitution: told.map((row) => ({ code: row.institution, name: row.institution, kind: 'MINISTRY', count: ofRow(row) })),
    represented: rows.filter((row) => !told.includes(row)).map(({ institution }) => ({ code: institution, name: institution })),
    bySexAndInstitution: Object.fromEntries(
      told.map((row) => [row.institution, { FEMALE: row.female ?? 0, MALE: row.male ?? 0, OTHER: row.other ?? 0, NOT_STATED: row.notStated ?? 0 }]),
    ),
  }
}

const list = (items: readonly unknown[]): Told => ({ status: 200, body: { items, next: null } })
const problem = (status: number, type: string, detail: string): Told => ({
  status,
  body: { type: `/problems/${type}`, title: type, status, detail },
})
const invalid = (field: string, detail: string): Told => ({
  status: 422,
  body: { type: '/problems/invalid-field', title: "A field can't be used", status: 422, detail, field },
})

function invited(code: string, name: string, seats: number, given: Partial<Invited> = {}): Invited {
  return { code, name, kind: 'MINISTRY', seats, answer: null, answeredAt: null, onBehalf: null, accepted: 0, granted: 0, waiting: 0, ...given }
}

const ROUNDTABLE: OfficeEvent = {
  id: SampleEvents.ROUNDTABLE,
  version: 3,
  office: 'IQ',
  type: 'ROUNDTABLE',
  state: 'PLANNED',
  title: 'Inter-institutional roundtable on countering trafficking in persons and smuggling of migrants',
  city: 'Erbil',
  country: 'IQ',
  start: '2026-03-17',
  end: '2026-03-18',
  timeZone: 'Asia/Baghdad',
  startTime: '09:30',
  endTime: '16:00',
  from: '2026-03-17T06:30:00Z',
  to: '2026-03-18T13:00:00Z',
  venue: { name: 'قاعة المؤتمرات، فندق روتانا', address: 'Gulan Street, Erbil' },
  onlineLink: 'https://meet.example.org/roundtable',
  languages: ['ar', 'ckb'],
  interpretation: ['en'],
  aims: ['Agree on the national referral mechanism', 'Compare the drafts of the law'],
  note: null,
  series: null,
  coOrganisers: ['JO'],
  activities: [{ plan: '0193a000-0000-7000-8000-000000000001', item: 'a2' }],
  objectives: [3],
  rsvpUntil: '2099-03-10T12:00:00Z',
  capacity: 12,
  agenda: [
    { id: 's1', start: '2026-03-17T09:30', end: '2026-03-17T10:00', title: 'Opening', speakers: ['Head of the counter-trafficking department, Ministry of Interior'] },
    { id: 's2', start: '2026-03-17T10:15', end: '2026-03-17T12:30', title: 'آلية الإحالة الوطنية', speakers: ['Judge of the Supreme Judicial Council', 'Programme officer'] },
  ],
  invited: [
    invited('MoI', 'Ministry of Interior', 4, { answer: 'ACCEPTED', answeredAt: NOW, onBehalf: false, accepted: 6, granted: 4, waiting: 2 }),
    invited('SJC', 'Supreme Judicial Council', 2),
    invited('COMSEC/DWE', "Council of Ministers' Department for Women Empowerment", 3, { answer: 'TENTATIVE', answeredAt: NOW, onBehalf: true }),
  ],
  changeNote: null,
  changedAt: NOW,
}

const DINNER: OfficeEvent = {
  ...ROUNDTABLE,
  id: SampleEvents.DINNER,
  version: 1,
  type: 'NETWORK_MEETING',
  state: 'HELD',
  title: 'Dinner with women of the security sector',
  start: '2026-03-18',
  end: '2026-03-18',
  startTime: null,
  endTime: null,
  agenda: [],
  activities: [],
  objectives: [],
  invited: [invited('MoI', 'Ministry of Interior', 2)],
}

const TRAINING: OfficeEvent = {
  ...ROUNDTABLE,
  id: SampleEvents.TRAINING,
  version: 1,
  type: 'TRAINING',
  state: 'POSTPONED',
  title: 'تدريب ضباط التحقيق على مقابلة الضحايا',
  start: '2026-03-24',
  end: '2026-03-27',
  changeNote: 'The hall is closed for repairs.',
  agenda: [],
}

const COUNTED: Summary = {
  event: SampleEvents.ROUNDTABLE,
  version: 2,
  figuresPublished: true,
  total: 12,
  bySex: { FEMALE: 3, MALE: 9 },
  byInstitution: [
    { code: 'MoI', name: 'Ministry of Interior', kind: 'MINISTRY', count: 8 },
    { code: 'SJC', name: 'Supreme Judicial Council', kind: 'JUDICIARY', count: 4 },
  ],
  represented: [{ code: 'COMSEC/DWE', name: "Council of Ministers' Department for Women Empowerment" }],
  bySexAndInstitution: { MoI: { FEMALE: 1, MALE: 7 }, SJC: { FEMALE: 2, MALE: 2 } },
}

const PEOPLE: Person[] = [
  {
    id: 'person-a',
    version: 1,
    names: [{ text: 'Sample Person Alpha', language: 'en' }, { text: 'شخص نموذجي أ', language: 'ar' }],
    sex: 'FEMALE',
    ageBand: 'FROM_35_TO_49',
    institution: 'MoI',
    position: 'Head of unit',
    email: 'alpha@example.org',
    phone: '+964 700 000 0001',
    languages: ['ar', 'en'],
    consents: [{ purpose: 'REGISTRATION', wordingVersion: '2026-1', givenOn: '2026-02-01', withdrawnOn: null }],
  },
  {
    id: 'person-b',
    version: 0,
    names: [{ text: 'Sample Person Alpha', language: 'en' }],
    sex: 'FEMALE',
    ageBand: null,
    institution: 'SJC',
    position: null,
    email: null,
    phone: null,
    languages: [],
    consents: [],
  },
]

const REGISTRATIONS: Registration[] = [
  { id: 'r-a', version: 0, person: 'person-a', institution: 'MoI', state: 'NOMINATED', nominated: true, checkedInAt: null },
]

const LISTINGS: Listing[] = [
  { id: 'l1', pseudonym: 'Cedar', expertise: ['PROSECUTION'], languages: ['ar', 'en'], country: 'IQ', about: 'Twelve years of casework', reachable: true },
  { id: 'l2', pseudonym: 'گلنار', expertise: ['VICTIM_PROTECTION'], languages: ['fa'], country: 'IR', reachable: false },
]
