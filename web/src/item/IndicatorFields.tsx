import { Checkbox, Fieldset, NativeSelect, TextInput } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { FigureInput } from '../page/FigureInput'
import { Row } from '../page/Form'
import { usePlan } from '../plan/PlanContext'
import { Line, Paragraph, type FieldsProps } from './ContentFields'
import styles from './ContentFields.module.css'
import { DISAGGREGATIONS, FREQUENCIES, MEASURES, type IndicatorContent, type IndicatorDetails } from './item'
import { Lines } from './Lines'
import { ValueInput } from './ValueInput'

export function IndicatorFields({ content, wrong, onChange }: FieldsProps<IndicatorContent>) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { details } = content
  const { baseline, measure, targets = [], disaggregations = [] } = details
  const field = (of: string) => say('field', { field: of })
  const of = (path: string) => wrong(`details.${path}`)
  const set = (part: Partial<IndicatorDetails>) => {
    onChange({ ...content, details: { ...details, ...part } })
  }
  const onBaseline = (value: string, year: string) => {
    set({ baseline: value === '' ? null : { value, year: Number(year) } })
  }
  const counted = measure === 'NUMBER' || measure === 'PERCENTAGE'
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
          value={measure}
          error={of('measure')}
          onChange={(event) => {
            const chosen = MEASURES.find((one) => one === event.currentTarget.value)
            if (chosen !== undefined) set({ measure: chosen })
          }}
        >
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {say('measure', { measure: one })}
            </option>
          ))}
        </NativeSelect>
        <Line
          field="unit"
          value={details.unit}
          wrong={of}
          onText={(unit) => {
            set({ unit: unit === '' ? null : unit })
          }}
        />
      </Row>
      <Row>
        <ValueInput
          measure={measure}
          label={field('baseline')}
          value={baseline?.value ?? ''}
          error={of('baseline') ?? of('baseline.value')}
          onValue={(value) => {
            onBaseline(value, String(baseline?.year ?? plan.firstYear - 1))
          }}
        />
        <FigureInput
          label={say('baselineYear')}
          disabled={baseline == null}
          value={baseline == null ? '' : String(baseline.year)}
          error={of('baseline.year')}
          onFigure={(year) => {
            onBaseline(baseline?.value ?? '', year)
          }}
        />
      </Row>
      <Lines
        legend={field('targets')}
        lines={targets}
        blank={{ period: String(plan.firstYear + targets.length), value: '' }}
        onChange={(next) => {
          set({ targets: next })
        }}
      >
        {(target, at, change) => (
          <Row>
            <TextInput
              label={field('period')}
              description={say('periodHint')}
              dir="ltr"
              value={target.period}
              error={of(`targets[${at}].period`) ?? of(`targets[${at}]`)}
              onChange={(event) => {
                change({ ...target, period: event.currentTarget.value })
              }}
            />
            <ValueInput
              measure={measure}
              label={field('value')}
              value={target.value}
              error={of(`targets[${at}].value`)}
              onValue={(value) => {
                change({ ...target, value })
              }}
            />
          </Row>
        )}
      </Lines>
      {counted && (
        <Fieldset legend={field('disaggregations')} className={styles.checks}>
          {DISAGGREGATIONS.map((by) => (
            <Checkbox
              key={by}
              size="sm"
              label={say('disaggregation', { by })}
              checked={disaggregations.includes(by)}
              onChange={(event) => {
                const checked = event.currentTarget.checked
                set({
                  disaggregations: DISAGGREGATIONS.filter((one) => (one === by ? checked : disaggregations.includes(one))),
                })
              }}
            />
          ))}
        </Fieldset>
      )}
      <Paragraph
        field="meansOfVerification"
        value={details.meansOfVerification}
        wrong={of}
        onText={(text) => {
          set({ meansOfVerification: text === '' ? null : text })
        }}
      />
      <NativeSelect
        label={field('frequency')}
        value={details.frequency ?? ''}
        error={of('frequency')}
        onChange={(event) => {
          const frequency = event.currentTarget.value
          set({ frequency: frequency === '' ? null : frequency })
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
