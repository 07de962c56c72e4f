import type { ReactNode } from 'react'
import { useWords } from '../language/LanguageProvider'
import { Empty, Panel } from './Panel'
import { SexBar } from './SexBar'
import styles from './Countries.module.css'
import type { CountryFigures, Counts } from './figures'

export function Countries({ countries }: { countries: readonly CountryFigures[] }) {
  const { say } = useWords()
  return (
    <Panel title={say('sideBySide')} framed={false}>
      {countries.length === 0 ? (
        <Empty>{say('noCountries')}</Empty>
      ) : (
        <ul className={styles.cards}>
          {countries.map((country) => (
            <CountryCard key={country.country} {...country} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function CountryCard({ country, figures }: CountryFigures) {
  const words = useWords()
  const { say } = words
  const { workplans, activities, inputs, events, attendance } = figures
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>{words.country(country)}</h3>
      <Measure label={say('workplans')} total={workplans.total}>
        <Parts counts={workplans.byState} name={(state) => say('planState', { state })} />
      </Measure>
      <Measure label={say('activities')} total={activities.total}>
        <Parts counts={activities.byStatus} name={(status) => say('activityStatus', { status })} />
      </Measure>
      <Measure label={say('inputs')} total={inputs.total}>
        <Parts
          counts={inputs.byAnswer}
          name={(answer) => (answer === 'UNANSWERED' ? say('notAnswered') : say('disposition', { kind: answer }))}
        />
      </Measure>
      <Measure label={say('events')} total={events.total}>
        <Parts counts={events.byType} name={(type) => say('eventType', { type })} />
      </Measure>
      <Measure label={say('participations')} total={attendance.total} none={say('noFigures')}>
        <SexBar attendance={attendance} />
      </Measure>
    </li>
  )
}

interface MeasureProps {
  readonly label: string
  readonly total: number
  readonly none?: string
  readonly children: ReactNode
}

function Measure({ label, total, none, children }: MeasureProps) {
  const { say, number } = useWords()
  return (
    <div className={styles.measure}>
      <p className={styles.line}>
        <span>{label}</span>
        {total > 0 ? <b>{number(total)}</b> : <span className={styles.none}>{none ?? say('noneYet')}</span>}
      </p>
      {total > 0 && children}
    </div>
  )
}

function Parts({ counts, name }: { counts: Counts; name: (key: string) => string }) {
  const { number } = useWords()
  return (
    <ul className={styles.parts}>
      {Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([key, count]) => (
          <li key={key}>
            <bdi>{name(key)}</bdi> <b>{number(count)}</b>
          </li>
        ))}
    </ul>
  )
}
