import type { Words } from '../language/words'
import type { Measure } from './item'

/** A value of an indicator in the reader's words and digits. */
export function valueIn({ say, figure, percentOf }: Words, measure: Measure, value: string): string {
  switch (measure) {
    case 'NUMBER':
      return figure(value)
    case 'PERCENTAGE':
      return percentOf(value)
    case 'YES_NO':
      return say('yesOrNo', { answer: value })
    case 'QUALITATIVE':
      return value
  }
}
