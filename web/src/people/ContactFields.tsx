import { TextInput } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { Row } from '../page/Form'

type Field = 'position' | 'email' | 'phone'

interface ContactFieldsProps {
  readonly value: Readonly<Record<Field, string>>
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (part: Partial<Record<Field, string>>) => void
}

/** What a person does and how they are reached. */
export function ContactFields({ value, wrong, onChange }: ContactFieldsProps) {
  const { say } = useWords()
  return (
    <Row>
      {(['position', 'email', 'phone'] as const).map((field) => (
        <TextInput
          key={field}
          type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
          label={say('personField', { field })}
          dir={field === 'position' ? 'auto' : 'ltr'}
          autoComplete="off"
          value={value[field]}
          error={wrong(field)}
          onChange={(event) => {
            onChange({ [field]: event.currentTarget.value })
          }}
        />
      ))}
    </Row>
  )
}
