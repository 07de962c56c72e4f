import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { EditEvent } from './EditEvent'
import { eventPath } from './event'
import { useEvent } from './EventContext'
import type { EventStep } from './eventSteps'
import { Invite } from './Invite'
import { useEventChange } from './useEventChange'

interface StepProps {
  readonly step: EventStep
  readonly onClose: () => void
}

const PATHS: Readonly<Record<Exclude<EventStep, 'invite' | 'edit'>, string>> = {
  hold: 'holding',
  postpone: 'postponements',
  reschedule: 'reschedulings',
  cancel: 'cancellation',
}

export function EventStepDialog({ step, onClose }: StepProps) {
  switch (step) {
    case 'invite':
      return <Invite onClose={onClose} />
    case 'edit':
      return <EditEvent onClose={onClose} />
    case 'hold':
    case 'postpone':
    case 'reschedule':
    case 'cancel':
      return <Turn step={step} onClose={onClose} />
  }
}

/** A change of the event's state, with the reason that the invited are told. */
function Turn({ step, onClose }: { step: keyof typeof PATHS; onClose: () => void }) {
  const { say } = useWords()
  const { event } = useEvent()
  const [reason, setReason] = useState('')
  const [when, setWhen] = useState({
    start: event.start,
    end: event.end,
    startTime: event.startTime?.slice(0, 5) ?? '',
    endTime: event.endTime?.slice(0, 5) ?? '',
  })
  const sending = useEventChange(event.id, onClose)
  const wrong = fieldErrors(sending.error)
  const title = say('eventStep', { step })
  const time = (typed: string) => (typed === '' ? null : typed)
  const moved = { ...when, startTime: time(when.startTime), endTime: time(when.endTime) }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        action={title}
        danger={step === 'cancel'}
        pending={sending.isPending}
        error={sending.error}
        onCancel={onClose}
        onSubmit={() => {
          sending.mutate({
            method: 'POST',
            path: `${eventPath(event.id)}/${PATHS[step]}`,
            version: event.version,
            ...(step === 'hold' ? {} : { body: step === 'reschedule' ? { reason, ...moved } : { reason } }),
          })
        }}
      >
        <p>{say('eventStepHint', { step })}</p>
        {step !== 'hold' && (
          <Textarea
            label={say('reason')}
            withAsterisk
            rows={2}
            dir="auto"
            value={reason}
            error={wrong('reason')}
            onChange={(change) => {
              setReason(change.currentTarget.value)
            }}
          />
        )}
        {step === 'reschedule' && (
          <Row>
            {(['start', 'end', 'startTime', 'endTime'] as const).map((part) => (
              <TextInput
                key={part}
                type={part === 'start' || part === 'end' ? 'date' : 'time'}
                label={say('eventField', { field: part })}
                value={when[part]}
                error={wrong(part)}
                onChange={(change) => {
                  setWhen({ ...when, [part]: change.currentTarget.value })
                }}
              />
            ))}
          </Row>
        )}
      </Form>
    </Dialog>
  )
}
