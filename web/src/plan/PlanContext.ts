import { createContext, use } from 'react'
import type { Me } from '../session/session'
import type { Plan } from './plan'

/** The plan that is read, by whom, and in which version. */
export interface OpenPlan {
  readonly plan: Plan
  readonly who: Me
  /** Which side of the plan is shown. */
  readonly part: string
  /** The submitted version that is read, or none for the working copy. */
  readonly version: number | undefined
  /** Whether the reader sees submitted versions only, as the guest of an institution. */
  readonly guest: boolean
  /** Whether the reader may change items of what is shown, as far as each is open. */
  readonly edits: boolean
  /** Whether the reader keeps the plan: its items, its progress, what institutions said elsewhere. */
  readonly keeps: boolean
  /** Whether the reader leads the review: its rounds, the answers, who signs. */
  readonly leads: boolean
  readonly selected: string | undefined
  select: (item: string | undefined) => void
  /** The items whose lower level the tree shows. */
  readonly opened: ReadonlySet<string>
  turn: (item: string, open: boolean) => void
}

export const PlanContext = createContext<OpenPlan | null>(null)

export function usePlan(): OpenPlan {
  const open = use(PlanContext)
  if (open === null) throw new Error('A part of the plan stands outside its page')
  return open
}
