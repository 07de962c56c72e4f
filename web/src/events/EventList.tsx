import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { More } from '../page/More'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import list from '../plan/PlanList.module.css'
import { me } from '../session/session'
import { Calendar } from './Calendar'
import { CalendarFeeds } from './CalendarFeeds'
import { EVENT_STATES, EVENT_TYPES, events, isGuest, organises, series, type EventFilter } from './event'
import styles from './Event.module.css'
import { EventTable } from './EventTable'

/** The office's events by month or one below the other; a guest's are those its institution is invited to. */
export default function EventList() {
  const { say } = useWords()
  const { data: who } = useQuery(me)
  const guest = isGuest(who)
  useTitle(say('titled', { title: say('events'), office: who?.officeName ?? '' }))
  const [feeds, setFeeds] = useState(false)
  const [search, setSearch] = useSearchParams()
  const choose = (name: string, value: string) => {
    setSearch(
      (earlier) => {
        const next = new URLSearchParams(earlier)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  const view = search.get('view') === 'list' ? 'list' : 'month'
  const filter = {
    state: search.get('state') ?? undefined,
    type: search.get('type') ?? undefined,
    series: search.get('series') ?? undefined,
  }
  return (
    <>
      <div className={list.head}>
        <h1 className={list.title}>{say('events')}</h1>
        <div className={styles.acts}>
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              setFeeds(true)
            }}
          >
            {say('calendarFeeds')}
          </Button>
          {!guest && (
            <Link href="/action-points" asChild>
              <Button component="a" size="sm" variant="default">
                {say('actionPoints')}
              </Button>
            </Link>
          )}
          {organises(who) && (
            <Link href="/events/new" asChild>
              <Button component="a" size="sm">
                {say('newEvent')}
              </Button>
            </Link>
          )}
        </div>
      </div>
      {guest && <p className={list.note}>{say('guestEvents')}</p>}
      {feeds && (
        <CalendarFeeds
          onClose={() => {
            setFeeds(false)
          }}
        />
      )}
      <Filters filter={filter} view={view} guest={guest} from={search.get('from') ?? ''} choose={choose} />
      {view === 'month' ? (
        <Calendar
          filter={filter}
          day={search.get('day') ?? new Date().toISOString().slice(0, 10)}
          onDay={(day) => {
            choose('day', day)
          }}
        />
      ) : (
        <Listed filter={{ ...filter, from: search.get('from') ?? undefined }} guest={guest} />
      )}
    </>
  )
}

interface FiltersProps {
  readonly filter: EventFilter
  readonly view: 'list' | 'month'
  readonly from: string
  readonly guest: boolean
  readonly choose: (name: string, value: string) => void
}

function Filters({ filter, view, from, guest, choose }: FiltersProps) {
  const { say } = useWords()
  const { data: known = [] } = useQuery({ ...series, enabled: !guest })
  return (
    <div className={list.filters}>
      <NativeSelect
        size="sm"
        label={say('shown')}
        value={view}
        onChange={(event) => {
          choose('view', event.currentTarget.value === 'list' ? 'list' : '')
        }}
      >
        <option value="month">{say('byMonth')}</option>
        <option value="list">{say('asList')}</option>
      </NativeSelect>
      <NativeSelect
        size="sm"
        label={say('field', { field: 'kind' })}
        value={filter.type ?? ''}
        onChange={(event) => {
          choose('type', event.currentTarget.value)
        }}
      >
        <option value="">{say('all')}</option>
        {EVENT_TYPES.map((type) => (
          <option key={type} value={type}>
            {say('eventType', { type })}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        size="sm"
        label={say('state')}
        value={filter.state ?? ''}
        onChange={(event) => {
          choose('state', event.currentTarget.value)
        }}
      >
        <option value="">{say('all')}</option>
        {EVENT_STATES.map((state) => (
          <option key={state} value={state}>
            {say('eventState', { state })}
          </option>
        ))}
      </NativeSelect>
      {known.length > 0 && (
        <NativeSelect
          size="sm"
          label={say('eventSeries')}
          value={filter.series ?? ''}
          onChange={(event) => {
            choose('series', event.currentTarget.value)
          }}
        >
          <option value="">{say('all')}</option>
          {known.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NativeSelect>
      )}
      {view === 'list' && (
        <TextInput
          size="sm"
          type="date"
          label={say('fromDay')}
          value={from}
          onChange={(event) => {
            choose('from', event.currentTarget.value)
          }}
        />
      )}
    </div>
  )
}

function Listed({ filter, guest }: { filter: EventFilter; guest: boolean }) {
  const { say } = useWords()
  const query = useInfiniteQuery(events(filter))
  const found = query.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && found.length === 0 && (
        <p className={list.empty}>{say(filtered ? 'nothingFound' : guest ? 'noEventsForGuest' : 'noEventsYet')}</p>
      )}
      {found.length > 0 && <EventTable events={found} />}
      <More query={query} />
    </>
  )
}
