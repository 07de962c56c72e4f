import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sex } from '../dashboard/figures'
import { useEvent } from '../events/EventContext'
import styles from '../events/Event.module.css'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { More } from '../page/More'
import { Refusal } from '../page/Refusal'
import { Tag } from '../page/Tag'
import { ContactFields } from '../people/ContactFields'
import { WORDING } from '../people/person'
import { SexChoice } from '../people/SexChoice'
import { attendancePath, nominations } from './attendance'
import { STATE_COLOURS } from './states'

/** Whom the reader's institution sends: its own people only. */
export function Nominations() {
  const { say } = useWords()
  const { event } = useEvent()
  const query = useInfiniteQuery(nominations(event.id))
  const cache = useQueryClient()
  const [adding, setAdding] = useState(false)
  const again = () => cache.invalidateQueries({ queryKey: ['attendance', event.id, 'nominations'] })
  const removing = useSend(again)
  const all = query.data?.pages.flatMap((page) => page.items) ?? []
  const open = event.state === 'PLANNED'
  return (
    <section aria-label={say('nominations')} className={styles.panel}>
      <h2 className={styles.title}>{say('nominations')}</h2>
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && all.length === 0 && <p className={styles.hint}>{say('noNominations')}</p>}
      <ul className={styles.lines}>
        {all.map((one) => (
          <li key={one.registration}>
            <span className={styles.row}>
              <bdi className={styles.strong}>{one.name}</bdi>
              {one.position != null && <bdi>{one.position}</bdi>}
              <Tag color={STATE_COLOURS[one.state]}>{say('registrationState', { state: one.state })}</Tag>
              {open && one.state !== 'CONFIRMED' && (
                <CloseButton
                  size="sm"
                  aria-label={say('takeBackNomination', { name: one.name })}
                  onClick={() => {
                    removing.mutate({ method: 'DELETE', path: `${attendancePath(event.id)}/nominations/${one.registration}` })
                  }}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <More query={query} size="xs" />
      {removing.error !== null && <Refusal error={removing.error} />}
      {open && !adding && (
        <Button
          size="xs"
          onClick={() => {
            setAdding(true)
          }}
        >
          {say('nominate')}
        </Button>
      )}
      {adding && (
        <Nominate
          onClose={() => {
            setAdding(false)
          }}
          onDone={again}
        />
      )}
    </section>
  )
}

interface Typed {
  readonly name: string
  readonly sex: Sex
  readonly position: string
  readonly email: string
  readonly phone: string
  readonly agreed: boolean
}

const BLANK: Typed = { name: '', sex: 'NOT_STATED', position: '', email: '', phone: '', agreed: false }

function Nominate({ onClose, onDone }: { onClose: () => void; onDone: () => Promise<void> }) {
  const { say, language } = useWords()
  const { event } = useEvent()
  // A name isn't kept in the browser: a shared computer would show it to the next.
  const [value, setValue] = useState(BLANK)
  const [unasked, setUnasked] = useState(false)
  const sending = useSend(async () => {
    setValue(BLANK)
    onClose()
    await onDone()
  })
  const wrong = fieldErrors(sending.error)
  const none = (text: string) => (text.trim() === '' ? null : text.trim())
  const set = (part: Partial<Typed>) => {
    setValue({ ...value, ...part })
  }
  return (
    <Form
      label={say('nominate')}
      action={say('nominate')}
      pending={sending.isPending}
      error={sending.error}
      onCancel={onClose}
      onSubmit={() => {
        setUnasked(!value.agreed)
        if (!value.agreed) return
        sending.mutate({
          method: 'POST',
          path: `${attendancePath(event.id)}/nominations`,
          body: {
            name: { text: value.name, language: language.code },
            sex: value.sex,
            position: none(value.position),
            email: none(value.email),
            phone: none(value.phone),
            consent: { purpose: 'REGISTRATION', wordingVersion: WORDING, givenOn: new Date().toISOString().slice(0, 10) },
          },
        })
      }}
    >
      <Row>
        <TextInput
          label={say('field', { field: 'name' })}
          withAsterisk
          dir="auto"
          autoComplete="off"
          value={value.name}
          error={wrong('name.text') ?? wrong('name')}
          onChange={(event) => {
            set({ name: event.currentTarget.value })
          }}
        />
        <SexChoice
          value={value.sex}
          error={wrong('sex')}
          onChoose={(sex) => {
            set({ sex })
          }}
        />
      </Row>
      <ContactFields value={value} wrong={wrong} onChange={set} />
      <Checkbox
        label={say('consentGiven')}
        checked={value.agreed}
        error={wrong('consent') ?? (unasked && !value.agreed ? say('consentNeeded') : undefined)}
        onChange={(event) => {
          set({ agreed: event.currentTarget.checked })
        }}
      />
    </Form>
  )
}
