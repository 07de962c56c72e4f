import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { ITEM_KINDS, type ItemKind } from '../item/item'
import { summary, type PlanSummary } from './plan'
import { usePlan } from './PlanContext'
import styles from './PlanSummaryPanel.module.css'

/** What the plan comes to: how many items of each kind, and its budget by currency, funder and year. */
export function PlanSummaryPanel() {
  const { say, number } = useWords()
  const { plan, version } = usePlan()
  const query = useQuery(summary(plan.id, version))
  if (query.isPending) return <Loading />
  const counts = query.data?.items ?? []
  const countOf = (kind: ItemKind) => counts.reduce((total, one) => total + (one.kind === kind ? one.items : 0), 0)
  const budget = query.data?.budget ?? []
  return (
    <section aria-label={say('atAGlance')} className={styles.panel}>
      <h2 className={styles.title}>{say('atAGlance')}</h2>
      <dl className={styles.counts}>
        {ITEM_KINDS.map((kind) => (
          <div key={kind}>
            <dt>{say('itemKinds', { kind })}</dt>
            <dd>{number(countOf(kind))}</dd>
          </div>
        ))}
      </dl>
      {budget.length > 0 && <Budget lines={budget} />}
      {plan.basis.length > 0 && (
        <>
          <h3 className={styles.part}>{say('basis')}</h3>
          <ul className={styles.basis}>
            {plan.basis.map((one) => (
              <li key={one}>
                <bdi>{one}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Budget({ lines }: { lines: PlanSummary['budget'] }) {
  const { say, money, year: yearOf } = useWords()
  return (
    <>
      <h3 className={styles.part}>{say('budget')}</h3>
      <ul className={styles.budget}>
        {lines.map(({ currency, funder, year, amount }) => (
          <li key={`${currency} ${funder} ${year}`}>
            <span>
              <bdi>{funder}</bdi> · {yearOf(year)}
            </span>
            <span className={styles.amount}>{money(amount, currency)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
