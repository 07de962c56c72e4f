import { Alert, Button } from '@mantine/core'
import { Problem } from '../http/problem'
import { useWords } from '../language/LanguageProvider'
import type { Words } from '../language/words'
import styles from './Refusal.module.css'

interface RefusalProps {
  readonly error: Error
  readonly retry?: () => void
}

/** Why something didn't go: what the page knows to say of it, then the server's own words. */
export function Refusal({ error, retry }: RefusalProps) {
  const words = useWords()
  const problem = error instanceof Problem ? error : new Problem(-1, null, null)
  const fields = problem.errors.filter(({ detail }) => detail !== problem.detail)
  return (
    <Alert color="red" role="alert" title={<bdi>{titleOf(problem, words)}</bdi>}>
      {problem.detail !== null && (
        <p className={styles.line} dir="auto">
          {problem.detail}
        </p>
      )}
      {fields.length > 0 && (
        <ul className={styles.fields}>
          {fields.map(({ field, detail }) => (
            <li key={field} dir="auto">
              <code>{field}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      {problem.passing && <p className={styles.line}>{words.say('keptHint')}</p>}
      {retry !== undefined && (
        <Button size="xs" variant="default" onClick={retry}>
          {words.say('tryAgain')}
        </Button>
      )}
    </Alert>
  )
}

function titleOf(problem: Problem, { say }: Words): string {
  if (problem.status === 0) return say('unreachable')
  const known = say('problem', { type: problem.type?.replaceAll('-', '_') ?? '' })
  return known === '' ? (problem.title ?? say('refused')) : known
}
