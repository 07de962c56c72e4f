import { useQuery } from '@tanstack/react-query'
import { inputCounts, isOpen, rounds } from '../review/review'
import { summary } from './plan'
import { usePlan } from './PlanContext'
import type { Standing } from './steps'

/** What the next step depends on, as far as it is known yet. */
export function useStanding(): Standing {
  const { plan, who } = usePlan()
  const { data: all = [] } = useQuery(rounds(plan.id))
  const today = new Date().toISOString().slice(0, 10)
  const latest = plan.versions.at(-1)?.number
  const ofLatest = all.filter(({ planVersion }) => planVersion === latest)
  const { data: counts = [] } = useQuery({ ...inputCounts(plan.id, {}), enabled: all.length > 0 })
  const { data: sum } = useQuery(summary(plan.id, plan.state === 'DRAFT' ? undefined : latest))
  return {
    plan,
    who,
    rounds: ofLatest.length,
    roundOpen: ofLatest.some(isOpen),
    roundDue: ofLatest.some((round) => isOpen(round) && round.deadline < today),
    inputs: counts.reduce((total, { inputs }) => total + inputs, 0),
    unanswered: counts.reduce((total, { unanswered }) => total + unanswered, 0),
    items: sum === undefined ? undefined : sum.items.reduce((total, { items }) => total + items, 0),
  }
}
