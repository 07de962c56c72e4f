import { useWords } from '../language/LanguageProvider'
import { Fact, Facts, Written } from '../page/Facts'
import { useInstitutions } from '../plan/institutions'
import type {
  ActivityContent,
  BudgetLine,
  Classification,
  IndicatorContent,
  Item,
  Risk,
} from './item'
import { ItemName } from './ItemName'
import styles from './ItemFacts.module.css'
import { valueIn } from './values'

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
          <Classified as={content.classification ?? {}} />
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
      <Classified as={content.classification ?? {}} />
    </Facts>
  )
}

function IndicatorFacts({ content: { details } }: { content: IndicatorContent }) {
  const words = useWords()
  const { say, year } = words
  const { targets = [], disaggregations = [], baseline, measure } = details
  const field = (of: string) => say('field', { field: of })
  return (
    <Facts>
      <Fact name={field('measure')}>{say('measure', { measure })}</Fact>
      <Fact name={field('unit')}>{details.unit != null && <bdi>{details.unit}</bdi>}</Fact>
      <Fact name={field('baseline')}>
        {baseline != null && say('valueInYear', { value: valueIn(words, measure, baseline.value), year: year(baseline.year) })}
      </Fact>
      <Fact name={field('targets')}>
        {targets.length > 0 && (
          <ul className={styles.lines}>
            {targets.map(({ period, value }) => (
              <li key={period}>
                <bdi>{period}</bdi>
                <bdi className={styles.figure}>{valueIn(words, measure, value)}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={field('disaggregations')}>
        {disaggregations.map((by) => say('disaggregation', { by })).join(' · ')}
      </Fact>
      <Fact name={field('frequency')}>
        {details.frequency != null && say('frequency', { frequency: details.frequency })}
      </Fact>
      <Fact name={field('meansOfVerification')}>
        {details.meansOfVerification != null && <Written>{details.meansOfVerification}</Written>}
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

function Classified({ as }: { as: Classification }) {
  const { say, number } = useWords()
  const { purposeCodes = [], sdgTargets = [], genderMarker, dacGenderMarker } = as
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
