import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import type { LanguageCode } from '../language/languages'
import { loadWords } from '../language/words'
import type { Me } from '../session/session'
import { Page } from './Page'
import { Providers } from './Providers'

/** What the page sent, to look at in a test. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: unknown
}

export const OFFICER: Me = { name: 'Demo Officer', office: 'IQ', officeName: 'Country office Iraq', roles: ['COUNTRY_OFFICER'] }
export const GUEST: Me = { ...OFFICER, name: 'Guest', roles: ['NATIONAL_AUTHORITY'], institution: 'MoI' }

/** An office that answers from a sample plan, as the network would. */
export class SampleOffice {
  readonly plan: SamplePlan
  readonly sent: Sent[] = []
  /** Answers one request in the office's place. */
  instead: ((sent: Sent) => Response | null) | null = null

  constructor(plan: SamplePlan, who: Me = OFFICER) {
    this.plan = plan
    vi.stubGlobal('fetch', (input: string, init?: RequestInit) => Promise.resolve(this.#answer(who, input, init)))
  }

  #answer(who: Me, input: string, init: RequestInit = {}): Response {
    const url = new URL(input, 'http://localhost')
    const sent: Sent = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : (init.body ?? null),
    }
    if (sent.method !== 'GET') this.sent.push(sent)
    const instead = this.instead?.(sent) ?? null
    if (instead !== null) return instead
    if (url.pathname === '/api/me') return Response.json(who)
    const reason = sent.headers.get('Audit-Reason')
    const told = this.plan.answer({
      ...sent,
      ifMatch: sent.headers.get('If-Match'),
      reason: reason === null ? null : decodeURIComponent(reason),
    })
    if (told === null) return new Response(null, { status: 404 })
    return told.body === undefined
      ? new Response(null, { status: told.status })
      : Response.json(told.body, { status: told.status })
  }
}

/** Opens the page at a path, in a language. */
export async function visit(path: string, code: LanguageCode = 'en', onSignedOut: () => void = () => undefined) {
  window.history.replaceState(null, '', path)
  const words = await loadWords(code)
  return render(
    <Providers words={words} onSignedOut={onSignedOut}>
      <Page />
    </Providers>,
  )
}

export const PLAN = `/workplans/${SamplePlan.ID}`
