/** Something wrong with one field of what was sent. */
export interface FieldError {
  /** Its path, such as `content.budget[0].amount`. */
  readonly field: string
  readonly detail: string
}

/** Something wrong with a workbook that was sent: with a cell, a row, or a sheet as a whole. */
export interface CellError {
  readonly sheet: string
  /** As Excel counts, from 1. */
  readonly row: number | null
  /** As Excel names it. */
  readonly column: string | null
  /** The column's key, where it is a known one. */
  readonly field: string | null
  readonly detail: string
}

interface Told {
  readonly type?: string | null
  readonly errors?: readonly FieldError[]
  readonly cells?: readonly CellError[]
  readonly total?: number | null
}

/** Why a request failed: an RFC 9457 problem of the server, or no answer at all. */
export class Problem extends Error {
  /** The HTTP status, or 0 where nothing answered. */
  readonly status: number
  /** The server's own short title, if it sent one. */
  readonly title: string | null
  readonly detail: string | null
  /** The kind of problem by its stable name, such as `stale-version`. */
  readonly type: string | null
  readonly errors: readonly FieldError[]
  /** What is wrong with a workbook; of many errors the first. */
  readonly cells: readonly CellError[]
  /** How many errors there are in all. */
  readonly total: number

  constructor(status: number, title: string | null, detail: string | null, told: Told = {}) {
    const { type = null, errors = [], cells = [], total } = told
    super(title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.title = title
    this.detail = detail
    this.type = type
    this.errors = errors
    this.cells = cells
    this.total = total ?? cells.length
  }

  /** Whether the same request may do what it should when it is sent again. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

/** Whether somebody else changed the thing since it was read. */
export function isStale(failure: Error | null): boolean {
  return failure instanceof Problem && failure.type === 'stale-version'
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const detail = text(body, 'detail')
  return new Problem(response.status, text(body, 'title'), detail, {
    type: text(body, 'type')?.replace(/^.*\/problems\//, '') ?? null,
    errors: errorsOf(body, detail),
    cells: cellsOf(body),
    total: figure(body, 'total'),
  })
}

/** The errors of a workbook are those that name a sheet. */
function cellsOf(body: unknown): readonly CellError[] {
  const several = part(body, 'errors')
  if (!Array.isArray(several)) return []
  return several.flatMap((error: unknown) => {
    const sheet = text(error, 'sheet')
    if (sheet === null) return []
    const detail = text(error, 'detail') ?? ''
    return [{ sheet, row: figure(error, 'row'), column: text(error, 'column'), field: text(error, 'field'), detail }]
  })
}

/** Several fields stand in `errors`, a single one in `field`, told by the problem's own detail. */
function errorsOf(body: unknown, detail: string | null): readonly FieldError[] {
  const several = part(body, 'errors')
  if (Array.isArray(several)) {
    return several.flatMap((error: unknown) => {
      const field = text(error, 'field')
      if (field === null || text(error, 'sheet') !== null) return []
      return [{ field, detail: text(error, 'detail') ?? '' }]
    })
  }
  const field = text(body, 'field')
  return field === null ? [] : [{ field, detail: detail ?? '' }]
}

function text(body: unknown, field: string): string | null {
  const value = part(body, field)
  return typeof value === 'string' ? value : null
}

function figure(body: unknown, field: string): number | null {
  const value = part(body, field)
  return typeof value === 'number' ? value : null
}

function part(body: unknown, field: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined
}
