import { useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { AnswerFields } from './AnswerFields'
import { answering } from './answers'
import { ownInvitation, type Answer, type Invited } from './event'
import { useEvent } from './EventContext'
import styles from './Event.module.css'
import { useEventChange } from './useEventChange'

/** A guest's institution says whether it comes, and with how many. */
export function GuestAnswer() {
  const { event, who } = useEvent()
  const invitation = ownInvitation(event, who)
  if (invitation === undefined) return null
  return <Answered key={event.version} invitation={invitation} />
}

function Answered({ invitation }: { invitation: Invited }) {
  const { say, instant } = useWords()
  const { event } = useEvent()
  const given = invitation.answer ?? null
  const { answeredAt } = invitation
  const [answer, setAnswer] = useState<Answer | null>(given)
  const [seats, setSeats] = useState(String(given === 'ACCEPTED' ? invitation.accepted : invitation.seats))
  const sending = useEventChange(event.id, () => undefined)
  const [opened] = useState(() => Date.now())
  const late = event.rsvpUntil != null && Date.parse(event.rsvpUntil) < opened
  const open = event.state === 'PLANNED' && !late
  return (
    <section aria-label={say('yourInvitation')} className={styles.panel}>
      <h2 className={styles.title}>{say('yourInvitation')}</h2>
      <p className={styles.hint}>
        <bdi>{invitation.name}</bdi>
        {` · ${say('seatCount', { count: invitation.seats })}`}
      </p>
      {given !== null && (
        <p className={styles.good} role="status">
          {say('answeredAt', { answer: say('rsvp', { answer: given }), time: answeredAt == null ? '' : instant(answeredAt) })}
        </p>
      )}
      {invitation.waiting > 0 && <p className={styles.warn}>{say('waitingSeats', { count: invitation.waiting })}</p>}
      {late && event.state === 'PLANNED' && <p className={styles.warn}>{say('rsvpOver')}</p>}
      {open && (
        <Form
          label={say('yourInvitation')}
          action={say('sendAnswer')}
          pending={sending.isPending}
          error={sending.error}
          onSubmit={() => {
            if (answer !== null) sending.mutate(answering(event, null, answer, seats))
          }}
        >
          {event.rsvpUntil != null && <p className={styles.hint}>{say('answerUntil', { time: instant(event.rsvpUntil) })}</p>}
          <AnswerFields
            answer={answer}
            seats={seats}
            wrong={fieldErrors(sending.error)}
            onChange={(said, many) => {
              setAnswer(said)
              setSeats(many)
            }}
          />
        </Form>
      )}
    </section>
  )
}
