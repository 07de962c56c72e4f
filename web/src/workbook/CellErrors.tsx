import type { CellError, Problem } from '../http/problem'
import { useWords } from '../language/LanguageProvider'
import styles from './Workbook.module.css'

/** Every error of a workbook at once, by where it stands, so that all are mended in one go. */
export function CellErrors({ problem: { cells, total } }: { problem: Problem }) {
  const { say } = useWords()
  return (
    <div role="alert" className={styles.errors}>
      <p className={styles.total}>{say('workbookErrors', { count: total })}</p>
      <ul className={styles.list} tabIndex={0} aria-label={say('workbookErrors', { count: total })}>
        {cells.map((error, at) => (
          <li key={at}>
            <Place of={error} />
            <span dir="auto" className={styles.detail}>
              {error.detail}
            </span>
          </li>
        ))}
      </ul>
      {total > cells.length && <p className={styles.hint}>{say('andMore')}</p>}
    </div>
  )
}

function Place({ of: { sheet, row, column, field } }: { of: CellError }) {
  const { say } = useWords()
  const part = row === null ? 'sheet' : column === null ? 'row' : 'cell'
  return (
    <span className={styles.place}>
      {say('cellAt', { part, sheet, row: String(row), column: String(column) })}
      {field !== null && <bdi>{` · ${say('field', { field })}`}</bdi>}
    </span>
  )
}
