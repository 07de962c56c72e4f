import { NativeSelect, TextInput } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { FigureInput } from '../page/FigureInput'
import type { Measure } from './item'

interface ValueInputProps {
  readonly measure: Measure
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onValue: (value: string) => void
}

/** A value of an indicator, as its measure has it: a figure, yes or no, or words. */
export function ValueInput({ measure, label, value, error, onValue }: ValueInputProps) {
  const { say } = useWords()
  switch (measure) {
    case 'NUMBER':
    case 'PERCENTAGE':
      return <FigureInput decimal label={label} value={value} error={error} onFigure={onValue} />
    case 'YES_NO':
      return (
        <NativeSelect
          label={label}
          value={value}
          error={error}
          onChange={(event) => {
            onValue(event.currentTarget.value)
          }}
        >
          <option value="">{say('choose')}</option>
          {['YES', 'NO'].map((answer) => (
            <option key={answer} value={answer}>
              {say('yesOrNo', { answer })}
            </option>
          ))}
        </NativeSelect>
      )
    case 'QUALITATIVE':
      return (
        <TextInput
          label={label}
          dir="auto"
          value={value}
          error={error}
          onChange={(event) => {
            onValue(event.currentTarget.value)
          }}
        />
      )
  }
}
