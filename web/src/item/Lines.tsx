import { Button, CloseButton, Fieldset } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/LanguageProvider'
import styles from './ContentFields.module.css'

interface LinesProps<T> {
  readonly legend: string
  readonly lines: readonly T[]
  /** What a new line begins as. */
  readonly blank: T
  readonly onChange: (lines: readonly T[]) => void
  readonly children: (line: T, at: number, change: (line: T) => void) => ReactNode
}

/** As many lines of the same fields as there are things to say. */
export function Lines<T>({ legend, lines, blank, onChange, children }: LinesProps<T>) {
  const { say } = useWords()
  return (
    <Fieldset legend={legend}>
      {lines.map((line, at) => (
        // A line has no name of its own before it is saved; it is known by its place.
        <div key={at} className={styles.line} role="group" aria-label={say('lineNumber', { legend, number: at + 1 })}>
          <div className={styles.lineFields}>
            {children(line, at, (changed) => {
              onChange(lines.with(at, changed))
            })}
          </div>
          <CloseButton
            size="sm"
            aria-label={say('removeLine', { legend, number: at + 1 })}
            onClick={() => {
              onChange(lines.toSpliced(at, 1))
            }}
          />
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          onChange([...lines, blank])
        }}
      >
        {say('addLine')}
      </Button>
    </Fieldset>
  )
}
