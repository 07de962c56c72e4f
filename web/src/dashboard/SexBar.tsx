import { useWords } from '../language/LanguageProvider'
import { SEX_COLOURS } from './colours'
import { SEXES, type Attendance } from './figures'
import styles from './SexBar.module.css'

/** Participations by sex: a bar for the eye, and the same as words. */
export function SexBar({ attendance: { bySex, total, notToldApart } }: { attendance: Attendance }) {
  const { say, number } = useWords()
  const merged = notToldApart?.bySex ?? 0
  const present = SEXES.filter((sex) => (bySex[sex] ?? 0) > 0)
  return (
    <>
      <div aria-hidden="true" className={styles.bar}>
        {present.map((sex) => (
          <div
            key={sex}
            style={{ background: SEX_COLOURS[sex], inlineSize: `${((bySex[sex] ?? 0) / total) * 100}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {present.map((sex) => (
          <li key={sex} className={styles.entry}>
            <span aria-hidden="true" className={styles.swatch} style={{ background: SEX_COLOURS[sex] }} />
            {say('sex', { sex })} <b>{number(bySex[sex] ?? 0)}</b>
          </li>
        ))}
        {merged > 0 && (
          <li className={styles.entry}>
            {say('notToldApart')} <b>{number(merged)}</b>
          </li>
        )}
      </ul>
    </>
  )
}
