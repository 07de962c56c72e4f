import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import head from '../plan/PlanHead.module.css'
import { eventPath } from './event'
import { useEvent } from './EventContext'
import { EventStateBadge } from './EventState'
import { EventStepDialog } from './EventStepDialog'
import { stepsOf, type EventStep } from './eventSteps'
import { EventWhen } from './EventWhen'

/** What the event is, where it stands, and what to do next. */
export function EventHead() {
  const { say, country } = useWords()
  const { event, organises, seesPeople } = useEvent()
  return (
    <div className={head.head}>
      <div className={head.words}>
        <Link href="/events" className={head.back}>
          {say('events')}
        </Link>
        <h1 className={head.title}>
          <bdi>{event.title}</bdi>
        </h1>
        <div className={head.facts}>
          <EventStateBadge state={event.state} />
          <span>{say('eventType', { type: event.type })}</span>
          <span>
            <EventWhen event={event} />
          </span>
          <bdi>{say('place', { city: event.city, country: country(event.country) })}</bdi>
        </div>
        {event.changeNote != null && (
          <p className={head.old} dir="auto">
            {event.changeNote}
          </p>
        )}
      </div>
      <div className={head.acts}>
        <Button component="a" size="sm" variant="default" href={`${eventPath(event.id)}/calendar`} download>
          {say('toMyCalendar')}
        </Button>
        {seesPeople && event.state !== 'CANCELLED' && (
          <Link href={`/check-in/${event.id}`} asChild>
            <Button component="a" size="sm" variant="default">
              {say('checkIn')}
            </Button>
          </Link>
        )}
        {organises && <Steps />}
      </div>
    </div>
  )
}

function Steps() {
  const { say } = useWords()
  const { event } = useEvent()
  const [asked, setAsked] = useState<EventStep>()
  const [next, ...others] = stepsOf(event)
  if (next === undefined) return null
  return (
    <section aria-label={say('nextStep')} className={head.next}>
      <div className={head.buttons}>
        <Button
          size="sm"
          onClick={() => {
            setAsked(next)
          }}
        >
          {say('eventStep', { step: next })}
        </Button>
        {others.length > 0 && (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <Button size="sm" variant="default">
                {say('otherSteps')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((step) => (
                <Menu.Item
                  key={step}
                  onClick={() => {
                    setAsked(step)
                  }}
                >
                  {say('eventStep', { step })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {asked !== undefined && (
        <EventStepDialog
          step={asked}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </section>
  )
}
