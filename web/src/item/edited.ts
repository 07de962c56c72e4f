import type { Content } from './item'

/** A content under way: what it began from, at which version, and how it reads now. */
export interface Edited {
  readonly base: Content
  readonly version: number
  readonly mine: Content
}

/** A field that both this editor and somebody else changed, each in another way. */
export type Clash = string

const fieldsOf = (...contents: readonly Content[]): readonly string[] => [
  ...new Set(contents.flatMap((content) => Object.keys(content))),
]

export function valueOf(content: Content, field: string): unknown {
  return Reflect.get(content, field) as unknown
}

/** Empty and absent are the same to a reader. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonical).join()}]`
  if (typeof value === 'object') {
    const pairs = Object.entries(value)
      .map(([key, part]) => [key, canonical(part)] as const)
      .filter(([, part]) => part !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return pairs.length === 0 ? '' : `{${pairs.map((pair) => pair.join(':')).join()}}`
  }
  return JSON.stringify(value)
}

export function changedFields(from: Content, to: Content): readonly string[] {
  return fieldsOf(from, to).filter((field) => !same(valueOf(from, field), valueOf(to, field)))
}

/** Where both went different ways; every other field has one sensible value. */
export function clashes({ base, mine }: Edited, theirs: Content): readonly Clash[] {
  return changedFields(base, theirs).filter(
    (field) => !same(valueOf(base, field), valueOf(mine, field)) && !same(valueOf(mine, field), valueOf(theirs, field)),
  )
}

/** Their content with this editor's own changes on top, except where theirs was chosen. */
export function merged({ base, mine }: Edited, theirs: Content, keepTheirs: ReadonlySet<Clash>): Content {
  const own = changedFields(base, mine).filter((field) => !keepTheirs.has(field))
  return { ...theirs, ...Object.fromEntries(own.map((field) => [field, valueOf(mine, field)])) }
}
