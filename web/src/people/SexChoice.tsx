import { NativeSelect } from '@mantine/core'
import { SEXES, type Sex } from '../dashboard/figures'
import { useWords } from '../language/LanguageProvider'

interface SexChoiceProps {
  readonly value: Sex
  readonly error: string | undefined
  readonly onChoose: (sex: Sex) => void
}

/** A person's sex as they describe it, or that they don't. */
export function SexChoice({ value, error, onChoose }: SexChoiceProps) {
  const { say } = useWords()
  return (
    <NativeSelect
      label={say('sexLabel')}
      value={value}
      error={error}
      onChange={(event) => {
        onChoose(SEXES.find((sex) => sex === event.currentTarget.value) ?? 'NOT_STATED')
      }}
    >
      {SEXES.map((sex) => (
        <option key={sex} value={sex}>
          {say('sex', { sex })}
        </option>
      ))}
    </NativeSelect>
  )
}
