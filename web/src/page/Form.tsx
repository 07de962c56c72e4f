import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../language/LanguageProvider'
import styles from './Form.module.css'
import { Refusal } from './Refusal'

interface FormProps {
  readonly label: string
  /** What the button that sends says. */
  readonly action: string
  readonly pending: boolean
  readonly error: Error | null
  readonly danger?: boolean
  readonly onSubmit: () => void
  readonly onCancel?: () => void
  readonly children?: ReactNode
}

/** Fields, what was wrong with them, and one way on; after a refusal the first wrong field has the focus. */
export function Form({ label, action, pending, error, danger = false, onSubmit, onCancel, children }: FormProps) {
  const { say } = useWords()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error === null) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const told = form.current?.querySelector<HTMLElement>('[role="alert"]')
    if (wrong === undefined || wrong === null) told?.scrollIntoView({ block: 'nearest' })
    else wrong.focus()
  }, [error])
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) onSubmit()
      }}
    >
      {children}
      {error !== null && <Refusal error={error} />}
      <div className={styles.actions}>
        <Button type="submit" size="sm" color={danger ? 'red' : 'blue'} loading={pending}>
          {action}
        </Button>
        {onCancel !== undefined && (
          <Button size="sm" variant="default" onClick={onCancel}>
            {say('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
