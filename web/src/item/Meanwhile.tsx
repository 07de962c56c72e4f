import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { ValueOf } from '../difference/ValueOf'
import { useWords } from '../language/LanguageProvider'
import { changedFields, clashes, merged, valueOf, type Edited } from './edited'
import styles from './EditItem.module.css'
import type { Content, Item } from './item'

interface MeanwhileProps {
  readonly edited: Edited
  readonly theirs: Item
  readonly onGoOn: (content: Content) => void
  readonly onLeave: () => void
}

/** Somebody else saved first: both versions side by side where they clash, and a way on with either. */
export function Meanwhile({ edited, theirs, onGoOn, onLeave }: MeanwhileProps) {
  const { say } = useWords()
  const clashing = clashes(edited, theirs.content)
  const [keepTheirs, setKeepTheirs] = useState<ReadonlySet<string>>(new Set())
  const quietly = changedFields(edited.base, theirs.content).filter((field) => !clashing.includes(field))
  const name = (field: string) => say('field', { field })
  const choose = (field: string, their: boolean) => {
    const next = new Set(keepTheirs)
    if (their) next.add(field)
    else next.delete(field)
    setKeepTheirs(next)
  }
  return (
    <section aria-label={say('meanwhile')}>
      <Alert color="orange" role="alert" title={say('meanwhile')} mb="sm">
        {say(clashing.length === 0 ? 'meanwhileElsewhere' : 'meanwhileChoose')}
      </Alert>
      {quietly.length > 0 && <p className={styles.others}>{say('theyAlsoChanged', { fields: quietly.map(name).join(' · ') })}</p>}
      {clashing.map((field) => (
        <fieldset key={field} className={styles.clash}>
          <legend>{name(field)}</legend>
          {([false, true] as const).map((their) => (
            <label key={String(their)} className={styles.choice}>
              <input
                type="radio"
                name={`clash-${field}`}
                checked={keepTheirs.has(field) === their}
                onChange={() => {
                  choose(field, their)
                }}
              />
              <span className={styles.side}>{say(their ? 'theirs' : 'yours')}</span>
              <span>
                <ValueOf field={field} value={valueOf(their ? theirs.content : edited.mine, field)} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className={styles.actions}>
        <Button
          size="sm"
          onClick={() => {
            onGoOn(merged(edited, theirs.content, keepTheirs))
          }}
        >
          {say('saveChosen')}
        </Button>
        <Button size="sm" variant="default" onClick={onLeave}>
          {say('takeTheirs')}
        </Button>
      </div>
    </section>
  )
}
