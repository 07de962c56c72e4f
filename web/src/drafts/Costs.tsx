import { useWords } from '../language/LanguageProvider'
import styles from './Drafts.module.css'
import type { Cost } from './drafts'

/** Money by currency, funder and year, each sum by itself. */
export function Costs({ of }: { of: readonly Cost[] }) {
  const { say, year: yearOf, money } = useWords()
  if (of.length === 0) return <p className={styles.hint}>{say('noneYet')}</p>
  return (
    <table className={styles.costs}>
      <thead>
        <tr>
          <th scope="col">{say('funder')}</th>
          <th scope="col">{say('field', { field: 'year' })}</th>
          <th scope="col">{say('field', { field: 'amount' })}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ currency, funder, year, amount }) => (
          <tr key={`${currency} ${funder} ${year}`}>
            <th scope="row">
              <bdi>{funder}</bdi>
            </th>
            <td>{yearOf(year)}</td>
            <td>
              <bdi>{money(amount, currency)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
