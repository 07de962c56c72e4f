import { TextInput, type TextInputProps } from '@mantine/core'
import { plainFigure } from './fields'

interface FigureInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string
  readonly onFigure: (figure: string) => void
  readonly decimal?: boolean
}

/** A figure typed in any alphabet's digits; kept as text, so that no decimal is rounded. */
export function FigureInput({ value, onFigure, decimal = false, ...input }: FigureInputProps) {
  return (
    <TextInput
      {...input}
      inputMode={decimal ? 'decimal' : 'numeric'}
      dir="ltr"
      autoComplete="off"
      value={value}
      onChange={(event) => {
        onFigure(plainFigure(event.currentTarget.value))
      }}
    />
  )
}
