import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import type { Words } from '../language/words'
import { planPath, withQuery, type Plan, type Slice } from '../plan/plan'

/** That a period of a plan was locked or opened again; the last turn of each says which of the two it is. */
export interface PeriodTurn {
  readonly period: string
  readonly number: number
  readonly locked: boolean
  /** Why it was opened again. */
  readonly reason?: string | null
  readonly at: string
}

export const locksPath = (plan: string) => `${planPath(plan)}/period-locks`

/** Every period that is locked or was once. */
export const periodLocks = (plan: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'period-locks'],
    queryFn: async ({ signal }) => {
      const all: PeriodTurn[] = []
      let after: string | undefined
      do {
        const path = withQuery(locksPath(plan), { size: 200, after })
        const slice = (await getJson(path, signal)) as Slice<PeriodTurn>
        all.push(...slice.items)
        after = slice.next ?? undefined
      } while (after !== undefined)
      return all
    },
  })

const PARTS = ['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4']

/** The years of a plan, each with the periods that it and its parts make. */
export function periodsOf({ firstYear, years }: Pick<Plan, 'firstYear' | 'years'>): ReadonlyMap<number, readonly string[]> {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))
  return new Map(
    Array.from({ length: years }, (_, nth) => {
      const year = firstYear + nth
      return [year, [String(year), ...[...PARTS, ...months].map((part) => `${year}-${part}`)]]
    }),
  )
}

/** The quarter that ended last, as far as the plan covers it: usually the one to lock. */
export function lastQuarter(plan: Pick<Plan, 'firstYear' | 'years'>, today: Date): string {
  const begun = today.getUTCFullYear() * 4 + Math.floor(today.getUTCMonth() / 3) - 1
  const first = plan.firstYear * 4
  const quarter = Math.min(Math.max(begun, first), first + plan.years * 4 - 1)
  return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
}

/** A period in words: `2026-Q1` is the first quarter of 2026. */
export function periodName({ say, year, month }: Words, period: string): string {
  const [of = period, part = ''] = period.split('-')
  if (/^\d{2}$/.test(part)) return month(`${period}-01`)
  return say('periodIn', { part, year: year(Number(of)) })
}
