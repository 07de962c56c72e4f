import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BudgetLine, Item } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { isKept } from '../page/keep'
import { Section } from '../page/Section'
import { usePlan } from '../plan/PlanContext'
import { EnterSpending, spendingKeptAs } from './EnterSpending'
import styles from './Progress.module.css'
import { expenditures, spending, type Expenditure, type LineSpending } from './progress'
import { More } from '../page/More'

interface SpendingProps {
  readonly item: Item
  readonly budget: readonly BudgetLine[]
}

/** What is planned, committed and spent of an activity's budget, line by line. */
export function Spending({ item, budget }: SpendingProps) {
  const { say } = useWords()
  const { plan, keeps } = usePlan()
  const submitted = plan.versions.length > 0
  const query = useQuery({ ...spending(plan.id, item.id), enabled: submitted })
  const [entering, setEntering] = useState<'no' | 'new' | Expenditure>(isKept(spendingKeptAs(item.id)) ? 'new' : 'no')
  const [history, setHistory] = useState(false)
  const lines = query.data?.lines ?? []
  if (!submitted || (lines.length === 0 && budget.length === 0)) return null
  const enters = keeps && plan.state !== 'WITHDRAWN' && lines.length > 0
  return (
    <Section title={say('spending')}>
      {lines.length > 0 && <Lines lines={lines} />}
      {entering === 'no' && (
        <div className={styles.acts}>
          {enters && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setEntering('new')
              }}
            >
              {say('enterSpending')}
            </Button>
          )}
          {lines.length > 0 && (
            <Button
              size="xs"
              variant="subtle"
              aria-expanded={history}
              onClick={() => {
                setHistory(!history)
              }}
            >
              {say('history')}
            </Button>
          )}
        </div>
      )}
      {entering !== 'no' && (
        <EnterSpending
          item={item}
          lines={lines}
          corrects={entering === 'new' ? null : entering}
          onDone={() => {
            setEntering('no')
          }}
        />
      )}
      {history && <Entries item={item} onCorrect={enters ? setEntering : null} />}
    </Section>
  )
}

function Lines({ lines }: { lines: readonly LineSpending[] }) {
  const { say, money, year: yearOf } = useWords()
  return (
    <div className={styles.scroll} role="region" aria-label={say('spending')} tabIndex={0}>
      <table className={styles.money}>
        <thead>
          <tr>
            <th scope="col">{say('budgetLine')}</th>
            <th scope="col">{say('planned')}</th>
            <th scope="col">{say('committed')}</th>
            <th scope="col">{say('spent')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, funder, year, currency, sums }) => (
            <tr key={line}>
              <th scope="row">
                <bdi>{funder}</bdi> · {yearOf(year)}
              </th>
              <td>{money(sums.planned, currency)}</td>
              <td>{money(sums.committed, currency)}</td>
              <td className={sums.overspent === true ? styles.over : undefined}>
                {money(sums.spent, currency)}
                {sums.overspent === true && <> {say('overspent')}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface EntriesProps {
  readonly item: Item
  readonly onCorrect: ((entry: Expenditure) => void) | null
}

function Entries({ item, onCorrect }: EntriesProps) {
  const { say, money, day, year } = useWords()
  const { plan } = usePlan()
  const query = useInfiniteQuery(expenditures(plan.id, item.id))
  const entries = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isSuccess && entries.length === 0) return <p className={styles.hint}>{say('nothingSpent')}</p>
  return (
    <ol className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <span>
            {say('spendingKind', { kind: entry.kind })} · {day(entry.date)}
            {entry.corrects != null && ` · ${say('correction')}`}
          </span>
          <span>{money(entry.amount, entry.currency)}</span>
          <span className={styles.small}>
            <bdi>{entry.funder}</bdi> · {year(entry.year)} {entry.note != null && <bdi>{entry.note}</bdi>}
          </span>
          {onCorrect !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                onCorrect(entry)
              }}
            >
              {say('correct')}
            </Button>
          )}
        </li>
      ))}
      {query.hasNextPage && (
        <li>
          <More query={query} size="xs" />
        </li>
      )}
    </ol>
  )
}
