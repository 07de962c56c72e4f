import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { FigureInput } from '../page/FigureInput'
import { Row } from '../page/Form'
import { useInstitutions } from '../plan/institutions'
import { usePlan } from '../plan/PlanContext'
import { ItemChoice } from './ItemChoice'
import { ClassificationFields, Line, Paragraph, type FieldsProps } from './ContentFields'
import { LEVELS, type ActivityContent } from './item'
import { Lines } from './Lines'

const CURRENCIES = ['EUR', 'USD', 'IQD', 'PKR', 'AFN', 'IRR', 'CHF', 'GBP', 'JPY', 'NOK', 'SEK', 'DKK', 'CAD', 'AUD']

export function ActivityFields({ content, self, wrong, onChange }: FieldsProps<ActivityContent>) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { all, name } = useInstitutions()
  const { partners = [], budget = [], risks = [], dependsOn = [], place } = content
  const field = (of: string) => say('field', { field: of })
  const set = (part: Partial<ActivityContent>) => {
    onChange({ ...content, ...part })
  }
  const known = new Set([...all.map(({ code }) => code), ...partners])
  const at = (part: { readonly name?: string; readonly pcode?: string }) => {
    const next = { name: place?.name ?? '', pcode: place?.pcode ?? '', ...part }
    const none = next.name === '' && next.pcode === ''
    set({ place: none ? null : { name: next.name, pcode: next.pcode === '' ? null : next.pcode } })
  }
  return (
    <>
      <Line
        field="title"
        required
        value={content.title}
        wrong={wrong}
        onText={(title) => {
          set({ title })
        }}
      />
      <Paragraph
        field="description"
        value={content.description}
        wrong={wrong}
        onText={(description) => {
          set({ description })
        }}
      />
      <Row>
        {(['plannedStart', 'plannedEnd'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            withAsterisk
            label={field(end)}
            value={content[end]}
            error={wrong(end)}
            onChange={(event) => {
              set({ [end]: event.currentTarget.value })
            }}
          />
        ))}
      </Row>
      <NativeSelect
        label={field('responsible')}
        value={content.responsible ?? ''}
        error={wrong('responsible')}
        onChange={(event) => {
          set({ responsible: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }}
      >
        <option value="">{say('none')}</option>
        {all.map((institution) => (
          <option key={institution.code} value={institution.code}>
            {institution.name}
          </option>
        ))}
        {content.responsible != null && !known.has(content.responsible) && (
          <option value={content.responsible}>{content.responsible}</option>
        )}
      </NativeSelect>
      <MultiSelect
        label={field('partners')}
        data={[...known].map((code) => ({ value: code, label: name(code) }))}
        value={[...partners]}
        error={wrong('partners')}
        searchable
        hidePickedOptions
        nothingFoundMessage={say('nothingFound')}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => {
          set({ partners: chosen })
        }}
      />
      <Row>
        <TextInput
          label={field('place')}
          dir="auto"
          value={place?.name ?? ''}
          error={wrong('place.name') ?? wrong('place')}
          onChange={(event) => {
            at({ name: event.currentTarget.value })
          }}
        />
        <TextInput
          label={field('pcode')}
          dir="ltr"
          value={place?.pcode ?? ''}
          error={wrong('place.pcode')}
          onChange={(event) => {
            at({ pcode: event.currentTarget.value.toUpperCase() })
          }}
        />
      </Row>
      <Lines
        legend={field('budget')}
        lines={budget}
        blank={{
          funder: budget.at(-1)?.funder ?? '',
          year: budget.at(-1)?.year ?? plan.firstYear,
          amount: '',
          currency: budget.at(-1)?.currency ?? 'EUR',
        }}
        onChange={(lines) => {
          set({ budget: lines })
        }}
      >
        {(line, at, change) => (
          <>
            <Row>
              <TextInput
                label={field('funder')}
                dir="auto"
                value={line.funder}
                error={wrong(`budget[${at}].funder`)}
                onChange={(event) => {
                  change({ ...line, funder: event.currentTarget.value })
                }}
              />
              <NativeSelect
                label={field('year')}
                value={String(line.year)}
                error={wrong(`budget[${at}].year`)}
                onChange={(event) => {
                  change({ ...line, year: Number(event.currentTarget.value) })
                }}
              >
                {yearsFor(plan, line.year).map((year) => (
                  <option key={year}>{year}</option>
                ))}
              </NativeSelect>
            </Row>
            <Row>
              <FigureInput
                decimal
                label={field('amount')}
                value={line.amount}
                error={wrong(`budget[${at}].amount`)}
                onFigure={(amount) => {
                  change({ ...line, amount })
                }}
              />
              <TextInput
                label={field('currency')}
                dir="ltr"
                list="currencies"
                maxLength={3}
                value={line.currency}
                error={wrong(`budget[${at}].currency`)}
                onChange={(event) => {
                  change({ ...line, currency: event.currentTarget.value.toUpperCase() })
                }}
              />
            </Row>
            <Rate
              rate={line.rate ?? null}
              wrong={(part) => wrong(`budget[${at}].rate${part}`)}
              onRate={(rate) => {
                change({ ...line, rate })
              }}
            />
          </>
        )}
      </Lines>
      <datalist id="currencies">
        {CURRENCIES.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
      <ItemChoice
        label={field('dependsOn')}
        kind="ACTIVITY"
        chosen={dependsOn}
        except={self}
        error={wrong('dependsOn')}
        onChange={(ids) => {
          set({ dependsOn: ids })
        }}
      />
      <Lines
        legend={field('risks')}
        lines={risks}
        blank={{ description: '', likelihood: 'MEDIUM', impact: 'MEDIUM', response: '' }}
        onChange={(lines) => {
          set({ risks: lines })
        }}
      >
        {(risk, at, change) => (
          <>
            <TextInput
              label={field('description')}
              dir="auto"
              value={risk.description}
              error={wrong(`risks[${at}].description`)}
              onChange={(event) => {
                change({ ...risk, description: event.currentTarget.value })
              }}
            />
            <Row>
              {(['likelihood', 'impact'] as const).map((of) => (
                <NativeSelect
                  key={of}
                  label={field(of)}
                  value={risk[of]}
                  error={wrong(`risks[${at}].${of}`)}
                  onChange={(event) => {
                    change({ ...risk, [of]: event.currentTarget.value })
                  }}
                >
                  {LEVELS.map((level) => (
                    <option key={level} value={level}>
                      {say('level', { level })}
                    </option>
                  ))}
                </NativeSelect>
              ))}
            </Row>
            <TextInput
              label={field('response')}
              dir="auto"
              value={risk.response ?? ''}
              error={wrong(`risks[${at}].response`)}
              onChange={(event) => {
                change({ ...risk, response: event.currentTarget.value })
              }}
            />
          </>
        )}
      </Lines>
      <ClassificationFields
        classification={content.classification ?? {}}
        wrong={wrong}
        onChange={(classification) => {
          set({ classification })
        }}
      />
    </>
  )
}

type BudgetRate = NonNullable<NonNullable<ActivityContent['budget']>[number]['rate']>

interface RateProps {
  readonly rate: BudgetRate | null
  readonly wrong: (part: string) => string | undefined
  readonly onRate: (rate: BudgetRate | null) => void
}

/** By which rate an amount was made from another currency, where it was. */
function Rate({ rate, wrong, onRate }: RateProps) {
  const { say } = useWords()
  const field = (of: string) => say('field', { field: of })
  const set = (part: Partial<BudgetRate>) => {
    const next = { to: '', factor: '', asOf: '', ...rate, ...part }
    onRate(next.to === '' && next.factor === '' && next.asOf === '' ? null : next)
  }
  return (
    <details>
      <summary>{say('exchangeRate')}</summary>
      <Row>
        <TextInput
          label={field('to')}
          dir="ltr"
          list="currencies"
          maxLength={3}
          value={rate?.to ?? ''}
          error={wrong('.to') ?? wrong('')}
          onChange={(event) => {
            set({ to: event.currentTarget.value.toUpperCase() })
          }}
        />
        <FigureInput
          decimal
          label={field('factor')}
          value={rate?.factor ?? ''}
          error={wrong('.factor')}
          onFigure={(factor) => {
            set({ factor })
          }}
        />
        <TextInput
          type="date"
          label={field('asOf')}
          value={rate?.asOf ?? ''}
          error={wrong('.asOf')}
          onChange={(event) => {
            set({ asOf: event.currentTarget.value })
          }}
        />
      </Row>
    </details>
  )
}

function yearsFor({ firstYear, years }: { firstYear: number; years: number }, chosen: number): readonly number[] {
  const planned = Array.from({ length: years }, (_, after) => firstYear + after)
  return planned.includes(chosen) ? planned : [chosen, ...planned]
}
