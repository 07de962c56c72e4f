import type { ReactNode } from 'react'
import { useWords } from '../language/LanguageProvider'
import { Written } from '../page/Facts'
import styles from './Drafts.module.css'
import type { DraftComment } from './drafts'

interface CommentListProps {
  readonly comments: readonly DraftComment[]
  /** Says what item a comment is about, where that can be said. */
  readonly on?: (item: string) => ReactNode
}

export function CommentList({ comments, on }: CommentListProps) {
  const { say, instant } = useWords()
  return (
    <ul className={styles.comments}>
      {comments.map(({ id, office, item, text, saidAt }) => (
        <li key={id}>
          {item != null && on?.(item)}
          <Written>{text}</Written>
          <span className={styles.facts}>
            <span>{say('office', { office })}</span>
            <span>{instant(saidAt)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
