import { useEffect, useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { Empty, Panel } from './Panel'
import styles from './Freshness.module.css'
import type { OfficeFreshness } from './figures'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** A day or two without news is ordinary where lines are poor; a hint is due from here on. */
const SILENT_DAYS = 3

export function Freshness({ offices }: { offices: readonly OfficeFreshness[] }) {
  const { say } = useWords()
  const now = useNow()
  return (
    <Panel title={say('freshness')}>
      {offices.length === 0 ? (
        <Empty>{say('noCountries')}</Empty>
      ) : (
        <ul className={styles.offices}>
          {offices.map((office) => (
            <Office key={office.office} office={office} now={now} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Office({ office, now }: { office: OfficeFreshness; now: number }) {
  const { say, instant } = useWords()
  const days = Math.floor((now - Date.parse(office.latestFactAt)) / DAY_MS)
  return (
    <li className={styles.office}>
      <bdi className={styles.code}>{office.office}</bdi>
      <time dateTime={office.latestFactAt}>{instant(office.latestFactAt)}</time>
      {days >= SILENT_DAYS && <span className={styles.silent}>{say('silent', { days })}</span>}
    </li>
  )
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => {
      setNow(Date.now())
    }, MINUTE_MS)
    return () => {
      clearInterval(clock)
    }
  }, [])
  return now
}
