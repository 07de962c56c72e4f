import { useWords } from '../language/LanguageProvider'
import { Tag } from '../page/Tag'
import type { EventState } from './event'

const COLOURS: Readonly<Record<EventState, string>> = {
  PLANNED: 'blue',
  POSTPONED: 'orange',
  HELD: 'green',
  CANCELLED: 'gray',
}

export function EventStateBadge({ state }: { state: EventState }) {
  const { say } = useWords()
  return (
    <Tag color={COLOURS[state]} outline={state === 'CANCELLED'}>
      {say('eventState', { state })}
    </Tag>
  )
}
