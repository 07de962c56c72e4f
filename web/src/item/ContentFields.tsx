import { Checkbox, Fieldset, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { FigureInput } from '../page/FigureInput'
import { Row } from '../page/Form'
import { usePlan } from '../plan/PlanContext'
import { ActivityFields } from './ActivityFields'
import styles from './ContentFields.module.css'
import {
  DISAGGREGATIONS,
  FREQUENCIES,
  MEASURES,
  type Classified,
  type Content,
  type IndicatorContent,
  type ResultContent,
} from './item'
import { Lines } from './Lines'

export interface FieldsProps<T extends Content> {
  readonly content: T
  /** The item itself, which can't depend on itself; none while it is new. */
  readonly self: string | null
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (content: T) => void
}

/** The fields of an item, by its kind. */
export function ContentFields({ content, ...props }: FieldsProps<Content>) {
  switch (content.kind) {
    case 'ACTIVITY':
      return <ActivityFields content={content} {...props} />
    case 'INDICATOR':
      return <IndicatorFields content={content} {...props} />
    case 'OBJECTIVE':
    case 'OUTCOME':
    case 'OUTPUT':
      return <ResultFields content={content} {...props} />
  }
}

interface TextProps {
  readonly field: string
  readonly value: string | null | undefined
  readonly wrong: (path: string) => string | undefined
  readonly onText: (text: string) => void
  readonly required?: boolean
}

export function Line({ field, value, wrong, onText, required = false }: TextProps) {
  const { say } = useWords()
  return (
    <TextInput
      label={say('field', { field })}
      withAsterisk={required}
      dir="auto"
      value={value ?? ''}
      error={wrong(field)}
      onChange={(event) => {
        onText(event.currentTarget.value)
      }}
    />
  )
}

export function Paragraph({ field, value, wrong, onText }: TextProps) {
  const { say } = useWords()
  return (
    <Textarea
      label={say('field', { field })}
      rows={4}
      dir="auto"
      value={value ?? ''}
      error={wrong(field)}
      onChange={(event) => {
        onText(event.currentTarget.value)
      }}
    />
  )
}

function ResultFields({ content, wrong, onChange }: FieldsProps<ResultContent>) {
  return (
    <>
      <Line
        field="title"
        required
        value={content.title}
        wrong={wrong}
        onText={(title) => {
          onChange({ ...content, title })
        }}
      />
      <Paragraph
        field="description"
        value={content.description}
        wrong={wrong}
        onText={(description) => {
          onChange({ ...content, description })
        }}
      />
      <ClassificationFields
        content={content}
        wrong={wrong}
        onChange={(classified) => {
          onChange({ ...content, ...classified })
        }}
      />
    </>
  )
}

interface ClassificationProps {
  readonly content: Classified
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (classified: Classified) => void
}

/** The codes that funders and the UN ask for, tucked away as most items have none. */
export function ClassificationFields({ content, wrong, onChange }: ClassificationProps) {
  const { say, number } = useWords()
  const codes = (field: 'purposeCodes' | 'sdgTargets') => (
    <TextInput
      label={say('field', { field })}
      description={say('commaSeparated')}
      dir="ltr"
      defaultValue={(content[field] ?? []).join(', ')}
      error={wrong(field)}
      onChange={(event) => {
        onChange({ [field]: event.currentTarget.value.split(/[\s,،]+/).filter((code) => code !== '') })
      }}
    />
  )
  const marker = (field: 'genderMarker' | 'dacGenderMarker', most: number) => (
    <NativeSelect
      label={say('field', { field })}
      value={content[field] == null ? '' : String(content[field])}
      error={wrong(field)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange({ [field]: chosen === '' ? null : Number(chosen) })
      }}
    >
      <option value="">{say('none')}</option>
      {Array.from({ length: most + 1 }, (_, value) => (
        <option key={value} value={value}>
          {number(value)}
        </option>
      ))}
    </NativeSelect>
  )
  return (
    <details className={styles.details}>
      <summary>{say('classification')}</summary>
      <div className={styles.inside}>
        <Row>
          {codes('purposeCodes')}
          {codes('sdgTargets')}
        </Row>
        <Row>
          {marker('genderMarker', 3)}
          {marker('dacGenderMarker', 2)}
        </Row>
      </div>
    </details>
  )
}

