import { queryOptions } from '@tanstack/react-query'
import { cookie } from '../http/cookie'
import { getJson } from '../http/getJson'
import { Problem, problemOf } from '../http/problem'

/** Who is signed in, and at which office. */
export interface Me {
  readonly name: string
  readonly office: string
  readonly officeName: string
}

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await getJson('/api/me', signal)) as Me,
  staleTime: Infinity,
})

/** Ends the session on the server; answers where to go on, which may be the identity provider's. */
export async function signOut(): Promise<string> {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? '' },
  }).catch(() => {
    throw new Problem(0, null, null)
  })
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return '/login'
  const { next } = (await response.json()) as { next: string }
  return next
}

export function goToSignIn(): void {
  window.location.assign('/login')
}
