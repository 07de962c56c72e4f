import type { ReactNode } from 'react'
import { useWords } from '../language/LanguageProvider'
import styles from './Difference.module.css'
import type { ItemDifference } from './difference'

interface BeforeAfterProps {
  readonly change: ItemDifference['change']
  readonly rows: readonly { readonly field: string; readonly name: string; readonly before: ReactNode; readonly after: ReactNode }[]
}

/** Fields as they were beside as they are; what is added has only an after, what goes only a before. */
export function BeforeAfter({ change, rows }: BeforeAfterProps) {
  const { say } = useWords()
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{say('fieldColumn')}</th>
          {change !== 'ADDED' && <th scope="col">{say('before')}</th>}
          {change !== 'REMOVED' && <th scope="col">{say('after')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, name, before, after }) => (
          <tr key={field}>
            <th scope="row">{name}</th>
            {change !== 'ADDED' && (
              <td data-label={say('before')}>
                <del className={styles.before}>{before}</del>
              </td>
            )}
            {change !== 'REMOVED' && (
              <td data-label={say('after')}>
                <ins className={styles.after}>{after}</ins>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