function IndicatorFields({ content, wrong, onChange }: FieldsProps<IndicatorContent>) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { baseline, targets = [], disaggregations = [] } = content
  const field = (of: string) => say('field', { field: of })
  const onBaseline = (value: string, year: string) => {
    onChange({
      ...content,
      baseline: value === '' && year === '' ? null : { value, year: Number(year) },
    })
  }
  return (
    <>
      <Line
        field="title"
        required
        value={content.title}
        wrong={wrong}
        onText={(title) => {
          onChange({ ...content, title })
        }}
      />
      <Row>
        <NativeSelect
          label={field('measure')}
          value={content.measure}
          error={wrong('measure')}
          onChange={(event) => {
            onChange({ ...content, measure: event.currentTarget.value })
          }}
        >
          {MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {say('measure', { measure })}
            </option>
          ))}
        </NativeSelect>
        <Line
          field="unit"
          value={content.unit}
          wrong={wrong}
          onText={(unit) => {
            onChange({ ...content, unit })
          }}
        />
      </Row>
      <Row>
        <FigureInput
          decimal
          label={field('baseline')}
          value={baseline?.value ?? ''}
          error={wrong('baseline') ?? wrong('baseline.value')}
          onFigure={(value) => {
            onBaseline(value, baseline == null ? String(plan.firstYear - 1) : String(baseline.year))
          }}
        />
        <FigureInput
          label={say('baselineYear')}
          value={baseline == null ? '' : String(baseline.year)}
          error={wrong('baseline.year')}
          onFigure={(year) => {
            onBaseline(baseline?.value ?? '', year)
          }}
        />
      </Row>
      <Lines
        legend={field('targets')}
        lines={targets}
        blank={{ period: String(plan.firstYear), value: '' }}
        onChange={(next) => {
          onChange({ ...content, targets: next })
        }}
      >
        {(target, at, change) => (
          <Row>
            <TextInput
              label={field('period')}
              description={say('periodHint')}
              dir="ltr"
              value={target.period}
              error={wrong(`targets[${at}].period`)}
              onChange={(event) => {
                change({ ...target, period: event.currentTarget.value })
              }}
            />
            <FigureInput
              decimal
              label={field('value')}
              description={content.unit ?? ' '}
              value={target.value}
              error={wrong(`targets[${at}].value`)}
              onFigure={(value) => {
                change({ ...target, value })
              }}
            />
          </Row>
        )}
      </Lines>
      <Fieldset legend={field('disaggregations')} className={styles.checks}>
        {DISAGGREGATIONS.map((by) => (
          <Checkbox
            key={by}
            size="sm"
            label={say('disaggregation', { by })}
            checked={disaggregations.includes(by)}
            onChange={(event) => {
              onChange({
                ...content,
                disaggregations: DISAGGREGATIONS.filter((one) =>
                  one === by ? event.currentTarget.checked : disaggregations.includes(one),
                ),
              })
            }}
          />
        ))}
      </Fieldset>
      <Paragraph
        field="meansOfVerification"
        value={content.meansOfVerification}
        wrong={wrong}
        onText={(meansOfVerification) => {
          onChange({ ...content, meansOfVerification })
        }}
      />
      <NativeSelect
        label={field('frequency')}
        value={content.frequency ?? ''}
        error={wrong('frequency')}
        onChange={(event) => {
          const frequency = event.currentTarget.value
          onChange({ ...content, frequency: frequency === '' ? null : frequency })
        }}
      >
        <option value="">{say('none')}</option>
        {FREQUENCIES.map((frequency) => (
          <option key={frequency} value={frequency}>
            {say('frequency', { frequency })}
          </option>
        ))}
      </NativeSelect>
    </>
  )
}
