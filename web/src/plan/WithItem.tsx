import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { DraftComments } from '../drafts/DraftComments'
import { Loading } from '../page/Loading'
import { PeriodLocks } from '../progress/PeriodLocks'
import { AttentionPanel } from './AttentionPanel'
import { usePlan } from './PlanContext'
import { PlanSummaryPanel } from './PlanSummaryPanel'
import styles from './WithItem.module.css'

const ItemPane = lazy(() => import('../item/ItemPane'))

/** A list of the plan with the chosen item beside it; on a narrow screen the item takes the list's place. */
export function WithItem({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  const { selected } = usePlan()
  const beside = useRef<HTMLElement>(null)
  useEffect(() => {
    const narrow = window.matchMedia('(width < 62rem)').matches
    if (selected !== undefined && narrow) beside.current?.scrollIntoView({ block: 'start' })
  }, [selected])
  return (
    <div className={selected === undefined ? styles.alone : styles.chosen}>
      <div className={styles.list}>{children}</div>
      <aside ref={beside} className={styles.beside}>
        {selected === undefined ? (
          (aside ?? (
            <>
              <DraftComments />
              <AttentionPanel />
              <PlanSummaryPanel />
              <PeriodLocks />
            </>
          ))
        ) : (
          <Suspense fallback={<Loading />}>
            <ItemPane key={selected} id={selected} />
          </Suspense>
        )}
      </aside>
    </div>
  )
}
