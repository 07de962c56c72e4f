import { useWords } from '../language/LanguageProvider'
import styles from './Difference.module.css'
import type { ItemDifference } from './difference'
import { lastOf, namer, tells } from './paths'
import { ValueOf } from './ValueOf'

/** What an item's fields said and say; an added item has only an after, a removed one only a before. */
export function FieldTable({ fields, change }: Pick<ItemDifference, 'fields' | 'change'>) {
  const words = useWords()
  const { say } = words
  const shown = fields.filter(({ field }) => tells(field))
  const name = namer(words)
  const body = (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{say('fieldColumn')}</th>
          {change !== 'ADDED' && <th scope="col">{say('before')}</th>}
          {change !== 'REMOVED' && <th scope="col">{say('after')}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{name(field)}</th>
            {change !== 'ADDED' && (
              <td data-label={say('before')}>
                <del className={styles.before}>
                  <ValueOf field={lastOf(field)} value={before} />
                </del>
              </td>
            )}
            {change !== 'REMOVED' && (
              <td data-label={say('after')}>
                <ins className={styles.after}>
                  <ValueOf field={lastOf(field)} value={after} />
                </ins>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (change === 'CHANGED') return body
  return (
    <details>
      <summary className={styles.summary}>{say('whatItSays')}</summary>
      {body}
    </details>
  )
}
