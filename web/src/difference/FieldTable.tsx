import { useWords } from '../language/LanguageProvider'
import { BeforeAfter } from './BeforeAfter'
import styles from './Difference.module.css'
import type { ItemDifference } from './difference'
import { lastOf, namer, tells } from './paths'
import { ValueOf } from './ValueOf'

/** What an item's fields said and say; an added item has only an after, a removed one only a before. */
export function FieldTable({ fields, change }: Pick<ItemDifference, 'fields' | 'change'>) {
  const words = useWords()
  const { say } = words
  const name = namer(words)
  const rows = fields
    .filter(({ field }) => tells(field))
    .map(({ field, before, after }) => ({
      field,
      name: name(field),
      before: <ValueOf field={lastOf(field)} value={before} />,
      after: <ValueOf field={lastOf(field)} value={after} />,
    }))
  const body = <BeforeAfter change={change} rows={rows} />
  if (change === 'CHANGED') return body
  return (
    <details>
      <summary className={styles.summary}>{say('whatItSays')}</summary>
      {body}
    </details>
  )
}
