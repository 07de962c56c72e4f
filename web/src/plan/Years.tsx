import { useWords } from '../language/LanguageProvider'
import type { Plan } from './plan'

export function Years({ plan: { firstYear, years } }: { plan: Pick<Plan, 'firstYear' | 'years'> }) {
  const { year } = useWords()
  return <bdi>{years === 1 ? year(firstYear) : `${year(firstYear)}–${year(firstYear + years - 1)}`}</bdi>
}
