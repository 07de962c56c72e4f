import { Button, Skeleton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { ComparisonTable } from './ComparisonTable'
import { Empty, Panel } from './Panel'
import type { Comparison } from './comparison'

/** ECharts is the page's largest part and nothing waits for it. */
const StackedBars = lazy(() => import('./StackedBars'))

interface ComparisonPanelProps {
  readonly title: string
  /** What the rows are, as the head of the table's first column. */
  readonly rowHead: string
  readonly empty: string
  readonly comparison: Comparison
}

/** A chart, or the same figures as a table for whoever reads better that way. */
export function ComparisonPanel({ title, rowHead, empty, comparison }: ComparisonPanelProps) {
  const { say } = useWords()
  const [asTable, setAsTable] = useState(false)
  if (comparison.series.length === 0) {
    return (
      <Panel title={title}>
        <Empty>{empty}</Empty>
      </Panel>
    )
  }
  return (
    <Panel
      title={title}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setAsTable(!asTable)
          }}
        >
          {say(asTable ? 'showChart' : 'showTable')}
        </Button>
      }
    >
      {asTable ? (
        <ComparisonTable title={title} rowHead={rowHead} comparison={comparison} />
      ) : (
        <Suspense fallback={<Skeleton height={240} />}>
          <StackedBars title={title} comparison={comparison} />
        </Suspense>
      )}
    </Panel>
  )
}
