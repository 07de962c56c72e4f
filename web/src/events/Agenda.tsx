import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Lines } from '../item/Lines'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { eventPath, type Session } from './event'
import { useEvent } from './EventContext'
import styles from './Event.module.css'
import { useEventChange } from './useEventChange'
import { instantAt } from './zones'

/** What happens when, and who speaks by function. */
export function Agenda() {
  const { say } = useWords()
  const { event, organises } = useEvent()
  const [editing, setEditing] = useState(false)
  const agenda = event.agenda ?? []
  const edits = organises && (event.state === 'PLANNED' || event.state === 'POSTPONED')
  if (agenda.length === 0 && !edits) return null
  return (
    <section aria-label={say('agenda')} className={styles.panel}>
      <h2 className={styles.title}>{say('agenda')}</h2>
      {agenda.length === 0 && <p className={styles.hint}>{say('noAgenda')}</p>}
      <ol className={styles.lines}>
        {agenda.map((session, at) => (
          <SessionEntry key={session.id ?? at} session={session} zone={event.timeZone} />
        ))}
      </ol>
      {edits && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setEditing(true)
          }}
        >
          {say('editAgenda')}
        </Button>
      )}
      {editing && (
        <EditAgenda
          onClose={() => {
            setEditing(false)
          }}
        />
      )}
    </section>
  )
}

function SessionEntry({ session, zone }: { session: Session; zone: string }) {
  const { hours } = useWords()
  return (
    <li>
      <span className={styles.hint}>{hours(moment(session.start, zone), moment(session.end, zone), zone)}</span>
      <span dir="auto" className={styles.strong}>
        {session.title}
      </span>
      {session.speakers.map((speaker) => (
        <span key={speaker} dir="auto">
          {speaker}
        </span>
      ))}
    </li>
  )
}

function moment(clock: string, zone: string): Date {
  const [date = '', time = '00:00'] = clock.split('T')
  return instantAt(date, time, zone)
}

interface Typed {
  readonly id?: string
  readonly start: string
  readonly end: string
  readonly title: string
  readonly speakers: string
}

function EditAgenda({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { event } = useEvent()
  const { value, keep, drop } = useKept<readonly Typed[]>(
    `agenda/${event.id}`,
    (event.agenda ?? []).map((session) => ({
      ...session,
      start: session.start.slice(0, 16),
      end: session.end.slice(0, 16),
      speakers: session.speakers.join('\n'),
    })),
  )
  const close = () => {
    drop()
    onClose()
  }
  const sending = useEventChange(event.id, close)
  const wrong = fieldErrors(sending.error)
  const first = `${event.start}T${event.startTime?.slice(0, 5) ?? '09:00'}`
  const last = value.at(-1)?.end ?? first
  return (
    <Dialog title={say('editAgenda')} onClose={onClose}>
      <Form
        label={say('editAgenda')}
        action={say('save')}
        pending={sending.isPending}
        error={sending.error}
        onCancel={close}
        onSubmit={() => {
          sending.mutate({
            method: 'PUT',
            path: `${eventPath(event.id)}/agenda`,
            version: event.version,
            body: {
              agenda: value.map((session) => ({
                ...session,
                speakers: session.speakers.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
              })),
            },
          })
        }}
      >
        <p className={styles.hint}>{say('agendaHint', { zone: event.timeZone })}</p>
        <Lines
          legend={say('sessions')}
          lines={value}
          blank={{ start: last, end: last, title: '', speakers: '' }}
          onChange={keep}
        >
          {(session, at, change) => (
            <>
              <TextInput
                label={say('title')}
                dir="auto"
                value={session.title}
                error={wrong(`agenda[${at}].title`)}
                onChange={(typed) => {
                  change({ ...session, title: typed.currentTarget.value })
                }}
              />
              <Row>
                {(['start', 'end'] as const).map((end) => (
                  <TextInput
                    key={end}
                    type="datetime-local"
                    label={say('sessionTime', { end })}
                    value={session[end]}
                    error={wrong(`agenda[${at}].${end}`)}
                    onChange={(typed) => {
                      change({ ...session, [end]: typed.currentTarget.value })
                    }}
                  />
                ))}
              </Row>
              <Textarea
                label={say('speakers')}
                description={say('speakersHint')}
                autosize={false}
                rows={2}
                dir="auto"
                value={session.speakers}
                error={wrong(`agenda[${at}].speakers`)}
                onChange={(typed) => {
                  change({ ...session, speakers: typed.currentTarget.value })
                }}
              />
            </>
          )}
        </Lines>
      </Form>
    </Dialog>
  )
}
