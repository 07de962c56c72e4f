import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import styles from '../events/Event.module.css'
import { useWords } from '../language/LanguageProvider'
import { Form } from '../page/Form'
import { Refusal } from '../page/Refusal'
import { useRegister } from '../plan/institutions'
import { duplicatesOf, nameOf, personPath, type Candidate, type Person } from './person'
import { usePersonChange } from './usePersonChange'

/** Who may be the same person, to put together; and what was put together, to part again. */
export function Duplicates({ person }: { person: Person }) {
  const { say, instant } = useWords()
  const { name } = useRegister()
  const { data: found = [] } = useQuery(duplicatesOf(person.id))
  const [merging, setMerging] = useState<Candidate | null>(null)
  const undoing = usePersonChange(person.id, () => undefined)
  const merged = person.merged ?? []
  if (found.length + merged.length === 0) return null
  return (
    <section aria-label={say('duplicates')} className={styles.panel}>
      <h2 className={styles.title}>{say('duplicates')}</h2>
      <ul className={styles.lines}>
        {found.map((candidate) => (
          <li key={candidate.person.id}>
            <span className={styles.row}>
              <bdi className={styles.strong}>{nameOf(candidate.person)}</bdi>
              <bdi>{name(candidate.person.institution)}</bdi>
              <span className={styles.hint}>{candidate.shared.map((shared) => say('sharedBy', { shared })).join(' · ')}</span>
              <Button
                size="compact-xs"
                variant="light"
                aria-label={say('mergeWith', { name: nameOf(candidate.person) })}
                onClick={() => {
                  setMerging(candidate)
                }}
              >
                {say('merge')}
              </Button>
            </span>
          </li>
        ))}
        {merged.map(({ merge, at, names }) => (
          <li key={merge}>
            <span className={styles.row}>
              <span>{say('mergedAt', { name: names[0]?.text ?? '', time: instant(at) })}</span>
              <Button
                size="compact-xs"
                variant="subtle"
                loading={undoing.isPending}
                onClick={() => {
                  undoing.mutate({ method: 'POST', path: `${personPath(person.id)}/merges/${merge}/undoing` })
                }}
              >
                {say('undoMerge')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {undoing.error !== null && <Refusal error={undoing.error} />}
      {merging !== null && (
        <Merge
          person={person}
          other={merging.person}
          onClose={() => {
            setMerging(null)
          }}
        />
      )}
    </section>
  )
}

function Merge({ person, other, onClose }: { person: Person; other: Person; onClose: () => void }) {
  const { say } = useWords()
  const sending = usePersonChange(person.id, onClose)
  return (
    <Form
      label={say('mergeWith', { name: nameOf(other) })}
      action={say('merge')}
      pending={sending.isPending}
      error={sending.error}
      onCancel={onClose}
      onSubmit={() => {
        sending.mutate({ method: 'POST', path: `${personPath(person.id)}/merges`, body: { other: other.id } })
      }}
    >
      <p className={styles.hint}>{say('mergeHint')}</p>
    </Form>
  )
}
