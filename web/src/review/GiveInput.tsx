import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import type { LanguageCode } from '../language/languages'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { useInstitutions } from '../plan/institutions'
import { planPath } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { FilesField } from './FilesField'
import { LeftFiles } from './LeftFiles'
import type { Input, Round } from './review'
import { TextLanguage } from './TextLanguage'
import { useFiles } from './useFiles'

interface GiveInputProps {
  readonly round: Round
  /** The item that it is on, or none for the plan as a whole. */
  readonly item: string | null
  readonly onDone: () => void
}

interface Written {
  readonly text: string
  readonly language: LanguageCode
  readonly onBehalfOf: string
  readonly givenOn: string
}

/** What an institution has to say; the office enters it for those who said it in a meeting. */
export function GiveInput({ round, item, onDone }: GiveInputProps) {
  const { say, language } = useWords()
  const { plan, guest } = usePlan()
  const { name } = useInstitutions()
  const cache = useQueryClient()
  const { value, keep, drop } = useKept<Written>(`input/${round.id}/${item ?? 'plan'}`, {
    text: '',
    language: language.code,
    onBehalfOf: '',
    givenOn: new Date().toISOString().slice(0, 10),
  })
  const files = useFiles()
  const [given, setGiven] = useState<Input | null>(null)
  const attach = async ({ id }: Input) => {
    const left = await files.sendTo(`${planPath(plan.id)}/inputs/${id}`)
    if (left === 0) onDone()
    await changed()
  }
  const changed = async () => {
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'inputs'] })
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'rounds'] })
  }
  const giving = useSend<Input>(async (input) => {
    drop()
    setGiven(input)
    await attach(input)
  })
  const wrong = fieldErrors(giving.error)
  if (given !== null) {
    return (
      <LeftFiles
        hint={say('inputGivenFilesLeft')}
        files={files}
        onSubmit={() => void attach(given)}
        onCancel={onDone}
      />
    )
  }
  return (
    <Form
      label={say('giveInput')}
      action={say('giveInput')}
      pending={giving.isPending}
      error={giving.error}
      onCancel={() => {
        drop()
        onDone()
      }}
      onSubmit={() => {
        giving.mutate({
          method: 'POST',
          path: `${planPath(plan.id)}/inputs`,
          body: {
            round: round.id,
            ...(item === null ? {} : { item }),
            text: value.text,
            language: value.language,
            ...(guest ? {} : { onBehalfOf: value.onBehalfOf === '' ? null : value.onBehalfOf, givenOn: value.givenOn }),
          },
        })
      }}
    >
      {!guest && (
        <Row>
        <NativeSelect
          label={say('onBehalfOf')}
          withAsterisk
          value={value.onBehalfOf}
          error={wrong('onBehalfOf')}
          onChange={(event) => {
            keep({ ...value, onBehalfOf: event.currentTarget.value })
          }}
        >
          <option value="">{say('choose')}</option>
          {round.institutions.map((code) => (
            <option key={code} value={code}>
              {name(code)}
            </option>
          ))}
        </NativeSelect>
          <TextInput
            type="date"
            label={say('givenOn')}
            value={value.givenOn}
            error={wrong('givenOn')}
            onChange={(event) => {
              keep({ ...value, givenOn: event.currentTarget.value })
            }}
          />
        </Row>
      )}
      <Textarea
        label={say(item === null ? 'inputOnPlan' : 'inputOnItem')}
        withAsterisk
        rows={4}
        dir="auto"
        value={value.text}
        error={wrong('text')}
        onChange={(event) => {
          keep({ ...value, text: event.currentTarget.value })
        }}
      />
      <Row>
        <TextLanguage
          value={value.language}
          onChange={(chosen) => {
            keep({ ...value, language: chosen })
          }}
        />
      </Row>
      <FilesField files={files} />
    </Form>
  )
}
