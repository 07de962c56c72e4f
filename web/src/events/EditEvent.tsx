import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { eventPath } from './event'
import { useEvent } from './EventContext'
import { EventFields } from './EventFields'
import { headingsOf, typedOf } from './headings'
import { useEventChange } from './useEventChange'

/** Changes what an event is; the invited are told. */
export function EditEvent({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { event } = useEvent()
  const { value, keep, drop } = useKept(`event/${event.id}`, typedOf(event))
  const close = () => {
    drop()
    onClose()
  }
  const sending = useEventChange(event.id, close)
  return (
    <Dialog title={say('eventStep', { step: 'edit' })} onClose={onClose}>
      <Form
        label={say('eventStep', { step: 'edit' })}
        action={say('save')}
        pending={sending.isPending}
        error={sending.error}
        onCancel={close}
        onSubmit={() => {
          sending.mutate({ method: 'PUT', path: eventPath(event.id), version: event.version, body: headingsOf(value) })
        }}
      >
        <p>{say('eventStepHint', { step: 'edit' })}</p>
        <EventFields value={value} wrong={fieldErrors(sending.error)} onChange={keep} />
      </Form>
    </Dialog>
  )
}
