import { cookie } from './cookie'
import { Problem, problemOf } from './problem'

/** A change to ask the office for. */
export interface Command {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** The version that is changed; whoever changed it meanwhile gets no silent overwrite. */
  readonly version?: number
  readonly reason?: string
}

/**
 * Sends a change, and reads what the office answers; null where it answers with nothing.
 *
 * @param key makes a repetition of the same POST harmless
 * @throws Problem where the server refuses or doesn't answer
 */
export async function send({ method, path, body, version, reason }: Command, key: string): Promise<unknown> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? '' }
  // A form tells its type by itself; of a file the office looks at what is in it.
  const asIs = body instanceof FormData || body instanceof Blob
  if (body instanceof Blob) headers['Content-Type'] = 'application/octet-stream'
  else if (body !== undefined && !asIs) headers['Content-Type'] = 'application/json'
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  if (method === 'POST') headers['Idempotency-Key'] = key
  if (reason !== undefined) headers['Audit-Reason'] = encodeURIComponent(reason)

  const init: RequestInit = { method, headers }
  if (body !== undefined) init.body = asIs ? body : JSON.stringify(body)
  const response = await fetch(path, init).catch(() => {
    throw new Problem(0, null, null)
  })
  if (!response.ok) throw await problemOf(response)
  const text = await response.text()
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Problem(response.status, null, null)
  }
}

/** A key for one change; `crypto.randomUUID` is missing where an office is reached by plain HTTP. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
