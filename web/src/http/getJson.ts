import { Problem, problemOf } from './problem'

/**
 * Reads a JSON document of the office.
 *
 * @throws Problem where the server refuses, answers with something else, or doesn't answer
 */
export async function getJson(
  path: string,
  signal?: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const init: RequestInit = { headers: { Accept: 'application/json', ...headers } }
  if (signal !== undefined) init.signal = signal
  const response = await fetch(path, init).catch((failure: unknown) => {
    if (signal?.aborted === true) throw failure
    throw new Problem(0, null, null)
  })
  if (!response.ok) throw await problemOf(response)
  return response.json().catch(() => {
    throw new Problem(response.status, null, null)
  })
}
