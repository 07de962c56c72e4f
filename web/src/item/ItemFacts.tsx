import { useWords } from '../language/LanguageProvider'
import { Fact, Facts, Written } from '../page/Facts'
import { useInstitutions } from '../plan/institutions'
import type {
  ActivityContent,
  BudgetLine,
  Classified,
  IndicatorContent,
  Item,
  Risk,
} from './item'
import { ItemName } from './ItemName'
import styles from './ItemFacts.module.css'

/** What an item says, to read. */
export function ItemFacts({ item: { content } }: { item: Item }) {
  switch (content.kind) {
    case 'ACTIVITY':
      return <ActivityFacts content={content} />
    case 'INDICATOR':
      return <IndicatorFacts content={content} />
    case 'OBJECTIVE':
    case 'OUTCOME':
    case 'OUTPUT':
      return (
        <Facts>
          <Description text={content.description} />
          <Classification content={content} />
        </Facts>
      )
  }
}

function ActivityFacts({ content }: { content: ActivityContent }) {
  const { say, days } = useWords()
  const { name } = useInstitutions()
  const { budget = [], risks = [], dependsOn = [], partners = [] } = content
  const field = (of: string) => say('field', { field: of })
  return (
    <Facts>
      <Description text={content.description} />
      <Fact name={say('planned')}>{days(content.plannedStart, content.plannedEnd)}</Fact>
      <Fact name={field('responsible')}>{content.responsible != null && <bdi>{name(content.responsible)}</bdi>}</Fact>
      <Fact name={field('partners')}>
        {partners.length > 0 && (
          <ul className={styles.list}>
            {partners.map((code) => (
              <li key={code}>
                <bdi>{name(code)}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={field('place')}>
        {content.place != null && (
          <>
            <bdi>{content.place.name}</bdi> {content.place.pcode != null && <bdi className={styles.code}>{content.place.pcode}</bdi>}
          </>
        )}
      </Fact>
      <Fact name={field('budget')}>{budget.length > 0 && <Budget lines={budget} />}</Fact>
      <Fact name={field('dependsOn')}>{dependsOn.length > 0 && <Dependencies ids={dependsOn} />}</Fact>
      <Fact name={field('risks')}>{risks.length > 0 && <Risks risks={risks} />}</Fact>
      <Classification content={content} />
    </Facts>
  )
}

function IndicatorFacts({ content }: { content: IndicatorContent }) {
  const { say, year } = useWords()
  const { targets = [], disaggregations = [], baseline } = content
  const field = (of: string) => say('field', { field: of })
  return (
    <Facts>
      <Fact name={field('measure')}>{say('measure', { measure: content.measure })}</Fact>
      <Fact name={field('unit')}>{content.unit != null && <bdi>{content.unit}</bdi>}</Fact>
      <Fact name={field('baseline')}>
        {baseline != null && say('valueInYear', { value: baseline.value, year: year(baseline.year) })}
      </Fact>
      <Fact name={field('targets')}>
        {targets.length > 0 && (
          <ul className={styles.lines}>
            {targets.map(({ period, value }) => (
              <li key={period}>
                <bdi>{period}</bdi>
                <bdi className={styles.figure}>{value}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={field('disaggregations')}>
        {disaggregations.map((by) => say('disaggregation', { by })).join(' · ')}
      </Fact>
      <Fact name={field('frequency')}>
        {content.frequency != null && say('frequency', { frequency: content.frequency })}
      </Fact>
      <Fact name={field('meansOfVerification')}>
        {content.meansOfVerification != null && <Written>{content.meansOfVerification}</Written>}
      </Fact>
    </Facts>
  )
}

function Description({ text }: { text: string | null | undefined }) {
  const { say } = useWords()
  return <Fact name={say('field', { field: 'description' })}>{text != null && text !== '' && <Written>{text}</Written>}</Fact>
}

function Budget({ lines }: { lines: readonly BudgetLine[] }) {
  const { money, say, day, year } = useWords()
  return (
    <ul className={styles.lines}>
      {lines.map(({ id, funder, year: of, amount, currency, rate }, at) => (
        <li key={id ?? at}>
          <span>
            <bdi>{funder}</bdi> · {year(of)}
          </span>
          <span className={styles.figure}>{money(amount, currency)}</span>
          {rate != null && (
            <span className={styles.small}>
              {say('rateUsed', { from: currency, factor: rate.factor, to: rate.to, day: day(rate.asOf) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Dependencies({ ids }: { ids: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {ids.map((id) => (
        <li key={id}>
          <ItemName id={id} />
        </li>
      ))}
    </ul>
  )
}

function Risks({ risks }: { risks: readonly Risk[] }) {
  const { say } = useWords()
  return (
    <ul className={styles.list}>
      {risks.map(({ id, description, likelihood, impact, response }, at) => (
        <li key={id ?? at}>
          <Written>{description}</Written>
          <span className={styles.small}>
            {say('riskRated', { likelihood, impact })}
          </span>
          {response != null && <Written>{response}</Written>}
        </li>
      ))}
    </ul>
  )
}

function Classification({ content }: { content: Classified }) {
  const { say, number } = useWords()
  const { purposeCodes = [], sdgTargets = [], genderMarker, dacGenderMarker } = content
  const field = (of: string) => say('field', { field: of })
  return (
    <>
      <Fact name={field('purposeCodes')}>{purposeCodes.length > 0 && <bdi>{purposeCodes.join(', ')}</bdi>}</Fact>
      <Fact name={field('sdgTargets')}>{sdgTargets.length > 0 && <bdi>{sdgTargets.join(', ')}</bdi>}</Fact>
      <Fact name={field('genderMarker')}>{genderMarker != null && number(genderMarker)}</Fact>
      <Fact name={field('dacGenderMarker')}>{dacGenderMarker != null && number(dacGenderMarker)}</Fact>
    </>
  )
}
