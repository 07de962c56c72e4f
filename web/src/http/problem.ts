/** Why a request failed: an RFC 9457 problem of the server, or no answer at all. */
export class Problem extends Error {
  /** The HTTP status, or 0 where nothing answered. */
  readonly status: number
  /** The server's own short title, if it sent one. */
  readonly title: string | null
  readonly detail: string | null

  constructor(status: number, title: string | null, detail: string | null) {
    super(title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.title = title
    this.detail = detail
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  return new Problem(response.status, text(body, 'title'), text(body, 'detail'))
}

function text(body: unknown, field: string): string | null {
  if (typeof body !== 'object' || body === null) return null
  const value: unknown = Reflect.get(body, field)
  return typeof value === 'string' ? value : null
}
