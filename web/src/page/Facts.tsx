import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** Named values one below the other; what is empty isn't named. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === false || children === '') return null
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Text that somebody wrote, in whichever direction it runs, with its line breaks. */
export function Written({ children }: { children: string }) {
  return (
    <span dir="auto" className={styles.written}>
      {children}
    </span>
  )
}
