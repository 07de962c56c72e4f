import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import styles from '../events/Event.module.css'
import { useWords } from '../language/LanguageProvider'
import { Refusal } from '../page/Refusal'
import { useRegister } from '../plan/institutions'
import { nameOf, people } from './person'

interface PersonChoiceProps {
  readonly label: string
  readonly except?: string
  readonly onChoose: (person: string) => void
}

const WAIT_MS = 250
/** Fewer letters find half the register. */
export const LEAST_LETTERS = 2

/** Finds somebody of the register as one types, and takes them. */
export function PersonChoice({ label, except, onChoose }: PersonChoiceProps) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), WAIT_MS)
  const { name } = useRegister()
  const query = useInfiniteQuery({ ...people({ query: text }), enabled: text.length >= LEAST_LETTERS, gcTime: 0 })
  const found = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => id !== except)
  return (
    <section aria-label={label} className={styles.panel}>
      <TextInput
        type="search"
        label={say('searchPeople')}
        description={say('searchPeopleHint')}
        dir="auto"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
      />
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && found.length === 0 && (
        <p className={styles.hint}>
          {say('nothingFound')} · <Link href="/register/new">{say('newPerson')}</Link>
        </p>
      )}
      <ul className={styles.lines}>
        {found.map((one) => (
          <li key={one.id}>
            <span className={styles.row}>
              <bdi className={styles.strong}>{nameOf(one)}</bdi>
              <bdi>{name(one.institution)}</bdi>
              <Button
                size="compact-xs"
                variant="light"
                aria-label={say('choosePerson', { name: nameOf(one) })}
                onClick={() => {
                  onChoose(one.id)
                }}
              >
                {say('chooseThis')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
