import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors, plainFigure } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form } from '../page/Form'
import { useRegister } from '../plan/institutions'
import { eventPath } from './event'
import { useEvent } from './EventContext'
import { useEventChange } from './useEventChange'

const USUAL_SEATS = '2'

/** Invites institutions, each with as many seats as it gets. */
export function Invite({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { event } = useEvent()
  const { all, name } = useRegister()
  const invited = new Set((event.invited ?? []).map(({ code }) => code))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [seats, setSeats] = useState<Readonly<Record<string, string>>>({})
  const sending = useEventChange(event.id, onClose)
  const wrong = fieldErrors(sending.error)
  return (
    <Dialog title={say('eventStep', { step: 'invite' })} onClose={onClose}>
      <Form
        label={say('eventStep', { step: 'invite' })}
        action={say('eventStep', { step: 'invite' })}
        pending={sending.isPending}
        error={sending.error}
        onCancel={onClose}
        onSubmit={() => {
          sending.mutate({
            method: 'POST',
            path: `${eventPath(event.id)}/invitations`,
            version: event.version,
            body: { institutions: chosen.map((code) => ({ code, seats: Number(seats[code] ?? USUAL_SEATS) })) },
          })
        }}
      >
        <p>{say('eventStepHint', { step: 'invite' })}</p>
        <MultiSelect
          label={say('invited')}
          withAsterisk
          data={all.filter(({ code }) => !invited.has(code)).map(({ code, name: label }) => ({ value: code, label }))}
          value={[...chosen]}
          error={wrong('institutions')}
          searchable
          hidePickedOptions
          nothingFoundMessage={say('nothingFound')}
          comboboxProps={{ withinPortal: false }}
          onChange={setChosen}
        />
        {chosen.map((code, at) => (
          <FigureInput
            key={code}
            label={say('seatsOf', { name: name(code) })}
            value={seats[code] ?? USUAL_SEATS}
            error={wrong(`institutions[${at}].seats`)}
            onFigure={(figure) => {
              setSeats({ ...seats, [code]: plainFigure(figure) })
            }}
          />
        ))}
      </Form>
    </Dialog>
  )
}
