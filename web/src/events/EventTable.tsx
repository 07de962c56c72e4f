import { Table } from '@mantine/core'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import list from '../plan/PlanList.module.css'
import { EventStateBadge } from './EventState'
import type { OfficeEvent } from './event'
import { EventWhen } from './EventWhen'

/** Events one below the other, in the order of their days. */
export function EventTable({ events }: { events: readonly OfficeEvent[] }) {
  const { say, country } = useWords()
  return (
    <div className={list.scroll} role="region" aria-label={say('events')} tabIndex={0}>
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('title')}</Table.Th>
            <Table.Th scope="col">{say('when')}</Table.Th>
            <Table.Th scope="col">{say('field', { field: 'place' })}</Table.Th>
            <Table.Th scope="col">{say('field', { field: 'kind' })}</Table.Th>
            <Table.Th scope="col">{say('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {events.map((event) => (
            <Table.Tr key={event.id}>
              <Table.Th scope="row" className={list.name}>
                <Link href={`/events/${event.id}`} dir="auto">
                  {event.title}
                </Link>
              </Table.Th>
              <Table.Td>
                <EventWhen event={event} />
              </Table.Td>
              <Table.Td>
                <bdi>{say('place', { city: event.city, country: country(event.country) })}</bdi>
              </Table.Td>
              <Table.Td>{say('eventType', { type: event.type })}</Table.Td>
              <Table.Td>
                <EventStateBadge state={event.state} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
