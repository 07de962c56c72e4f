import { useWords } from '../language/LanguageProvider'
import type { ActivityStatus } from '../item/item'
import type { InputCount } from '../review/review'
import { Tag } from '../page/Tag'
import styles from './signs.module.css'

const COLOURS: Readonly<Record<ActivityStatus, string>> = {
  PLANNED: 'gray',
  UNDERWAY: 'blue',
  COMPLETED: 'green',
  POSTPONED: 'orange',
  CANCELLED: 'gray',
}

export function StatusBadge({ status }: { status: ActivityStatus }) {
  const { say } = useWords()
  return (
    <Tag color={COLOURS[status]} outline={status === 'CANCELLED'}>
      {say('activityStatus', { status })}
    </Tag>
  )
}

/** Says of an item that it isn't as it was submitted. */
export function ChangedSign() {
  const { say } = useWords()
  return (
    <span className={styles.changed}>
      <span aria-hidden="true">± </span>
      {say('changed')}
    </span>
  )
}

/** What a difference says of an item, by sign and by word. */
export function ChangeSign({ change }: { change: 'ADDED' | 'CHANGED' | 'REMOVED' }) {
  const { say } = useWords()
  return (
    <span className={styles[change.toLowerCase()]}>
      <span aria-hidden="true">{{ ADDED: '+', CHANGED: '±', REMOVED: '−' }[change]} </span>
      {say('change', { change })}
    </span>
  )
}

/** How many inputs an item has, and how many of them wait for an answer. */
export function InputSign({ count: { inputs, unanswered } }: { count: InputCount }) {
  const { say } = useWords()
  if (inputs === 0) return null
  return (
    <span className={unanswered > 0 ? styles.waiting : styles.inputs}>
      {unanswered > 0 ? say('unansweredCount', { count: inputs, unanswered }) : say('inputCount', { count: inputs })}
    </span>
  )
}
