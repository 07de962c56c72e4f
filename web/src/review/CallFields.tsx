import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Lines } from '../item/Lines'
import { useWords } from '../language/LanguageProvider'
import { Row } from '../page/Form'
import type { Call } from './call'

interface CallFieldsProps {
  readonly value: Call
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (value: Call) => void
  /** What stands beside the materials. */
  readonly children?: ReactNode
}

/** Until when a round takes inputs, what the invited should read, and what the office says to them. */
export function CallFields({ value, wrong, onChange, children }: CallFieldsProps) {
  const { say } = useWords()
  return (
    <>
      <Row>
        <TextInput
          type="date"
          label={say('deadline')}
          withAsterisk
          value={value.deadline}
          error={wrong('deadline')}
          onChange={(event) => {
            onChange({ ...value, deadline: event.currentTarget.value })
          }}
        />
      </Row>
      <Lines
        legend={say('materials')}
        lines={value.materials}
        blank={{ title: '', link: 'https://' }}
        onChange={(materials) => {
          onChange({ ...value, materials })
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
      {children}
      <Textarea
        label={say('noteToInvited')}
        rows={2}
        dir="auto"
        value={value.note}
        error={wrong('note')}
        onChange={(event) => {
          onChange({ ...value, note: event.currentTarget.value })
        }}
      />
    </>
  )
}
