import { Button, NativeSelect, Table } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useEvent } from '../events/EventContext'
import styles from '../events/Event.module.css'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { More } from '../page/More'
import { Refusal } from '../page/Refusal'
import { nameOf, person as personQuery } from '../people/person'
import { PersonChoice } from '../people/PersonChoice'
import list from '../plan/PlanList.module.css'
import { withQuery } from '../plan/plan'
import { useRegister } from '../plan/institutions'
import { attendancePath, REGISTRATION_STATES, registrations, type Registration } from './attendance'

/** Who is to come, by name: their state, ticket and certificate. */
export default function Registrations() {
  const { say, language } = useWords()
  const { event } = useEvent()
  const query = useInfiniteQuery(registrations(event.id))
  const cache = useQueryClient()
  const [adding, setAdding] = useState(false)
  const again = () => cache.invalidateQueries({ queryKey: ['attendance', event.id] })
  const sending = useSend(again)
  const path = attendancePath(event.id)
  const all = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-label={say('eventPart', { part: 'registrations' })} className={styles.column}>
      <div className={styles.row}>
        {event.state !== 'CANCELLED' && (
          <Button
            size="xs"
            onClick={() => {
              setAdding(!adding)
            }}
          >
            {say('registerPerson')}
          </Button>
        )}
        {all.length > 0 && (
            <Button component="a" size="xs" variant="default" href={`${path}/sign-in-sheet.pdf?language=${language.code}`} download>
              {say('signInSheet')}
            </Button>
        )}
      </div>
      {adding && (
        <PersonChoice
          label={say('registerPerson')}
          onChoose={(person) => {
            setAdding(false)
            sending.mutate({ method: 'POST', path: `${path}/registrations`, body: { person } })
          }}
        />
      )}
      {sending.error !== null && <Refusal error={sending.error} />}
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && all.length === 0 && <p className={list.empty}>{say('nobodyRegistered')}</p>}
      {all.length > 0 && (
        <RegistrationTable
          all={all}
          pending={sending.isPending}
          onState={(one, state) => {
            sending.mutate({
              method: 'PUT',
              path: `${path}/registrations/${one.id}`,
              body: { state },
              version: one.version,
            })
          }}
        />
      )}
      <More query={query} />
    </section>
  )
}

interface TableProps {
  readonly all: readonly Registration[]
  readonly pending: boolean
  readonly onState: (registration: Registration, state: string) => void
}

function RegistrationTable({ all, pending, onState }: TableProps) {
  const { say } = useWords()
  return (
    <div className={list.scroll} role="region" aria-label={say('eventPart', { part: 'registrations' })} tabIndex={0}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('field', { field: 'name' })}</Table.Th>
            <Table.Th scope="col">{say('institution')}</Table.Th>
            <Table.Th scope="col">{say('state')}</Table.Th>
            <Table.Th scope="col">{say('checkedIn')}</Table.Th>
            <Table.Th scope="col">{say('papers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {all.map((one) => (
            <Place key={one.id} place={one} pending={pending} onState={onState} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface PlaceProps {
  readonly place: Registration
  readonly pending: boolean
  readonly onState: (registration: Registration, state: string) => void
}

/** Whose place it is the register alone knows; each name that is read is noted there. */
function Place({ place, pending, onState }: PlaceProps) {
  const { say, instant, language } = useWords()
  const { event } = useEvent()
  const { name } = useRegister()
  const { data: person } = useQuery({ ...personQuery(place.person), retry: false })
  const path = attendancePath(event.id)
  const called = person === undefined ? say('unnamed') : nameOf(person)
  return (
    <Table.Tr>
      <Table.Th scope="row" className={list.name}>
        <Link href={`/register/${place.person}`} dir="auto">
          {called}
        </Link>
      </Table.Th>
      <Table.Td>
        <bdi>{name(place.institution)}</bdi>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={say('stateOf', { name: called })}
          disabled={pending}
          value={place.state}
          onChange={(chosen) => {
            onState(place, chosen.currentTarget.value)
          }}
        >
          {REGISTRATION_STATES.map((state) => (
            <option key={state} value={state}>
              {say('registrationState', { state })}
            </option>
          ))}
        </NativeSelect>
      </Table.Td>
      <Table.Td className={list.short}>{place.checkedInAt == null ? '' : instant(place.checkedInAt)}</Table.Td>
      <Table.Td>
        <span className={styles.row}>
          {place.state === 'CONFIRMED' && (
            <a href={`${path}/registrations/${place.id}/ticket`} target="_blank" rel="noreferrer">
              {say('ticket')}
            </a>
          )}
          {event.state === 'HELD' && place.checkedInAt != null && (
            <a href={withQuery(`${path}/certificates/${place.person}`, { language: language.code })} download>
              {say('certificate')}
            </a>
          )}
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
