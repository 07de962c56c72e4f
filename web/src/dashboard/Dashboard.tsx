import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '../language/LanguageProvider'
import { ComparisonPanel } from './ComparisonPanel'
import { Countries } from './Countries'
import { Freshness } from './Freshness'
import { LatestEvents } from './LatestEvents'
import { LiveIndicator } from './LiveIndicator'
import { Totals } from './Totals'
import { Trouble } from './Trouble'
import { activitiesByObjective, participationsBySex } from './comparison'
import styles from './Dashboard.module.css'
import type { DashboardFigures } from './figures'
import { useLiveFigures } from './liveFigures'

/** The region at a glance, live. */
export function Dashboard() {
  const { say } = useWords()
  const { query, live } = useLiveFigures()
  return (
    <div className={styles.dashboard}>
      <div className={styles.head}>
        <h1 className={styles.title}>{say('dashboard')}</h1>
        <LiveIndicator live={live} asOf={query.data?.asOf} />
      </div>
      {query.isError && (
        <Trouble error={query.error} stale={query.data !== undefined} retry={() => void query.refetch()} />
      )}
      {query.data !== undefined && <FiguresOf dashboard={query.data} />}
      {query.isPending && <Loading />}
    </div>
  )
}

function FiguresOf({ dashboard }: { dashboard: DashboardFigures }) {
  const words = useWords()
  const { say } = words
  const { totals, countries, offices, latestEvents } = dashboard
  const byObjective = useMemo(
    () => activitiesByObjective(totals.objectives, countries, words),
    [totals.objectives, countries, words],
  )
  const bySex = useMemo(() => participationsBySex(countries, words), [countries, words])
  return (
    <>
      <Totals dashboard={dashboard} />
      <Countries countries={countries} />
      <div className={styles.charts}>
        <ComparisonPanel
          title={say('byObjective')}
          rowHead={say('objectives')}
          empty={say('noActivities')}
          comparison={byObjective}
        />
        <ComparisonPanel
          title={say('bySex')}
          rowHead={say('country')}
          empty={say('noParticipations')}
          comparison={bySex}
        />
      </div>
      <div className={styles.news}>
        <LatestEvents events={latestEvents} />
        <Freshness offices={offices} />
      </div>
    </>
  )
}

function Loading() {
  const { say } = useWords()
  return (
    <div role="status" aria-label={say('loading')} className={styles.dashboard}>
      <Skeleton height={130} />
      <Skeleton height={300} />
      <Skeleton height={300} />
    </div>
  )
}
