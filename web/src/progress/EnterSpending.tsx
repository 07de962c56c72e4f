import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'
import type { Item } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { planPath } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import styles from './Progress.module.css'
import { SPENDING_KINDS, type Expenditure, type LineSpending, type SpendingKind } from './progress'

export const spendingKeptAs = (item: string) => `spending/${item}`

interface EnterSpendingProps {
  readonly item: Item
  readonly lines: readonly LineSpending[]
  /** The entry that is corrected: what is entered is added to it. */
  readonly corrects: Expenditure | null
  readonly onDone: () => void
}

interface Amount {
  readonly line: string
  readonly kind: SpendingKind
  readonly date: string
  readonly amount: string
  readonly note: string
}

/** Enters money that was promised or paid; what is entered is never changed, only corrected. */
export function EnterSpending({ item, lines, corrects, onDone }: EnterSpendingProps) {
  const { say, year } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const { value, keep, drop } = useKept<Amount>(
    corrects === null ? spendingKeptAs(item.id) : `${spendingKeptAs(item.id)}/${corrects.id}`,
    {
      line: corrects?.line ?? lines[0]?.line ?? '',
      kind: corrects?.kind ?? 'EXPENDITURE',
      date: new Date().toISOString().slice(0, 10),
      amount: '',
      note: '',
    },
  )
  const entering = useSend(async () => {
    drop()
    onDone()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'spending'] })
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'expenditures'] })
  })
  const wrong = fieldErrors(entering.error)
  const currency = lines.find(({ line }) => line === value.line)?.currency ?? ''
  const label = say(corrects === null ? 'enterSpending' : 'correct')
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
          path: `${planPath(plan.id)}/expenditures`,
          body: {
            activity: item.id,
            line: value.line,
            kind: value.kind,
            date: value.date,
            amount: value.amount === '' ? null : value.amount,
            note: value.note.trim() === '' ? null : value.note,
            ...(corrects === null ? {} : { corrects: corrects.id }),
          },
        })
      }}
    >
      {corrects === null ? (
        <Row>
          <NativeSelect
            label={say('budgetLine')}
            value={value.line}
            error={wrong('line')}
            onChange={(event) => {
              keep({ ...value, line: event.currentTarget.value })
            }}
          >
            {lines.map((line) => (
              <option key={line.line} value={line.line}>
                {`${line.funder} · ${year(line.year)}`}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label={say('kindOfSpending')}
            value={value.kind}
            error={wrong('kind')}
            onChange={(event) => {
              const kind = SPENDING_KINDS.find((one) => one === event.currentTarget.value)
              if (kind !== undefined) keep({ ...value, kind })
            }}
          >
            {SPENDING_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say('spendingKind', { kind })}
              </option>
            ))}
          </NativeSelect>
        </Row>
      ) : (
        <p className={styles.hint}>{say('correctHint')}</p>
      )}
      <Row>
        <FigureInput
          decimal
          label={say('amountIn', { currency })}
          value={value.amount}
          error={wrong('amount')}
          onFigure={(amount) => {
            keep({ ...value, amount })
          }}
        />
        <TextInput
          type="date"
          label={say('day')}
          value={value.date}
          error={wrong('date')}
          onChange={(event) => {
            keep({ ...value, date: event.currentTarget.value })
          }}
        />
      </Row>
      <TextInput
        label={say('note')}
        dir="auto"
        value={value.note}
        error={wrong('note')}
        onChange={(event) => {
          keep({ ...value, note: event.currentTarget.value })
        }}
      />
    </Form>
  )
}
