import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { Written } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { usePlan } from '../plan/PlanContext'
import panel from '../plan/PlanSummaryPanel.module.css'
import styles from './PeriodLocks.module.css'
import { lastQuarter, locksPath, periodLocks, periodName, periodsOf, type PeriodTurn } from './periods'

/** The periods of the plan that take no more results and no more money, and the way to lock and open them. */
export function PeriodLocks() {
  const words = useWords()
  const { say, day } = words
  const { plan, version, guest, keeps } = usePlan()
  const live = plan.versions.length > 0 && plan.state !== 'WITHDRAWN'
  const { data: turns } = useQuery({ ...periodLocks(plan.id), enabled: !guest && version === undefined && live })
  const [locking, setLocking] = useState(false)
  const [opening, setOpening] = useState<PeriodTurn | null>(null)
  if (turns === undefined || (turns.length === 0 && !keeps)) return null
  const locked = turns.filter((turn) => turn.locked)
  return (
    <section aria-label={say('periodLocks')} className={panel.panel}>
      <h2 className={panel.title}>{say('periodLocks')}</h2>
      {locked.length === 0 && <p className={styles.hint}>{say('noPeriodLocks')}</p>}
      <ul className={styles.turns}>
        {turns.map((turn) => (
          <li key={turn.period} className={turn.locked ? styles.locked : undefined}>
            <span className={styles.period}>{periodName(words, turn.period)}</span>
            <span className={styles.hint}>{say(turn.locked ? 'lockedAt' : 'openedAgain', { time: day(turn.at) })}</span>
            {!turn.locked && turn.reason != null && <Written>{turn.reason}</Written>}
            {turn.locked && keeps && (
              <Button
                size="compact-xs"
                variant="subtle"
                className={styles.act}
                aria-label={say('openPeriodAgain', { period: periodName(words, turn.period) })}
                onClick={() => {
                  setOpening(turn)
                }}
              >
                {say('openAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {keeps && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setLocking(true)
          }}
        >
          {say('lockPeriod')}
        </Button>
      )}
      {locking && (
        <Lock
          locked={locked.map(({ period }) => period)}
          onClose={() => {
            setLocking(false)
          }}
        />
      )}
      {opening !== null && (
        <OpenAgain
          turn={opening}
          onClose={() => {
            setOpening(null)
          }}
        />
      )}
    </section>
  )
}

function useTurn(onClose: () => void) {
  const { plan } = usePlan()
  const cache = useQueryClient()
  return useSend(async () => {
    onClose()
    await cache.invalidateQueries({ queryKey: periodLocks(plan.id).queryKey })
  })
}

function Lock({ locked, onClose }: { locked: readonly string[]; onClose: () => void }) {
  const words = useWords()
  const { say, year: yearOf } = words
  const { plan } = usePlan()
  const [period, setPeriod] = useState(lastQuarter(plan, new Date()))
  const turning = useTurn(onClose)
  return (
    <Dialog title={say('lockPeriod')} onClose={onClose}>
      <Form
        label={say('lockPeriod')}
        action={say('lockPeriod')}
        pending={turning.isPending}
        error={turning.error}
        onCancel={onClose}
        onSubmit={() => {
          turning.mutate({ method: 'PUT', path: `${locksPath(plan.id)}/${period}` })
        }}
      >
        <p>{say('periodLocksHint')}</p>
        <NativeSelect
          label={say('field', { field: 'period' })}
          value={period}
          error={fieldErrors(turning.error)('period')}
          onChange={(event) => {
            setPeriod(event.currentTarget.value)
          }}
        >
          {[...periodsOf(plan)].map(([year, periods]) => (
            <optgroup key={year} label={yearOf(year)}>
              {periods.map((one) => (
                <option key={one} value={one} disabled={locked.includes(one)}>
                  {periodName(words, one)}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
      </Form>
    </Dialog>
  )
}

function OpenAgain({ turn: { period }, onClose }: { turn: PeriodTurn; onClose: () => void }) {
  const words = useWords()
  const { say } = words
  const { plan } = usePlan()
  const [reason, setReason] = useState('')
  const turning = useTurn(onClose)
  const title = say('openPeriodAgain', { period: periodName(words, period) })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        action={say('openAgain')}
        pending={turning.isPending}
        error={turning.error}
        onCancel={onClose}
        onSubmit={() => {
          turning.mutate({ method: 'DELETE', path: `${locksPath(plan.id)}/${period}`, reason: reason.trim() })
        }}
      >
        <p>{say('openAgainHint')}</p>
        {/* The audit log takes one line. */}
        <TextInput
          label={say('reason')}
          withAsterisk
          maxLength={500}
          dir="auto"
          value={reason}
          error={fieldErrors(turning.error)('Audit-Reason')}
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
        />
      </Form>
    </Dialog>
  )
}
