import { useWords } from '../language/LanguageProvider'
import { Fact, Facts, Written } from '../page/Facts'
import { useQuery } from '@tanstack/react-query'
import { Nominations } from '../attendance/Nominations'
import { Agenda } from './Agenda'
import { series as seriesQuery } from './event'
import { useEvent } from './EventContext'
import styles from './Event.module.css'
import { GuestAnswer } from './GuestAnswer'
import { ActivityName } from './LinkedActivities'
import { Materials } from './Materials'

/** What an event is; to a guest also the way to answer and to say who comes. */
export function Overview() {
  const { guest } = useEvent()
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {guest && <GuestAnswer />}
        {guest && <Nominations />}
        <EventFacts />
        <Agenda />
      </div>
      <div className={styles.column}>
        <Materials />
      </div>
    </div>
  )
}

function EventFacts() {
  const { say, instant, number, languageName } = useWords()
  const { event, guest } = useEvent()
  const { data: known = [] } = useQuery({ ...seriesQuery, enabled: !guest && event.series != null })
  const field = (of: string) => say('eventField', { field: of })
  const tongues = (tags: readonly string[] = []) => tags.map(languageName).join(' · ')
  return (
    <section aria-label={say('eventPart', { part: 'overview' })} className={styles.panel}>
      <Facts>
        <Fact name={field('venue')}>
          {event.venue != null && (
            <>
              <bdi>{event.venue.name}</bdi>
              {event.venue.address != null && <Written>{event.venue.address}</Written>}
            </>
          )}
        </Fact>
        <Fact name={field('onlineLink')}>
          {event.onlineLink != null && (
            <a href={event.onlineLink} target="_blank" rel="noreferrer" dir="ltr">
              {event.onlineLink}
            </a>
          )}
        </Fact>
        <Fact name={field('aims')}>
          {(event.aims ?? []).length > 0 && (
            <ul className={styles.bullets}>
              {event.aims?.map((aim) => (
                <li key={aim} dir="auto">
                  {aim}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={field('languages')}>{tongues(event.languages)}</Fact>
        <Fact name={field('interpretation')}>{tongues(event.interpretation)}</Fact>
        <Fact name={field('activities')}>
          {!guest && (event.activities ?? []).length > 0 && (
            <ul className={styles.bullets}>
              {event.activities?.map((linked) => (
                <li key={linked.item}>
                  <ActivityName {...linked} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={say('objectives')}>{(event.objectives ?? []).map((one) => number(one)).join(' · ')}</Fact>
        <Fact name={say('eventSeries')}>
          {known.find(({ id }) => id === event.series)?.title}
        </Fact>
        <Fact name={field('coOrganisers')}>{(event.coOrganisers ?? []).map((code) => say('office', { office: code })).join(' · ')}</Fact>
        <Fact name={field('capacity')}>{event.capacity != null && number(event.capacity)}</Fact>
        <Fact name={field('rsvpUntil')}>{event.rsvpUntil != null && instant(event.rsvpUntil)}</Fact>
        <Fact name={field('note')}>{event.note != null && <Written>{event.note}</Written>}</Fact>
      </Facts>
    </section>
  )
}
