import { Skeleton } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import styles from './Loading.module.css'

/** Stands where something is on its way. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { say } = useWords()
  return (
    <div role="status" aria-label={say('loadingPage')} className={styles.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={28} />
      ))}
    </div>
  )
}
