import { Checkbox, MultiSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { useInstitutions } from '../plan/institutions'
import { planPath } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { callOf, type Call } from './call'
import { CallFields } from './CallFields'
import { FilesField } from './FilesField'
import { LeftFiles } from './LeftFiles'
import type { Round } from './review'
import { useFiles } from './useFiles'

const USUAL_DAYS = 14
const DAY_MS = 86_400_000

interface Asked extends Call {
  readonly institutions: readonly string[]
  readonly inputsVisibleToAll: boolean
}

/** Asks institutions for their inputs on the version submitted last. */
export function OpenRound({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const { all } = useInstitutions()
  const { value, keep, drop } = useKept<Asked>(`round/${plan.id}`, {
    institutions: [],
    deadline: inSomeDays(),
    materials: [],
    note: '',
    inputsVisibleToAll: false,
  })
  const files = useFiles()
  const [opened, setOpened] = useState<Round | null>(null)
  const attach = async ({ id }: Round) => {
    const left = await files.sendTo(`${planPath(plan.id)}/rounds/${id}`)
    if (left === 0) onClose()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id] })
  }
  const opening = useSend<Round>(async (round) => {
    drop()
    setOpened(round)
    await attach(round)
  })
  const wrong = fieldErrors(opening.error)
  if (opened !== null) {
    return (
      <Dialog title={say('step', { step: 'openRound' })} onClose={onClose}>
        <LeftFiles
          hint={say('roundOpenedFilesLeft')}
          files={files}
          onSubmit={() => void attach(opened)}
          onCancel={onClose}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={say('step', { step: 'openRound' })} onClose={onClose}>
      <Form
        label={say('step', { step: 'openRound' })}
        action={say('step', { step: 'openRound' })}
        pending={opening.isPending}
        error={opening.error}
        onCancel={() => {
          drop()
          onClose()
        }}
        onSubmit={() => {
          opening.mutate({
            method: 'POST',
            path: `${planPath(plan.id)}/rounds`,
            body: { ...value, ...callOf(value) },
          })
        }}
      >
        <p>{say('stepHint', { step: 'openRound' })}</p>
        <MultiSelect
          label={say('invited')}
          withAsterisk
          data={all.map(({ code, name }) => ({ value: code, label: name }))}
          value={[...value.institutions]}
          error={wrong('institutions')}
          searchable
          hidePickedOptions
          nothingFoundMessage={say('nothingFound')}
          comboboxProps={{ withinPortal: false }}
          onChange={(institutions) => {
            keep({ ...value, institutions })
          }}
        />
        <CallFields
          value={value}
          wrong={wrong}
          onChange={(call) => {
            keep({ ...value, ...call })
          }}
        >
          <FilesField files={files} />
        </CallFields>
        <Checkbox
          label={say('inputsVisibleToAll')}
          checked={value.inputsVisibleToAll}
          onChange={(event) => {
            keep({ ...value, inputsVisibleToAll: event.currentTarget.checked })
          }}
        />
      </Form>
    </Dialog>
  )
}

function inSomeDays(): string {
  return new Date(Date.now() + USUAL_DAYS * DAY_MS).toISOString().slice(0, 10)
}
