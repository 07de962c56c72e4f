import { Radio } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { FigureInput } from '../page/FigureInput'
import { ANSWERS, type Answer } from './event'
import styles from './Event.module.css'

interface AnswerFieldsProps {
  readonly answer: Answer | null
  readonly seats: string
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (answer: Answer | null, seats: string) => void
}

/** Whether an institution comes, and how many of it. */
export function AnswerFields({ answer, seats, wrong, onChange }: AnswerFieldsProps) {
  const { say } = useWords()
  return (
    <>
      <Radio.Group
        label={say('willYouCome')}
        value={answer}
        error={wrong('answer')}
        onChange={(chosen) => {
          onChange(ANSWERS.find((one) => one === chosen) ?? null, seats)
        }}
      >
        <div className={styles.row}>
          {ANSWERS.map((one) => (
            <Radio key={one} value={one} label={say('rsvp', { answer: one })} />
          ))}
        </div>
      </Radio.Group>
      {answer !== null && answer !== 'DECLINED' && (
        <FigureInput
          label={say('howManyCome')}
          value={seats}
          error={wrong('seats')}
          onFigure={(figure) => {
            onChange(answer, figure)
          }}
        />
      )}
    </>
  )
}
