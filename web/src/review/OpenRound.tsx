import { Checkbox, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { Lines } from '../item/Lines'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { useInstitutions } from '../plan/institutions'
import { planPath } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { FilesField } from './FilesField'
import { LeftFiles } from './LeftFiles'
import type { Round } from './review'
import { useFiles } from './useFiles'

const USUAL_DAYS = 14
const DAY_MS = 86_400_000

interface Asked {
  readonly institutions: readonly string[]
  readonly deadline: string
  readonly materials: readonly { readonly title: string; readonly link: string }[]
  readonly note: string
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
            body: { ...value, note: value.note.trim() === '' ? null : value.note },
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
        <Row>
          <TextInput
            type="date"
            label={say('deadline')}
            withAsterisk
            value={value.deadline}
            error={wrong('deadline')}
            onChange={(event) => {
              keep({ ...value, deadline: event.currentTarget.value })
            }}
          />
        </Row>
        <Lines
          legend={say('materials')}
          lines={value.materials}
          blank={{ title: '', link: 'https://' }}
          onChange={(materials) => {
            keep({ ...value, materials })
          }}
        >
          {(material, at, change) => (
            <Row>
              <TextInput
                label={say('title')}
                dir="auto"
                value={material.title}
                error={wrong(`materials[${at}].title`)}
                onChange={(event) => {
                  change({ ...material, title: event.currentTarget.value })
                }}
              />
              <TextInput
                label={say('link')}
                type="url"
                dir="ltr"
                value={material.link}
                error={wrong(`materials[${at}].link`)}
                onChange={(event) => {
                  change({ ...material, link: event.currentTarget.value })
                }}
              />
            </Row>
          )}
        </Lines>
        <FilesField files={files} />
        <Textarea
          label={say('noteToInvited')}
          rows={2}
          dir="auto"
          value={value.note}
          error={wrong('note')}
          onChange={(event) => {
            keep({ ...value, note: event.currentTarget.value })
          }}
        />
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
