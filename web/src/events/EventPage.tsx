import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import parts from '../plan/PlanPage.module.css'
import { holds, me, type Me } from '../session/session'
import { event as eventQuery, isGuest, organises, type OfficeEvent } from './event'
import { EventContext } from './EventContext'
import { EventHead } from './EventHead'
import { Overview } from './Overview'

const Invitations = lazy(() => import('./Invitations'))
const Attendance = lazy(() => import('../attendance/Attendance'))
const Registrations = lazy(() => import('../attendance/Registrations'))
const Outcome = lazy(() => import('./Outcome'))
const Report = lazy(() => import('./Report'))

const PARTS = ['overview', 'invitations', 'registrations', 'attendance', 'outcome', 'report'] as const
type Part = (typeof PARTS)[number]

/** One event: what it is and what comes next above, one of its sides below. */
export default function EventPage({ id, part }: { id: string; part: string }) {
  const { say } = useWords()
  const query = useQuery(eventQuery(id))
  const { data: who } = useQuery(me)
  useTitle(query.data === undefined ? undefined : say('titled', { title: query.data.title, office: who?.officeName ?? '' }))

  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  if (query.isPending || who === undefined) return <Loading rows={8} />
  return <Shown event={query.data} who={who} part={PARTS.find((known) => known === part) ?? 'overview'} />
}

function Shown({ event, who, part }: { event: OfficeEvent; who: Me; part: Part }) {
  const guest = isGuest(who)
  const open = useMemo(
    () => ({
      event,
      who,
      guest,
      organises: organises(who) && event.office === who.office,
      seesPeople: holds(who, 'COUNTRY_OFFICER') && event.office === who.office,
    }),
    [event, who, guest],
  )
  const shown = partsFor(open).includes(part) ? part : 'overview'
  return (
    <EventContext value={open}>
      <EventHead />
      <Parts shown={shown} known={partsFor(open)} id={event.id} />
      <Suspense fallback={<Loading />}>
        {shown === 'overview' && <Overview />}
        {shown === 'invitations' && <Invitations />}
        {shown === 'registrations' && <Registrations />}
        {shown === 'attendance' && <Attendance />}
        {shown === 'outcome' && <Outcome />}
        {shown === 'report' && <Report />}
      </Suspense>
    </EventContext>
  )
}

/** A guest reads what the event is, answers and nominates there; names are for officers. */
function partsFor({ guest, seesPeople }: { guest: boolean; seesPeople: boolean }): readonly Part[] {
  if (guest) return ['overview', 'outcome']
  return PARTS.filter((part) => part !== 'registrations' || seesPeople)
}

function Parts({ shown, known, id }: { shown: Part; known: readonly Part[]; id: string }) {
  const { say } = useWords()
  if (known.length < 2) return null
  return (
    <nav aria-label={say('partsOfEvent')} className={parts.parts}>
      {known.map((part) => (
        <Link
          key={part}
          href={part === 'overview' ? `/events/${id}` : `/events/${id}/${part}`}
          className={parts.part}
          aria-current={part === shown ? 'page' : undefined}
        >
          {say('eventPart', { part })}
        </Link>
      ))}
    </nav>
  )
}
