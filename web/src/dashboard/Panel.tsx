import { useId, type ReactNode } from 'react'
import styles from './Panel.module.css'

interface PanelProps {
  readonly title: string
  /** What stands at the end of the title's line. */
  readonly aside?: ReactNode
  readonly framed?: boolean
  readonly children: ReactNode
}

/** A titled section of the page, a landmark of its own for screen readers. */
export function Panel({ title, aside, framed = true, children }: PanelProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={framed ? styles.framed : styles.plain}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** What a section says while it has nothing to show. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>
}
