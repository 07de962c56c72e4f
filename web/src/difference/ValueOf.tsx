import type { BudgetLine } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import type { Words } from '../language/words'
import { Written } from '../page/Facts'
import { useInstitutions } from '../plan/institutions'
import { ItemName } from '../item/ItemName'
import styles from './ValueOf.module.css'

/** The value of any field of an item, to read. */
export function ValueOf({ field, value }: { field: string; value: unknown }) {
  const words = useWords()
  const { name } = useInstitutions()
  const { say } = words
  if (isEmpty(value)) return <span className={styles.empty}>{say('emptyValue')}</span>
  if (Array.isArray(value)) {
    return (
      <ul className={styles.list}>
        {value.map((one: unknown, at) => (
          <li key={at}>
            <ValueOf field={field} value={one} />
          </li>
        ))}
      </ul>
    )
  }
  if (isBudgetLine(value)) {
    return (
      <span>
        <bdi>{value.funder}</bdi> · {words.year(value.year)} · <bdi>{words.money(value.amount, value.currency)}</bdi>
      </span>
    )
  }
  if (typeof value === 'object' && value !== null) {
    return (
      <dl className={styles.parts}>
        {(Object.entries(value) as [string, unknown][])
          .filter(([part, of]) => part !== 'id' && !isEmpty(of))
          .map(([part, of]) => (
            <div key={part}>
              <dt>{say('field', { field: part })}</dt>
              <dd>
                <ValueOf field={part} value={of} />
              </dd>
            </div>
          ))}
      </dl>
    )
  }
  if (field === 'parent' || field === 'dependsOn') return <ItemName id={String(value)} />
  if (field === 'responsible' || field === 'partners') return <bdi>{name(String(value))}</bdi>
  return <Written>{plain(field, value, words)}</Written>
}

function plain(field: string, value: unknown, { say, day, year }: Words): string {
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
  switch (field) {
    case 'measure':
      return say('measure', { measure: text })
    case 'frequency':
      return say('frequency', { frequency: text })
    case 'disaggregations':
      return say('disaggregation', { by: text })
    case 'likelihood':
    case 'impact':
      return say('level', { level: text })
    case 'year':
      return year(Number(text))
    default:
      return text
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function isBudgetLine(value: unknown): value is BudgetLine {
  return typeof value === 'object' && value !== null && 'funder' in value && 'amount' in value && 'currency' in value
}
