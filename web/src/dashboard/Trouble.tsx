import { Alert, Button } from '@mantine/core'
import { Problem } from '../http/problem'
import { useWords } from '../language/LanguageProvider'
import styles from './Trouble.module.css'

interface TroubleProps {
  readonly error: Error
  /** Whether earlier figures are still on the screen. */
  readonly stale: boolean
  readonly retry: () => void
}

/** What went wrong, in the server's words where it had any, and what to do about it. */
export function Trouble({ error, stale, retry }: TroubleProps) {
  const { say } = useWords()
  const problem = error instanceof Problem ? error : new Problem(-1, null, null)
  const title = problem.title ?? say(problem.status === 0 ? 'unreachable' : 'refused')
  return (
    <Alert color="red" role="alert" title={<bdi>{title}</bdi>}>
      {problem.detail !== null && (
        <p className={styles.line} dir="auto">
          {problem.detail}
        </p>
      )}
      <p className={styles.line}>{say('errorHint')}</p>
      {stale && <p className={styles.line}>{say('staleHint')}</p>}
      <Button size="sm" onClick={retry}>
        {say('tryAgain')}
      </Button>
    </Alert>
  )
}
