import { useMemo } from 'react'
import changes from '../difference/Difference.module.css'
import { FieldTable } from '../difference/FieldTable'
import { ItemsToCome } from '../item/ItemName'
import { useWords } from '../language/LanguageProvider'
import { ChangeSign } from '../plan/signs'
import { changesOf, type ImportReport } from './workbook'
import styles from './Workbook.module.css'

/** What an import changes, item by item, and what it leaves as it is. */
export function ImportChanges({ report }: { report: ImportReport }) {
  const { say } = useWords()
  const { items, missing, missingRows, ignoredSheets, added, changed, removed } = report
  const coming = useMemo(
    () =>
      new Map(
        items.flatMap(({ item, change, code, title }) =>
          change === 'ADDED' ? [[item, `${code} ${title}`] as const] : [],
        ),
      ),
    [items],
  )
  return (
    <>
      {changesOf(report) > 0 && <p className={styles.total}>{say('changeCounts', { added, changed, removed })}</p>}
      <ItemsToCome value={coming}>
        <ul className={changes.items}>
          {items.map((one) => (
            <li key={one.item} className={changes.item} data-change={one.change}>
              <div className={changes.head}>
                <ChangeSign change={one.change} />
                <span className={changes.kind}>
                  {say('itemKind', { kind: one.kind })} <bdi>{one.code}</bdi>
                </span>
              </div>
              <h3 className={changes.title}>
                <bdi>{one.title}</bdi>
              </h3>
              {one.fields.length > 0 && <FieldTable fields={one.fields} change={one.change} />}
            </li>
          ))}
        </ul>
      </ItemsToCome>
      {changesOf(report) > items.length && <p className={styles.hint}>{say('andMore')}</p>}
      {missing > 0 && (
        <details className={styles.missing}>
          <summary>{say('importMissing', { count: missing })}</summary>
          <ul>
            {missingRows.map(({ sheet, id, code, text }) => (
              <li key={`${sheet} ${id}`}>
                <bdi>{sheet}</bdi> · <bdi>{code}</bdi> <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {ignoredSheets.length > 0 && (
        <p className={styles.hint}>{say('importIgnored', { sheets: ignoredSheets.join(' · ') })}</p>
      )}
    </>
  )
}
