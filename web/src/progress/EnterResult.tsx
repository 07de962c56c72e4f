import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { SEXES } from '../dashboard/figures'
import { useSend } from '../http/useSend'
import { itemPath, type IndicatorDetails, type Item } from '../item/item'
import { Lines } from '../item/Lines'
import { ValueInput } from '../item/ValueInput'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { usePlan } from '../plan/PlanContext'
import { INSTITUTION_KINDS, type Part, type Result } from './progress'

export const resultKeptAs = (item: string) => `result/${item}`

interface EnterResultProps {
  readonly item: Item
  readonly details: IndicatorDetails
  /** The result of the period that this one takes the place of. */
  readonly corrects: Result | null
  readonly onDone: () => void
}

interface Entered {
  readonly period: string
  readonly value: string
  readonly parts: readonly Part[]
  readonly meansOfVerification: string
}

/** Enters where an indicator stands at a period's end; an earlier result is corrected, never overwritten. */
export function EnterResult({ item, details, corrects, onDone }: EnterResultProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const { measure, disaggregations = [], targets = [] } = details
  const { value, keep, drop } = useKept<Entered>(
    corrects === null ? resultKeptAs(item.id) : `${resultKeptAs(item.id)}/${corrects.id}`,
    {
      period: corrects?.period ?? targets[0]?.period ?? String(plan.firstYear),
      value: corrects?.value ?? '',
      parts: corrects?.parts ?? [],
      meansOfVerification: corrects?.meansOfVerification ?? '',
    },
  )
  const entering = useSend(async () => {
    drop()
    onDone()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'series'] })
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'attention'] })
  })
  const wrong = fieldErrors(entering.error)
  const label = say(corrects === null ? 'enterResult' : 'correct')
  return (
    <Form
      label={label}
      action={say('save')}
      pending={entering.isPending}
      error={entering.error}
      onCancel={() => {
        drop()
        onDone()
      }}
      onSubmit={() => {
        entering.mutate({
          method: 'POST',
          path: `${itemPath(plan.id, item.id)}/results`,
          body: {
            period: value.period,
            value: value.value === '' ? null : value.value,
            parts: value.parts,
            meansOfVerification: value.meansOfVerification.trim() === '' ? null : value.meansOfVerification,
            ...(corrects === null ? {} : { corrects: corrects.id }),
          },
        })
      }}
    >
      <Row>
        <TextInput
          label={say('field', { field: 'period' })}
          description={say('periodHint')}
          dir="ltr"
          disabled={corrects !== null}
          value={value.period}
          error={wrong('period')}
          onChange={(event) => {
            keep({ ...value, period: event.currentTarget.value })
          }}
        />
        <ValueInput
          measure={measure}
          label={say('field', { field: 'value' })}
          value={value.value}
          error={wrong('value')}
          onValue={(next) => {
            keep({ ...value, value: next })
          }}
        />
      </Row>
      {disaggregations.length > 0 && (
        <Lines
          legend={say('field', { field: 'disaggregations' })}
          lines={value.parts}
          blank={blankPart(disaggregations)}
          onChange={(parts) => {
            keep({ ...value, parts })
          }}
        >
          {(part, at, change) => (
            <>
              {wrong(`parts[${at}]`) !== undefined && <p role="alert">{wrong(`parts[${at}]`)}</p>}
              <PartFields
                part={part}
                by={disaggregations}
                wrong={(field) => wrong(`parts[${at}].${field}`)}
                onChange={change}
              />
            </>
          )}
        </Lines>
      )}
      <TextInput
        label={say('field', { field: 'meansOfVerification' })}
        dir="auto"
        value={value.meansOfVerification}
        error={wrong('meansOfVerification')}
        onChange={(event) => {
          keep({ ...value, meansOfVerification: event.currentTarget.value })
        }}
      />
    </Form>
  )
}

function blankPart(by: readonly string[]): Part {
  return by.includes('SEX') ? { sex: 'FEMALE', value: '' } : { value: '' }
}

interface PartFieldsProps {
  readonly part: Part
  readonly by: readonly string[]
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (part: Part) => void
}

/** Of whom a part tells, by what the indicator is broken down by and nothing else. */
function PartFields({ part, by, wrong, onChange }: PartFieldsProps) {
  const { say } = useWords()
  const given = (text: string) => (text === '' ? null : text)
  return (
    <Row>
      {by.includes('SEX') && (
        <NativeSelect
          label={say('disaggregation', { by: 'SEX' })}
          value={part.sex ?? ''}
          error={wrong('sex')}
          onChange={(event) => {
            onChange({ ...part, sex: given(event.currentTarget.value) })
          }}
        >
          <option value="">{say('all')}</option>
          {SEXES.map((sex) => (
            <option key={sex} value={sex}>
              {say('sex', { sex })}
            </option>
          ))}
        </NativeSelect>
      )}
      {by.includes('AGE') && (
        <TextInput
          label={say('disaggregation', { by: 'AGE' })}
          description={say('ageHint')}
          dir="ltr"
          value={part.ageBand ?? ''}
          error={wrong('ageBand')}
          onChange={(event) => {
            onChange({ ...part, ageBand: given(event.currentTarget.value) })
          }}
        />
      )}
      {by.includes('INSTITUTION_KIND') && (
        <NativeSelect
          label={say('disaggregation', { by: 'INSTITUTION_KIND' })}
          value={part.institutionKind ?? ''}
          error={wrong('institutionKind')}
          onChange={(event) => {
            onChange({ ...part, institutionKind: given(event.currentTarget.value) })
          }}
        >
          <option value="">{say('all')}</option>
          {INSTITUTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say('institutionKind', { kind })}
            </option>
          ))}
        </NativeSelect>
      )}
      {by.includes('LOCATION') && (
        <TextInput
          label={say('disaggregation', { by: 'LOCATION' })}
          dir="auto"
          value={part.place ?? ''}
          error={wrong('place')}
          onChange={(event) => {
            onChange({ ...part, place: given(event.currentTarget.value) })
          }}
        />
      )}
      <FigureInput
        decimal
        label={say('field', { field: 'value' })}
        value={part.value}
        error={wrong('value')}
        onFigure={(value) => {
          onChange({ ...part, value })
        }}
      />
    </Row>
  )
}
