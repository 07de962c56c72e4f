import { useWords } from '../language/LanguageProvider'
import { Empty, Panel } from './Panel'
import styles from './LatestEvents.module.css'
import type { InstitutionCount, ReportedEvent } from './figures'

export function LatestEvents({ events }: { events: readonly ReportedEvent[] }) {
  const { say } = useWords()
  return (
    <Panel title={say('latestEvents')}>
      {events.length === 0 ? (
        <Empty>{say('noEvents')}</Empty>
      ) : (
        <ol className={styles.events}>
          {events.map((event) => (
            <EventEntry key={`${event.office}/${event.id}`} event={event} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

function EventEntry({ event }: { event: ReportedEvent }) {
  const words = useWords()
  const { say } = words
  return (
    <li className={styles.event}>
      <h3 className={styles.title}>
        <bdi>{event.title}</bdi>
      </h3>
      <p className={styles.facts}>
        <span className={styles.type}>{say('eventType', { type: event.type })}</span>
        {event.state !== 'HELD' && <span className={styles.state}>{say('eventState', { state: event.state })}</span>}
        <time dateTime={event.start}>{words.days(event.start, event.end)}</time>
        <bdi>{place(event, words)}</bdi>
        <span>{say('office', { office: event.office })}</span>
      </p>
      {event.state === 'HELD' && <Outcome event={event} />}
    </li>
  )
}

function place({ city, country }: ReportedEvent, words: ReturnType<typeof useWords>): string {
  const name = words.country(country)
  return city === null ? name : words.say('place', { city, country: name })
}

function Outcome({ event: { attendance, sentence } }: { event: ReportedEvent }) {
  const { say } = useWords()
  if (attendance === null) return <p className={styles.none}>{say('noFigures')}</p>
  return (
    <>
      {sentence !== null && (
        <p className={styles.sentence}>
          <bdi>{sentence}</bdi>
        </p>
      )}
      {attendance.byInstitution.length > 0 && <Institutions institutions={attendance.byInstitution} />}
    </>
  )
}

function Institutions({ institutions }: { institutions: readonly InstitutionCount[] }) {
  const { say, number } = useWords()
  return (
    <details className={styles.institutions}>
      <summary>{say('institutions', { count: institutions.length })}</summary>
      <ul>
        {institutions.map(({ code, name, count }) => (
          <li key={code}>
            <bdi>{name}</bdi> <b>{number(count)}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}
