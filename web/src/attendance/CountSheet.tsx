import { CloseButton, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, type KeyboardEvent } from 'react'
import { SEXES, type Sex } from '../dashboard/figures'
import { useEvent } from '../events/EventContext'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { useRegister } from '../plan/institutions'
import { attendance, attendancePath, NO_FIGURES, rowsOf, sheetOf, sumOf, totalOf, type Row, type Summary } from './attendance'
import styles from './CountSheet.module.css'

/** What the office calls each sex in a row of a count sheet. */
const FIELDS: Readonly<Record<Sex, string>> = { FEMALE: 'female', MALE: 'male', OTHER: 'other', NOT_STATED: 'notStated' }

/** Counts by institution, for events where names must not be taken; sums stand as one types. */
export function CountSheet({ summary, onDone }: { summary: Summary; onDone: () => void }) {
  const { say, number } = useWords()
  const { event } = useEvent()
  const { all, name } = useRegister()
  const invited = event.invited ?? []
  const { value: rows, keep, drop } = useKept<readonly Row[]>(
    `count-sheet/${event.id}`,
    rowsOf(summary, invited.map(({ code }) => code)),
  )
  const table = useRef<HTMLTableElement>(null)
  const cache = useQueryClient()
  const close = () => {
    drop()
    onDone()
  }
  const sending = useSend(async () => {
    close()
    await cache.invalidateQueries({ queryKey: attendance(event.id).queryKey })
  })
  const wrong = fieldErrors(sending.error)
  const nameOf = (code: string) => invited.find((one) => one.code === code)?.name ?? name(code)
  const shown = (figure: number | null) => (figure === null ? say('noFigures') : number(figure))
  const move = (typed: KeyboardEvent, at: number, sex: Sex) => {
    const to = neighbour(typed, at, sex)
    if (to === null) return
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${to}"] input`)
    if (cell == null) {
      // Enter in the last cell leaves the field; it doesn't hand the sheet in.
      if (typed.key === 'Enter') typed.preventDefault()
      return
    }
    typed.preventDefault()
    cell.focus()
    cell.select()
  }
  return (
    <Form
      label={say('countSheet')}
      action={say('save')}
      pending={sending.isPending}
      error={sending.error}
      onCancel={close}
      onSubmit={() => {
        sending.mutate({
          method: 'PUT',
          path: `${attendancePath(event.id)}/count-sheet`,
          body: sheetOf(rows),
          ...(summary.version == null ? {} : { version: summary.version }),
        })
      }}
    >
      <p className={styles.hint}>{say('countSheetHint')}</p>
      <div className={styles.scroll} role="region" aria-label={say('countSheet')} tabIndex={0}>
        <table ref={table} className={styles.sheet}>
          <thead>
            <tr>
              <th scope="col">{say('institution')}</th>
              {SEXES.map((sex) => (
                <th key={sex} scope="col">
                  {say('sex', { sex })}
                </th>
              ))}
              <th scope="col">{say('total')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.institution}>
                <th scope="row">
                  <bdi>{nameOf(row.institution)}</bdi>
                  {wrong(`rows[${at}].institution`) !== undefined && (
                    <span role="alert" className={styles.wrong}>
                      {wrong(`rows[${at}].institution`)}
                    </span>
                  )}
                </th>
                {SEXES.map((sex) => (
                  <td key={sex} data-cell={`${at}:${sex}`} data-sex={say('sex', { sex })}>
                    <FigureInput
                      size="xs"
                      aria-label={say('countOf', { name: nameOf(row.institution), sex: say('sex', { sex }) })}
                      value={row.figures[sex]}
                      error={wrong(`rows[${at}].${FIELDS[sex]}`)}
                      onFigure={(figure) => {
                        keep(rows.with(at, { ...row, figures: { ...row.figures, [sex]: figure.replace(/\D/g, '') } }))
                      }}
                      onKeyDown={(typed) => {
                        move(typed, at, sex)
                      }}
                    />
                  </td>
                ))}
                <td className={sumOf(row) === null ? styles.none : styles.sum}>{shown(sumOf(row))}</td>
                <td>
                  <CloseButton
                    size="sm"
                    aria-label={say('leaveOutRow', { name: nameOf(row.institution) })}
                    onClick={() => {
                      keep(rows.toSpliced(at, 1))
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('total')}</th>
              {SEXES.map((sex) => (
                <td key={sex} data-sex={say('sex', { sex })} className={styles.sum}>
                  {totalOf(rows, sex) === null ? '' : number(totalOf(rows, sex) ?? 0)}
                </td>
              ))}
              <td className={totalOf(rows) === null ? styles.none : styles.sum}>
                <output aria-label={say('total')}>{shown(totalOf(rows))}</output>
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <NativeSelect
        label={say('addInstitution')}
        value=""
        onChange={(chosen) => {
          const code = chosen.currentTarget.value
          if (code !== '') keep([...rows, { institution: code, figures: NO_FIGURES }])
        }}
      >
        <option value="">{say('choose')}</option>
        {all
          .filter(({ code }) => rows.every(({ institution }) => institution !== code))
          .map((institution) => (
            <option key={institution.code} value={institution.code}>
              {institution.name}
            </option>
          ))}
      </NativeSelect>
    </Form>
  )
}

/** Enter goes on through the row and to the next; up and down stay in the column. */
function neighbour({ key }: KeyboardEvent, at: number, sex: Sex): string | null {
  const place = SEXES.indexOf(sex)
  switch (key) {
    case 'ArrowUp':
      return `${at - 1}:${sex}`
    case 'ArrowDown':
      return `${at + 1}:${sex}`
    case 'Enter': {
      const next = SEXES[place + 1]
      return next === undefined ? `${at + 1}:FEMALE` : `${at}:${next}`
    }
    default:
      return null
  }
}
