import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SEXES } from '../dashboard/figures'
import { useEvent } from '../events/EventContext'
import styles from '../events/Event.module.css'
import { useWords } from '../language/LanguageProvider'
import { Fact, Facts } from '../page/Facts'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { attendance, attendancePath, type Summary } from './attendance'
import { CountSheet } from './CountSheet'
import { Training } from './Training'

/** How many came: the figures, and the sheet to enter them. */
export default function Attendance() {
  const { say, language } = useWords()
  const { event, organises, seesPeople } = useEvent()
  const query = useQuery(attendance(event.id))
  const [counting, setCounting] = useState(false)
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  return (
    <div className={styles.column}>
      <Figures summary={query.data} />
      {organises && event.state !== 'CANCELLED' && !counting && (
        <div className={styles.row}>
          <Button
            size="sm"
            onClick={() => {
              setCounting(true)
            }}
          >
            {say('enterCounts')}
          </Button>
          {seesPeople && (
            <Button component="a" size="sm" variant="default" href={`${attendancePath(event.id)}/sign-in-sheet.pdf?language=${language.code}`} download>
              {say('signInSheet')}
            </Button>
          )}
        </div>
      )}
      {counting && (
        <CountSheet
          summary={query.data}
          onDone={() => {
            setCounting(false)
          }}
        />
      )}
      {event.type === 'TRAINING' && <Training />}
    </div>
  )
}

function Figures({ summary }: { summary: Summary }) {
  const { say, number } = useWords()
  const { bySex, byInstitution, byAgeBand = {}, represented = [] } = summary
  const told = summary.figuresPublished !== false && summary.version != null
  return (
    <section aria-label={say('eventPart', { part: 'attendance' })} className={styles.panel}>
      <h2 className={styles.title}>{say('participations')}</h2>
      {!told && <p className={styles.hint}>{say('noFigures')}</p>}
      {told && (
        <Facts>
          <Fact name={say('total')}>
            <b>{number(summary.total)}</b>
          </Fact>
          {SEXES.map((sex) => (
            <Fact key={sex} name={say('sex', { sex })}>
              {(bySex[sex] ?? 0) > 0 && number(bySex[sex] ?? 0)}
            </Fact>
          ))}
          {Object.entries(byAgeBand).map(([band, count]) => (
            <Fact key={band} name={say('personAge', { band })}>
              {count > 0 && number(count)}
            </Fact>
          ))}
        </Facts>
      )}
      {byInstitution.length + represented.length > 0 && (
        <ul className={styles.lines} aria-label={say('represented')}>
          {byInstitution.map(({ code, name, count }) => (
            <li key={code}>
              <span className={styles.row}>
                <bdi>{name}</bdi>
                <b>{number(count)}</b>
              </span>
            </li>
          ))}
          {represented.map(({ code, name }) => (
            <li key={code}>
              <span className={styles.row}>
                <bdi>{name}</bdi>
                <span className={styles.hint}>{say('noFigures')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
