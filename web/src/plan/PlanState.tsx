import { useWords } from '../language/LanguageProvider'
import { Tag } from '../page/Tag'
import type { PlanState } from './plan'

const COLOURS: Readonly<Record<PlanState, string>> = {
  DRAFT: 'gray',
  IN_REVIEW: 'blue',
  REVISED: 'orange',
  VALIDATED: 'green',
  WITHDRAWN: 'gray',
}

export function PlanStateBadge({ state }: { state: PlanState }) {
  const { say } = useWords()
  return (
    <Tag color={COLOURS[state]} outline={state === 'WITHDRAWN'}>
      {say('planState', { state })}
    </Tag>
  )
}
