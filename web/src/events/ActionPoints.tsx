import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Written } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { Loading } from '../page/Loading'
import { More } from '../page/More'
import { Refusal } from '../page/Refusal'
import { Tag } from '../page/Tag'
import { useTitle } from '../page/title'
import { useRegister } from '../plan/institutions'
import list from '../plan/PlanList.module.css'
import { me } from '../session/session'
import { eventPath, organises } from './event'
import styles from './Event.module.css'
import { actionPoints, outcome as outcomeQuery, POINT_STATES, type ActionPoint, type PointState } from './outcome'

const COLOURS: Readonly<Record<PointState, string>> = { OPEN: 'blue', DONE: 'green', DROPPED: 'gray' }

/** What institutions are to do after all events, what is due first. */
export default function ActionPoints() {
  const { say } = useWords()
  const { data: who } = useQuery(me)
  useTitle(say('titled', { title: say('actionPoints'), office: who?.officeName ?? '' }))
  const [search, setSearch] = useSearchParams()
  const state = search.get('state') ?? 'OPEN'
  const overdue = search.get('overdue') !== null
  const today = new Date().toISOString().slice(0, 10)
  const query = useInfiniteQuery(actionPoints({ state: state === 'ALL' ? undefined : state, dueBefore: overdue ? today : undefined }))
  const all = query.data?.pages.flatMap((page) => page.items) ?? []
  const choose = (name: string, value: string | null) => {
    setSearch(
      (earlier) => {
        const next = new URLSearchParams(earlier)
        if (value === null) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  return (
    <>
      <div className={list.head}>
        <h1 className={list.title}>{say('actionPoints')}</h1>
        <Link href="/events">{say('events')}</Link>
      </div>
      <div className={list.filters}>
        <NativeSelect
          size="sm"
          label={say('state')}
          value={state}
          onChange={(event) => {
            choose('state', event.currentTarget.value)
          }}
        >
          {POINT_STATES.map((one) => (
            <option key={one} value={one}>
              {say('pointState', { state: one })}
            </option>
          ))}
          <option value="ALL">{say('all')}</option>
        </NativeSelect>
        <Checkbox
          label={say('overdueOnly')}
          checked={overdue}
          onChange={(event) => {
            choose('overdue', event.currentTarget.checked ? '' : null)
          }}
        />
      </div>
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && all.length === 0 && <p className={list.empty}>{say('nothingFound')}</p>}
      {all.length > 0 && (
        <section aria-label={say('actionPoints')} className={styles.panel}>
          <ul className={styles.lines}>
            {all.map(({ event, title, point }) => (
              <ActionPointEntry key={point.id} event={event} title={title} point={point} changes={organises(who)} />
            ))}
          </ul>
        </section>
      )}
      <More query={query} />
    </>
  )
}

interface EntryProps {
  readonly event: string
  /** The event's, where it isn't the page's own. */
  readonly title?: string
  readonly point: ActionPoint
  readonly changes: boolean
}

export function ActionPointEntry({ event, title, point, changes }: EntryProps) {
  const { say, day } = useWords()
  const { name } = useRegister()
  const [turning, setTurning] = useState(false)
  const late = point.state === 'OPEN' && point.due < new Date().toISOString().slice(0, 10)
  return (
    <li>
      <Written>{point.text}</Written>
      <span className={styles.row}>
        <Tag color={COLOURS[point.state]}>{say('pointState', { state: point.state })}</Tag>
        <bdi>{point.owner == null ? say('theOffice') : name(point.owner)}</bdi>
        {point.ownerFunction != null && <bdi>{point.ownerFunction}</bdi>}
        <span className={late ? styles.warn : styles.hint}>{say('dueOn', { day: day(point.due) })}</span>
        {title !== undefined && (
          <Link href={`/events/${event}/outcome`} dir="auto">
            {title}
          </Link>
        )}
        {changes && !turning && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('followUpOn', { text: point.text })}
            onClick={() => {
              setTurning(true)
            }}
          >
            {say('followUp')}
          </Button>
        )}
      </span>
      {point.doneNote != null && <Written>{point.doneNote}</Written>}
      {turning && (
        <FollowUp
          event={event}
          point={point}
          onClose={() => {
            setTurning(false)
          }}
        />
      )}
    </li>
  )
}

function FollowUp({ event, point, onClose }: { event: string; point: ActionPoint; onClose: () => void }) {
  const { say } = useWords()
  const cache = useQueryClient()
  // The version that is changed is the whole outcome's.
  const { data: outcome } = useQuery(outcomeQuery(event))
  const [state, setState] = useState<PointState>(point.state === 'OPEN' ? 'DONE' : point.state)
  const [note, setNote] = useState(point.doneNote ?? '')
  const [due, setDue] = useState(point.due)
  const sending = useSend(async () => {
    onClose()
    await cache.invalidateQueries({ queryKey: ['event', event] })
    await cache.invalidateQueries({ queryKey: ['action-points'] })
  })
  const wrong = fieldErrors(sending.error)
  return (
    <Form
      label={say('followUpOn', { text: point.text })}
      action={say('save')}
      pending={sending.isPending}
      error={sending.error}
      onCancel={onClose}
      onSubmit={() => {
        sending.mutate({
          method: 'PUT',
          path: `${eventPath(event)}/action-points/${point.id ?? ''}`,
          body: { state, due, doneNote: note.trim() === '' ? null : note.trim() },
          ...(outcome?.version == null ? {} : { version: outcome.version }),
        })
      }}
    >
      <Row>
        <NativeSelect
          label={say('state')}
          value={state}
          error={wrong('state')}
          onChange={(event) => {
            setState(POINT_STATES.find((one) => one === event.currentTarget.value) ?? 'OPEN')
          }}
        >
          {POINT_STATES.map((one) => (
            <option key={one} value={one}>
              {say('pointState', { state: one })}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          type="date"
          label={say('due')}
          value={due}
          error={wrong('due')}
          onChange={(event) => {
            setDue(event.currentTarget.value)
          }}
        />
      </Row>
      <TextInput
        label={say('note')}
        dir="auto"
        value={note}
        error={wrong('doneNote')}
        onChange={(event) => {
          setNote(event.currentTarget.value)
        }}
      />
    </Form>
  )
}
