import { Table } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import type { Comparison } from './comparison'
import styles from './ComparisonTable.module.css'

interface ComparisonTableProps {
  readonly title: string
  readonly rowHead: string
  readonly comparison: Comparison
}

export function ComparisonTable({ title, rowHead, comparison }: ComparisonTableProps) {
  const { say, number } = useWords()
  const { rows, series } = comparison
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{rowHead}</Table.Th>
            {series.map(({ key, name }) => (
              <Table.Th key={key} scope="col" className={styles.count}>
                {name}
              </Table.Th>
            ))}
            <Table.Th scope="col" className={styles.count}>
              {say('total')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, position) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" className={styles.row}>
                <bdi>{row.name}</bdi>
              </Table.Th>
              {series.map(({ key, counts }) => (
                <Table.Td key={key} className={styles.count}>
                  {number(counts[position] ?? 0)}
                </Table.Td>
              ))}
              <Table.Td className={styles.count}>
                <b>{number(series.reduce((sum, { counts }) => sum + (counts[position] ?? 0), 0))}</b>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
