import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Tag.module.css'

interface TagProps {
  readonly color: string
  readonly outline?: boolean
  readonly children: ReactNode
}

/** A word that says in which state something is; never shortened. */
export function Tag({ color, outline = false, children }: TagProps) {
  return (
    <Badge component="span" size="md" radius="sm" tt="none" color={color} variant={outline ? 'outline' : 'light'} className={styles.tag}>
      {children}
    </Badge>
  )
}
