import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/LanguageProvider'
import { attention } from '../progress/progress'
import { usePlan } from './PlanContext'
import styles from './PlanSummaryPanel.module.css'

/** What of the plan doesn't go as planned, for those who can do something about it. */
export function AttentionPanel() {
  const { say, day } = useWords()
  const { plan, version, guest, select } = usePlan()
  const asked = !guest && version === undefined && plan.versions.length > 0 && plan.state !== 'WITHDRAWN'
  const { data } = useQuery({ ...attention(plan.id), enabled: asked })
  if (data === undefined || data.items.length === 0) return null
  return (
    <section aria-label={say('attention')} className={styles.panel}>
      <h2 className={styles.title}>{say('attention')}</h2>
      <ul className={styles.attention}>
        {data.items.map(({ kind, item, code, title, since }) => (
          <li key={`${kind} ${item}`}>
            <span className={styles.kind}>
              {say('attentionKind', { kind })}
              {since != null && ` · ${day(since)}`}
            </span>
            <button
              type="button"
              className={styles.open}
              onClick={() => {
                select(item)
              }}
            >
              {code} <bdi>{title}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {data.next != null && <p className={styles.kind}>{say('andMore')}</p>}
    </section>
  )
}
