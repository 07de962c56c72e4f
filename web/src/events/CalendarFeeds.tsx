import { Button, NativeSelect } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getJson } from '../http/getJson'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form } from '../page/Form'
import { Refusal } from '../page/Refusal'
import { me } from '../session/session'
import { isGuest } from './event'
import styles from './Event.module.css'

const SCOPES = ['COUNTRY', 'OBJECTIVE', 'MINE'] as const
type Scope = (typeof SCOPES)[number]

interface Feed {
  readonly id: string
  readonly scope: Scope
  readonly country?: string | null
  readonly objective?: number | null
  /** Told once, when the feed is made. */
  readonly url?: string | null
}

const FEEDS = '/api/calendar-feeds'

const feeds = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: async ({ signal }) => (await getJson(FEEDS, signal)) as readonly Feed[],
})

/** Addresses that a calendar program follows, so that events stand in the reader's own calendar. */
export function CalendarFeeds({ onClose }: { onClose: () => void }) {
  const { say, country, number } = useWords()
  const { data: who } = useQuery(me)
  const guest = isGuest(who)
  const cache = useQueryClient()
  const known = useQuery(feeds)
  const [scope, setScope] = useState<Scope>('MINE')
  const [objective, setObjective] = useState('1')
  const [made, setMade] = useState<Feed | null>(null)
  const again = () => cache.invalidateQueries({ queryKey: feeds.queryKey })
  const making = useSend<Feed>(async (feed) => {
    setMade(feed)
    await again()
  })
  const ending = useSend(async () => {
    setMade(null)
    await again()
  })
  const wrong = fieldErrors(making.error)
  const nameOf = ({ scope: of, country: where, objective: which }: Feed) =>
    say('feedScope', { scope: of, country: where == null ? '' : country(where), objective: which == null ? '' : number(which) })
  return (
    <Dialog title={say('calendarFeeds')} onClose={onClose}>
      <Form
        label={say('calendarFeeds')}
        action={say('makeFeed')}
        pending={making.isPending}
        error={making.error}
        onSubmit={() => {
          making.mutate({
            method: 'POST',
            path: FEEDS,
            body: {
              scope,
              ...(scope === 'COUNTRY' ? { country: who?.office } : {}),
              ...(scope === 'OBJECTIVE' ? { objective: Number(objective) } : {}),
            },
          })
        }}
      >
        <p className={styles.hint}>{say('feedHint')}</p>
        <NativeSelect
          label={say('whichEvents')}
          value={scope}
          error={wrong('scope')}
          onChange={(event) => {
            setScope(SCOPES.find((one) => one === event.currentTarget.value) ?? 'MINE')
          }}
        >
          {SCOPES.filter((one) => !guest || one === 'MINE').map((one) => (
            <option key={one} value={one}>
              {say('feedScope', { scope: one, country: '', objective: '' })}
            </option>
          ))}
        </NativeSelect>
        {scope === 'OBJECTIVE' && (
          <FigureInput
            label={say('itemKind', { kind: 'OBJECTIVE' })}
            value={objective}
            error={wrong('objective')}
            onFigure={setObjective}
          />
        )}
        {made?.url != null && (
          <div role="status">
            <p className={styles.good}>{say('feedMade')}</p>
            <code dir="ltr" className={styles.address}>
              {new URL(made.url, window.location.origin).toString()}
            </code>
          </div>
        )}
      </Form>
      {ending.error !== null && <Refusal error={ending.error} />}
      {(known.data ?? []).length > 0 && (
        <ul className={styles.lines}>
          {known.data?.map((feed) => (
            <li key={feed.id}>
              <span className={styles.row}>
                <span>{nameOf(feed)}</span>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={say('endFeed', { name: nameOf(feed) })}
                  onClick={() => {
                    ending.mutate({ method: 'DELETE', path: `${FEEDS}/${feed.id}` })
                  }}
                >
                  {say('delete')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
