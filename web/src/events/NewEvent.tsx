import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { useTitle } from '../page/title'
import styles from '../plan/NewPlan.module.css'
import { me } from '../session/session'
import { event as eventQuery, type OfficeEvent } from './event'
import { EventFields } from './EventFields'
import { headingsOf, type EventHeadings } from './headings'
import { ownZone } from './zones'

export default function NewEvent() {
  const { say } = useWords()
  const cache = useQueryClient()
  const [, go] = useLocation()
  const { data: who } = useQuery(me)
  useTitle(say('titled', { title: say('newEvent'), office: who?.officeName ?? '' }))
  const country = /^[A-Z]{2}$/.test(who?.office ?? '') ? (who?.office ?? '') : ''
  const { value, keep, drop } = useKept<EventHeadings>('new-event', blank(country))
  const sending = useSend<OfficeEvent>((planned) => {
    drop()
    cache.setQueryData(eventQuery(planned.id).queryKey, planned)
    void cache.invalidateQueries({ queryKey: ['events'] })
    go(`/events/${planned.id}`)
  })
  return (
    <div className={styles.page}>
      <Link href="/events" className={styles.back}>
        {say('events')}
      </Link>
      <h1 className={styles.title}>{say('newEvent')}</h1>
      <Form
        label={say('newEvent')}
        action={say('planEvent')}
        pending={sending.isPending}
        error={sending.error}
        onSubmit={() => {
          sending.mutate({ method: 'POST', path: '/api/events', body: headingsOf(value) })
        }}
      >
        <EventFields value={value} wrong={fieldErrors(sending.error)} onChange={keep} />
      </Form>
    </div>
  )
}

function blank(country: string): EventHeadings {
  return {
    type: 'ROUNDTABLE',
    title: '',
    city: '',
    country,
    start: '',
    end: '',
    timeZone: ownZone(),
    startTime: '',
    endTime: '',
    venue: '',
    address: '',
    onlineLink: '',
    languages: [],
    interpretation: [],
    aims: '',
    note: '',
    series: '',
    coOrganisers: '',
    rsvpUntil: '',
    capacity: '',
    activities: [],
  }
}
