import { queryOptions } from '@tanstack/react-query'
import { cookie } from '../http/cookie'
import { getJson } from '../http/getJson'
import { Problem, problemOf } from '../http/problem'

export type Role =
  | 'COUNTRY_OFFICER'
  | 'COUNTRY_HEAD'
  | 'NATIONAL_AUTHORITY'
  | 'PARTNER'
  | 'REGIONAL_COORDINATOR'
  | 'NETWORK_MEMBER'
  | 'ADMINISTRATOR'
  | 'AUDITOR'

/** Who is signed in, and at which office. */
export interface Me {
  readonly name: string
  readonly office: string
  readonly officeName: string
  readonly roles: readonly Role[]
  /** The institution that a guest acts for. */
  readonly institution?: string | null
}

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await getJson('/api/me', signal)) as Me,
  staleTime: Infinity,
})

/** Whether somebody holds one of these roles. */
export function holds(who: Me | undefined, ...roles: readonly Role[]): boolean {
  return who?.roles.some((role) => roles.includes(role)) ?? false
}

/** Ends the session on the server; answers where to go on, which may be the identity provider's. */
export async function signOut(): Promise<string> {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? '' },
  }).catch(() => {
    throw new Problem(0, null, null)
  })
  if (!response.ok) throw await problemOf(response)
  // What somebody left unsaved is nobody else's to read.
  sessionStorage.clear()
  if (response.status === 204) return '/login'
  const { next } = (await response.json()) as { next: string }
  return next
}

const ASKED_AT = 'signInAskedAt'
const SOON_MS = 10_000
let leaving = false

/**
 * Asks for this page again, which leads over the sign-in back to it; where that was tried just
 * now and led nowhere, to the sign-in alone.
 */
export function goToSignIn(): void {
  if (leaving) return
  leaving = true
  const asked = Number(sessionStorage.getItem(ASKED_AT) ?? 0)
  sessionStorage.setItem(ASKED_AT, String(Date.now()))
  if (Date.now() - asked < SOON_MS) window.location.assign('/login')
  else window.location.reload()
}
