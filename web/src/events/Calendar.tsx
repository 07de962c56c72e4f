import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { EventStateBadge } from './EventState'
import { eventsBetween, type EventFilter, type OfficeEvent } from './event'
import { EventWhen } from './EventWhen'
import { monthOf, plusDays, weekday, weekStartOf } from './month'
import styles from './Calendar.module.css'

interface CalendarProps {
  readonly filter: EventFilter
  /** The month that holds this day is shown. */
  readonly day: string
  readonly onDay: (day: string) => void
}

/** A month of the reader's own calendar; on a narrow screen only the days that hold something. */
export function Calendar({ filter, day, onDay }: CalendarProps) {
  const { say, calendar, language, ownMonth } = useWords()
  const month = useMemo(() => monthOf(day, calendar, weekStartOf(language.locale)), [day, calendar, language])
  const query = useInfiniteQuery(eventsBetween({ ...filter, from: month.first, to: month.last }))
  const { hasNextPage, isFetching, fetchNextPage } = query
  // A month is shown whole.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const found = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-label={ownMonth(month.first)}>
      <div className={styles.head}>
        <h2 className={styles.title} aria-live="polite">
          {ownMonth(month.first)}
        </h2>
        <div className={styles.turn}>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onDay(plusDays(month.first, -1))
            }}
          >
            {say('previousMonth')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onDay('')
            }}
          >
            {say('today')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onDay(plusDays(month.last, 1))
            }}
          >
            {say('nextMonth')}
          </Button>
        </div>
      </div>
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && (
        <>
          <Grid weeks={month.weeks} month={month} events={found} />
          {found.length === 0 && <p className={styles.empty}>{say('noEventsInMonth')}</p>}
          <ol className={styles.narrow}>
            {found.map((event) => (
              <li key={event.id}>
                <Link href={`/events/${event.id}`} dir="auto">
                  {event.title}
                </Link>
                <span className={styles.when}>
                  <EventWhen event={event} />
                </span>
                <EventStateBadge state={event.state} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

interface GridProps {
  readonly weeks: readonly (readonly string[])[]
  readonly month: { readonly first: string; readonly last: string }
  readonly events: readonly OfficeEvent[]
}

function Grid({ weeks, month, events }: GridProps) {
  const { say, ownMonth, dayOfMonth, day: dayName } = useWords()
  const today = new Date().toISOString().slice(0, 10)
  return (
    <table className={styles.grid} aria-label={ownMonth(month.first)}>
      <thead>
        <tr>
          {weeks[0]?.map((date) => (
            <th key={date} scope="col">
              {say('weekday', { day: weekday(date) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const inside = date >= month.first && date <= month.last
              const on = inside ? events.filter(({ start, end }) => start <= date && date <= end) : []
              return (
                <td key={date} className={inside ? undefined : styles.outside} aria-current={date === today ? 'date' : undefined}>
                  <time dateTime={date} aria-label={dayName(date)} className={styles.number}>
                    {dayOfMonth(date)}
                  </time>
                  {on.map((event) => (
                    <Link
                      key={event.id}
                      href={`/events/${event.id}`}
                      dir="auto"
                      title={event.title}
                      className={styles.event}
                      data-state={event.state}
                    >
                      {event.title}
                    </Link>
                  ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
