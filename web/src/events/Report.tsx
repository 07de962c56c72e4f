import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '../language/languages'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { withQuery } from '../plan/plan'
import { eventPath } from './event'
import { useEvent } from './EventContext'
import styles from './Event.module.css'
import { report as reportQuery } from './outcome'

/** The event's report in any of the languages: its opening here, all of it on paper. */
export default function Report() {
  const { say, language } = useWords()
  const { event } = useEvent()
  const [code, setCode] = useState<LanguageCode>(language.code)
  const held = event.state === 'HELD'
  const query = useQuery({ ...reportQuery(event.id, code), enabled: held })
  if (!held) return <p className={styles.hint}>{say('reportAfterHolding')}</p>
  return (
    <section aria-label={say('eventPart', { part: 'report' })} className={styles.panel}>
      <div className={styles.row}>
        <NativeSelect
          label={say('writtenIn')}
          value={code}
          onChange={(typed) => {
            setCode(LANGUAGE_CODES.find((one) => one === typed.currentTarget.value) ?? language.code)
          }}
        >
          {LANGUAGE_CODES.map((one) => (
            <option key={one} value={one} lang={LANGUAGES[one].locale}>
              {LANGUAGES[one].name}
            </option>
          ))}
        </NativeSelect>
      </div>
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {query.isSuccess && (
        <p className={styles.sentence} dir={LANGUAGES[code].direction} lang={LANGUAGES[code].locale}>
          {query.data.opening ?? say('noFigures')}
        </p>
      )}
      {query.isSuccess && (
        <Button component="a" size="sm" href={withQuery(`${eventPath(event.id)}/report`, { language: code, format: 'pdf' })} download>
          {say('downloadAs', { format: 'pdf' })}
        </Button>
      )}
    </section>
  )
}
