/** One entry of the list of those expected: the hash of a ticket's code, never a name. */
export interface Expected {
  /** SHA-256 of the code, in hex. */
  readonly hash: string
  readonly institution: string
  readonly checkedIn?: string | null
}

/** What the office answered of a code. */
export type Verdict = 'CHECKED_IN' | 'ALREADY' | 'UNKNOWN'

/** A code that was taken at the door, whether or not the office knows yet. */
export interface Taken {
  readonly code: string
  readonly at: string
  /** Whether this device's list had it. */
  readonly listed: boolean
  /** None until the office has answered. */
  readonly verdict?: Verdict
}

/** What the device keeps of an event's door. */
export interface Door {
  /** When the list was last read; none if never. */
  readonly readAt: string | null
  readonly title: string | null
  readonly expected: readonly Expected[]
  readonly taken: readonly Taken[]
}

const EMPTY: Door = { readAt: null, title: null, expected: [], taken: [] }
const keyOf = (event: string) => `check-in:${event}`

/** Kept across restarts, since a telephone may run out at the door; codes are random and name nobody. */
export function readDoor(event: string): Door {
  try {
    const text = localStorage.getItem(keyOf(event))
    return text === null ? EMPTY : { ...EMPTY, ...(JSON.parse(text) as Partial<Door>) }
  } catch {
    return EMPTY
  }
}

/** Whether the device took it: a full or closed store must be told to whoever stands at the door. */
export function writeDoor(event: string, door: Door): boolean {
  try {
    localStorage.setItem(keyOf(event), JSON.stringify(door))
    return true
  } catch {
    return false
  }
}

/** A code as a ticket carries it, however it was typed. */
export const codeOf = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The hash that the list has of a code; none where the browser can't (by plain HTTP). */
export async function hashOf(code: string): Promise<string | null> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto }
  if (subtle === undefined) return null
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(code))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What the door says of a code at once: the office may still know better. */
export type Greeting =
  | { readonly kind: 'WELCOME'; readonly institution: string }
  | { readonly kind: 'ALREADY'; readonly at: string }
  | { readonly kind: 'NOT_LISTED' }

export function greet(door: Door, code: string, hash: string | null): Greeting {
  const before = door.taken.find((one) => one.code === code && one.verdict !== 'UNKNOWN')
  if (before !== undefined) return { kind: 'ALREADY', at: before.at }
  const expected = door.expected.find((one) => one.hash.toLowerCase() === hash)
  if (expected === undefined) return { kind: 'NOT_LISTED' }
  return expected.checkedIn == null
    ? { kind: 'WELCOME', institution: expected.institution }
    : { kind: 'ALREADY', at: expected.checkedIn }
}

export const unsent = ({ taken }: Door): readonly Taken[] => taken.filter(({ verdict }) => verdict === undefined)

/** The door once the office answered for these codes; what was taken meanwhile stays. */
export function answered(door: Door, results: readonly { readonly code: string; readonly outcome: Verdict }[]): Door {
  const verdicts = new Map(results.map(({ code, outcome }) => [code, outcome]))
  return {
    ...door,
    taken: door.taken.map((one) => {
      const verdict = one.verdict ?? verdicts.get(one.code)
      return verdict === undefined ? one : { ...one, verdict }
    }),
  }
}
