import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import styles from '../events/Event.module.css'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { nameOf, personPath, type Person } from './person'

const REASONS = ['SUBJECT_REQUEST', 'MISTAKE', 'OTHER'] as const

/** Destroys what is known of somebody, once their name is typed again. */
export function Erase({ person }: { person: Person }) {
  const { say } = useWords()
  const [asked, setAsked] = useState(false)
  return (
    <section aria-label={say('erase')} className={styles.panel}>
      <h2 className={styles.title}>{say('erase')}</h2>
      <p className={styles.hint}>{say('eraseHint')}</p>
      <Button
        size="xs"
        color="red"
        variant="light"
        onClick={() => {
          setAsked(true)
        }}
      >
        {say('erase')}
      </Button>
      {asked && (
        <Confirm
          person={person}
          onClose={() => {
            setAsked(false)
          }}
        />
      )}
    </section>
  )
}

function Confirm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { say } = useWords()
  const cache = useQueryClient()
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<string>('SUBJECT_REQUEST')
  const [mistyped, setMistyped] = useState(false)
  const name = nameOf(person)
  const sending = useSend(() => {
    go('/register')
    cache.removeQueries({ queryKey: ['person', person.id] })
    cache.removeQueries({ queryKey: ['people'] })
  })
  return (
    <Dialog title={say('erase')} onClose={onClose}>
      <Form
        label={say('erase')}
        action={say('eraseForEver')}
        danger
        pending={sending.isPending}
        error={sending.error}
        onCancel={onClose}
        onSubmit={() => {
          const same = typed.trim() === name.trim()
          setMistyped(!same)
          if (same) sending.mutate({ method: 'POST', path: `${personPath(person.id)}/erasure`, body: { reason } })
        }}
      >
        <p>{say('eraseHint')}</p>
        <NativeSelect
          label={say('reason')}
          value={reason}
          error={fieldErrors(sending.error)('reason')}
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
        >
          {REASONS.map((one) => (
            <option key={one} value={one}>
              {say('erasureReason', { reason: one })}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={say('typeName', { name })}
          dir="auto"
          autoComplete="off"
          value={typed}
          error={mistyped && typed.trim() !== name.trim() ? say('nameDiffers') : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      </Form>
    </Dialog>
  )
}
