import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import styles from './Drafts.module.css'
import { overlaps, type Side } from './drafts'

/** Pairs of activities that may do the same, for people to judge. */
export function Overlaps({ programme }: { programme: string }) {
  const { say, share } = useWords()
  const query = useQuery(overlaps(programme))
  return (
    <section aria-label={say('overlaps')} className={styles.panel}>
      <h2 className={styles.heading}>{say('overlaps')}</h2>
      <p className={styles.hint}>{say('overlapsHint')}</p>
      {query.isPending && <Loading rows={2} />}
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p>{say('noOverlaps')}</p>}
      <ul className={styles.overlaps}>
        {query.data?.map(({ objective, one, other, likeness }) => (
          <li key={`${one.activity} ${other.activity}`}>
            <p className={styles.facts}>
              <span>{say('objective', { number: objective })}</span>
              <span>{say('alike', { share: share(likeness) })}</span>
            </p>
            <div className={styles.sides}>
              <Half of={one} />
              <Half of={other} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Half({ of: { country: code, code: number, title, place, start, end } }: { of: Side }) {
  const { country, period } = useWords()
  return (
    <div>
      <span className={styles.name}>
        <bdi>{number}</bdi> <bdi>{title}</bdi>
      </span>
      <span className={styles.facts}>
        <span>{country(code)}</span>
        {place != null && <bdi>{place}</bdi>}
        <span>{period(start, end)}</span>
      </span>
    </div>
  )
}
