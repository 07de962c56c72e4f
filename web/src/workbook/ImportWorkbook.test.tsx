import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { OFFICER, PLAN, SampleOffice, visit } from '../page/visit'

const WORKBOOK = new File(['PK'], 'workplan-IQ.xlsx')
const OTHER = new File(['PK'], 'workplan-IQ-2.xlsx')

const ERRORS = {
  type: '/problems/workbook-errors',
  title: 'The workbook has errors',
  status: 422,
  detail: 'The workbook has 3 errors. Nothing was imported.',
  total: 3,
  errors: [
    { sheet: 'Activities', row: 7, column: 'L', field: 'plannedStart', detail: 'Write the day as 2027-03-31.' },
    { sheet: 'Budget', row: 12, detail: 'The activity 9.9 stands nowhere.' },
    { sheet: 'Risks', detail: 'The row with the keys is missing.' },
  ],
}

async function open() {
  await visit(PLAN)
  await userEvent.click(await screen.findByRole('button', { name: 'Import a workbook' }))
  return await screen.findByRole('dialog')
}

async function choose(dialog: HTMLElement, file: File) {
  const chooser = dialog.querySelector<HTMLInputElement>('input[type=file]')
  if (chooser === null) throw new Error('there is no field for a file')
  await userEvent.upload(chooser, file)
}

const press = (dialog: HTMLElement, name: string) => userEvent.click(within(dialog).getByRole('button', { name }))

describe('a workbook', () => {
  test('it_is_told_what_it_would_change_before_it_is_imported', async () => {
    const office = new SampleOffice(new SamplePlan())
    const dialog = await open()
    await choose(dialog, WORKBOOK)
    await press(dialog, 'See what it would change')
    expect(await within(dialog).findByText('1 item added, 1 changed, 1 removed.')).toBeVisible()
    expect(within(dialog).getByRole('row', { name: 'Planned end May 31, 2026 Jun 30, 2026' })).toBeVisible()
    // An item that comes with the workbook is named, though the plan has none such yet.
    expect(within(dialog).getByText('3.1.40 تدريب المدعين العامين')).toBeVisible()
    expect(within(dialog).getByText(/^2 rows of the plan aren’t in the workbook/)).toBeVisible()
    expect(within(dialog).getByText(/left alone: Notes/)).toBeVisible()
    expect(office.sent.map(({ query }) => query.get('dryRun'))).toEqual(['true'])

    await press(dialog, 'Import')
    expect(await within(dialog).findByText('The workbook is imported.')).toBeVisible()
    expect(office.sent.map(({ query }) => query.get('dryRun'))).toEqual(['true', null])
    for (const { path, headers, body } of office.sent) {
      expect(path).toBe(`/api${PLAN}/imports`)
      expect(headers.get('If-Match')).toBe('"4"')
      expect(headers.get('Content-Type')).toBe('application/octet-stream')
      expect(body).toBe(WORKBOOK)
    }
  })

  test('every_error_is_told_by_where_it_stands', async () => {
    const office = new SampleOffice(new SamplePlan())
    office.instead = ({ path }) => (path.endsWith('/imports') ? Response.json(ERRORS, { status: 422 }) : null)
    const dialog = await open()
    await choose(dialog, WORKBOOK)
    await press(dialog, 'See what it would change')
    const alert = await within(dialog).findByRole('alert')
    expect(alert).toHaveTextContent('The workbook has 3 errors. Nothing was imported.')
    const [cell, row, sheet] = within(alert).getAllByRole('listitem')
    expect(cell).toHaveTextContent('Activities, row 7, column L · Planned startWrite the day as 2027-03-31.')
    expect(row).toHaveTextContent('Budget, row 12The activity 9.9 stands nowhere.')
    expect(sheet).toHaveTextContent('RisksThe row with the keys is missing.')
    expect(within(dialog).queryByRole('button', { name: 'Import' })).toBeNull()

    office.instead = null
    await choose(dialog, OTHER)
    expect(within(dialog).queryByRole('alert')).toBeNull()
    await press(dialog, 'See what it would change')
    expect(await within(dialog).findByRole('button', { name: 'Import' })).toBeVisible()
  })

  test('one_that_changes_nothing_is_not_imported', async () => {
    const office = new SampleOffice(new SamplePlan())
    const nothing = { dryRun: true, added: 0, changed: 0, removed: 0, missing: 0, items: [], missingRows: [], ignoredSheets: [] }
    office.instead = ({ path }) => (path.endsWith('/imports') ? Response.json(nothing) : null)
    const dialog = await open()
    await choose(dialog, WORKBOOK)
    await press(dialog, 'See what it would change')
    expect(await within(dialog).findByText(/^The workbook changes nothing/)).toBeVisible()
    expect(within(dialog).queryByRole('button', { name: 'Import' })).toBeNull()
  })

  test('when_the_plan_changed_meanwhile_it_is_tried_again', async () => {
    const office = new SampleOffice(new SamplePlan())
    const dialog = await open()
    await choose(dialog, WORKBOOK)
    await press(dialog, 'See what it would change')
    await within(dialog).findByRole('button', { name: 'Import' })
    office.plan.plan = { ...office.plan.plan, version: 5 }
    await press(dialog, 'Import')
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Somebody changed it meanwhile')
    await press(dialog, 'See what it would change')
    await press(dialog, 'Import')
    expect(await within(dialog).findByText('The workbook is imported.')).toBeVisible()
    expect(office.sent.at(-1)?.headers.get('If-Match')).toBe('"5"')
  })

  test('another_file_is_not_taken_for_the_one_that_went_unanswered', async () => {
    const office = new SampleOffice(new SamplePlan())
    const dialog = await open()
    office.instead = ({ path }) => (path.endsWith('/imports') ? new Response(null, { status: 503 }) : null)
    await choose(dialog, WORKBOOK)
    for (const file of [null, OTHER]) {
      if (file !== null) await choose(dialog, file)
      await press(dialog, 'See what it would change')
      await within(dialog).findByRole('alert')
    }
    await press(dialog, 'See what it would change')
    await waitFor(() => {
      expect(office.sent).toHaveLength(3)
    })
    const [first, other, again] = office.sent.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(other).not.toBe(first)
    expect(again).toBe(other)
  })

  test.each([
    ['the_plan_is_in_review', new SamplePlan(3, 'IN_REVIEW'), OFFICER],
    ['the_head_reads', new SamplePlan(), { ...OFFICER, roles: ['COUNTRY_HEAD' as const] }],
  ])('none_is_imported_while_%s', async (_, plan, who) => {
    new SampleOffice(plan, who)
    await visit(PLAN)
    await screen.findByRole('button', { name: 'Download' })
    expect(screen.queryByRole('button', { name: 'Import a workbook' })).toBeNull()
  })

  test.each(LANGUAGE_CODES)('its_errors_speak_%s', async (code) => {
    const { say } = await loadWords(code)
    expect(say('cellAt', { part: 'cell', sheet: 'Budget', row: '7', column: 'F' })).toMatch(/^Budget.* 7.* F$/)
    expect(say('cellAt', { part: 'row', sheet: 'Budget', row: '7', column: '' })).toMatch(/^Budget.* 7$/)
    expect(say('changeCounts', { added: 1, changed: 0, removed: 2 })).not.toContain('{')
  })
})
