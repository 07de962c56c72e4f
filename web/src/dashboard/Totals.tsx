import type { ReactNode } from 'react'
import { useWords } from '../language/LanguageProvider'
import { Panel } from './Panel'
import { SexBar } from './SexBar'
import styles from './Totals.module.css'
import { shareOfWomen, type Attendance, type Bounds, type DashboardFigures, type Reached } from './figures'

export function Totals({ dashboard }: { dashboard: DashboardFigures }) {
  const { say } = useWords()
  const { totals, countries, offices } = dashboard
  return (
    <Panel title={say('totals')} framed={false}>
      <dl className={styles.tiles}>
        <Tile label={say('countries')} value={countries.length}>
          {say('officesReporting', { count: offices.length })}
        </Tile>
        <Tile label={say('workplans')} value={totals.workplans.total} />
        <Tile label={say('objectives')} value={totals.objectives.length} />
        <Tile label={say('activities')} value={totals.activities.total} />
        <Tile label={say('eventsHeld')} value={totals.events.byState.HELD ?? 0} />
        <ParticipationsTile attendance={totals.attendance} />
        <ReachedTile reached={dashboard.reached ?? []} />
      </dl>
    </Panel>
  )
}

function Tile({ label, value, children }: { label: string; value: number; children?: ReactNode }) {
  const { number } = useWords()
  return (
    <div className={styles.tile}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{number(value)}</dd>
      {children !== undefined && <dd className={styles.hint}>{children}</dd>}
    </div>
  )
}

function ParticipationsTile({ attendance }: { attendance: Attendance }) {
  const { say, number, share } = useWords()
  const women = shareOfWomen(attendance)
  const partly = (attendance.bySex.NOT_STATED ?? 0) > 0
  return (
    <div className={`${styles.tile ?? ''} ${styles.wide ?? ''}`}>
      <dt className={styles.label}>{say('participations')}</dt>
      {attendance.total === 0 ? (
        <dd className={styles.hint}>{say('noFigures')}</dd>
      ) : (
        <>
          <dd className={styles.value}>
            {number(attendance.total)}
            {women !== null && (
              <span className={styles.share}>
                {say(partly ? 'shareOfWomenStated' : 'shareOfWomen', { share: share(women) })}
              </span>
            )}
          </dd>
          <dd className={styles.bar}>
            <SexBar attendance={attendance} />
          </dd>
          <dd className={styles.hint}>{say('participationsNote')}</dd>
        </>
      )}
    </div>
  )
}

/** The people whom the newest year's events reached, each once, however many they came to. */
function ReachedTile({ reached }: { reached: readonly Reached[] }) {
  const { say, number, country } = useWords()
  const [newest] = reached
  if (newest === undefined) return null
  const countries = reached.filter((one) => one.year === newest.year && one.country !== undefined)
  return (
    <div className={`${styles.tile ?? ''} ${styles.wide ?? ''}`}>
      <dt className={styles.label}>{say('uniquePeople', { year: String(newest.year) })}</dt>
      <dd className={styles.value}>{number(newest.people.estimate)}</dd>
      <Between bounds={newest.people} />
      {countries.length > 1 &&
        countries.map((one) => (
          <dd key={one.country} className={styles.hint}>
            {country(one.country ?? '')} <b>{number(one.people.estimate)}</b>
          </dd>
        ))}
    </div>
  )
}

function Between({ bounds: { lower, upper } }: { bounds: Bounds }) {
  const { say } = useWords()
  return lower === upper ? null : <dd className={styles.hint}>{say('between', { lower, upper })}</dd>
}
