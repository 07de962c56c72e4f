import { useWords } from '../language/LanguageProvider'
import styles from './LiveIndicator.module.css'

export function LiveIndicator({ live, asOf }: { live: boolean; asOf: string | undefined }) {
  const { say, instant } = useWords()
  return (
    <p className={styles.indicator}>
      <span role="status" className={live ? styles.live : styles.cut}>
        {say(live ? 'live' : 'reconnecting')}
      </span>
      {asOf !== undefined && <time dateTime={asOf}>{say('asOf', { time: instant(asOf) })}</time>}
    </p>
  )
}
