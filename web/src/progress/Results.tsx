import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IndicatorDetails, Item } from '../item/item'
import { valueIn } from '../item/values'
import { useWords } from '../language/LanguageProvider'
import { isKept } from '../page/keep'
import { Section } from '../page/Section'
import { Tag } from '../page/Tag'
import { usePlan } from '../plan/PlanContext'
import { EnterResult, resultKeptAs } from './EnterResult'
import styles from './Progress.module.css'
import { series, type Part, type Result, type Series } from './progress'

interface ResultsProps {
  readonly item: Item
  readonly details: IndicatorDetails
}

/** What an indicator has shown, period by period, against its targets. */
export function Results({ item, details }: ResultsProps) {
  const { say } = useWords()
  const { plan, keeps } = usePlan()
  const submitted = plan.versions.length > 0
  const query = useQuery({ ...series(plan.id, item.id), enabled: submitted })
  const [entering, setEntering] = useState<'no' | 'new' | Result>(isKept(resultKeptAs(item.id)) ? 'new' : 'no')
  if (!submitted) return null
  const shown = query.data
  const enters = keeps && plan.state !== 'WITHDRAWN'
  return (
    <Section title={say('results')}>
      {shown !== undefined && shown.track !== 'NOT_JUDGED' && (
        <span>
          <Tag color={shown.track === 'ON_TRACK' ? 'green' : 'red'}>{say('track', { track: shown.track })}</Tag>
        </span>
      )}
      {shown?.results.length === 0 && <p className={styles.hint}>{say('noResults')}</p>}
      {shown !== undefined && shown.results.length > 0 && (
        <Periods of={shown} details={details} onCorrect={enters && entering === 'no' ? setEntering : null} />
      )}
      {enters && entering === 'no' && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setEntering('new')
          }}
        >
          {say('enterResult')}
        </Button>
      )}
      {entering !== 'no' && (
        <EnterResult
          item={item}
          details={details}
          corrects={entering === 'new' ? null : entering}
          onDone={() => {
            setEntering('no')
          }}
        />
      )}
    </Section>
  )
}

interface PeriodsProps {
  readonly of: Series
  readonly details: IndicatorDetails
  readonly onCorrect: ((result: Result) => void) | null
}

function Periods({ of, details, onCorrect }: PeriodsProps) {
  const words = useWords()
  const { say, share } = words
  return (
    <div className={styles.scroll} role="region" aria-label={say('results')} tabIndex={0}>
      <table className={styles.money}>
        <thead>
          <tr>
            <th scope="col">{say('field', { field: 'period' })}</th>
            <th scope="col">{say('field', { field: 'value' })}</th>
            <th scope="col">{say('target')}</th>
            {onCorrect !== null && <th />}
          </tr>
        </thead>
        <tbody>
          {of.results.map(({ result, target, achievement }) => (
            <tr key={result.id}>
              <th scope="row">
                <bdi>{result.period}</bdi>
                {result.parts.length > 0 && <Parts parts={result.parts} />}
              </th>
              <td>
                <bdi>{valueIn(words, details.measure, result.value)}</bdi>
              </td>
              <td>
                {target != null && <bdi>{valueIn(words, details.measure, target.value)}</bdi>}
                {achievement != null && (
                  <div className={styles.small}>{say('achieved', { share: share(achievement / 100) })}</div>
                )}
              </td>
              {onCorrect !== null && (
                <td>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => {
                      onCorrect(result)
                    }}
                  >
                    {say('correct')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const { say, figure } = useWords()
  return (
    <ul className={styles.parts}>
      {parts.map(({ sex, ageBand, institutionKind, place, value }, at) => (
        <li key={at}>
          {[
            sex != null && say('sex', { sex }),
            ageBand != null && say('ageBand', { band: ageBand }),
            institutionKind != null && say('institutionKind', { kind: institutionKind }),
            place,
          ]
            .filter((part): part is string => typeof part === 'string')
            .join(' · ')}
          : <bdi>{figure(value)}</bdi>
        </li>
      ))}
    </ul>
  )
}
