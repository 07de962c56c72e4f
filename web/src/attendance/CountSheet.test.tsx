import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SampleEvents } from '../../dev/sampleEvents'
import { SamplePlan } from '../../dev/samplePlan'
import { SampleOffice, visit } from '../page/visit'

const DINNER = `/events/${SampleEvents.DINNER}/attendance`
const ROUNDTABLE = `/events/${SampleEvents.ROUNDTABLE}/attendance`

async function openSheet(path: string): Promise<HTMLElement> {
  await visit(path)
  await userEvent.click(await screen.findByRole('button', { name: 'Enter the count sheet' }))
  return screen.findByRole('form', { name: 'Count sheet' })
}

const cell = (sheet: HTMLElement, name: string) => within(sheet).getByRole('textbox', { name })
const save = (sheet: HTMLElement) => userEvent.click(within(sheet).getByRole('button', { name: 'Save' }))

describe('a count sheet', () => {
  test('its_sums_stand_as_one_types_with_the_keyboard_alone', async () => {
    const office = new SampleOffice(new SamplePlan())
    const sheet = await openSheet(DINNER)
    cell(sheet, 'Ministry of Interior: Female').focus()
    await userEvent.keyboard('3{Enter}٩{Enter}1')
    expect(cell(sheet, 'Ministry of Interior: Other')).toHaveFocus()
    expect(within(sheet).getByRole('status', { name: 'Total' })).toHaveTextContent('13')
    await save(sheet)
    expect(await screen.findByRole('button', { name: 'Enter the count sheet' })).toBeVisible()
    expect(office.sent[0]).toMatchObject({
      method: 'PUT',
      body: { rows: [{ institution: 'MoI', female: 3, male: 9, other: 1, notStated: null }] },
    })
  })

  test('without_figures_it_says_so_and_not_zero', async () => {
    const office = new SampleOffice(new SamplePlan())
    const sheet = await openSheet(DINNER)
    expect(within(sheet).getByRole('status', { name: 'Total' })).toHaveTextContent('No figures published')
    await save(sheet)
    const shown = await screen.findByRole('region', { name: 'Attendance' })
    expect(within(shown).getAllByText('No figures published').length).toBeGreaterThan(0)
    expect(within(shown).queryByText('0')).toBeNull()
    expect(office.sent[0]?.body).toEqual({ figuresPublished: false, rows: [{ institution: 'MoI' }] })
  })

  test('a_zero_that_is_typed_is_a_zero', async () => {
    const office = new SampleOffice(new SamplePlan())
    const sheet = await openSheet(DINNER)
    await userEvent.type(cell(sheet, 'Ministry of Interior: Male'), '0')
    expect(within(sheet).getByRole('status', { name: 'Total' })).toHaveTextContent(/^0$/)
    await save(sheet)
    expect(await screen.findByRole('button', { name: 'Enter the count sheet' })).toBeVisible()
    expect(office.sent[0]?.body).toMatchObject({ rows: [{ institution: 'MoI', male: 0, female: null }] })
  })

  test('what_was_counted_before_is_there_to_correct_and_its_version_is_sent', async () => {
    const office = new SampleOffice(new SamplePlan())
    const sheet = await openSheet(ROUNDTABLE)
    expect(cell(sheet, 'Ministry of Interior: Male')).toHaveValue('7')
    expect(cell(sheet, "Council of Ministers' Department for Women Empowerment: Female")).toHaveValue('')
    expect(within(sheet).getByRole('status', { name: 'Total' })).toHaveTextContent('12')
    cell(sheet, 'Ministry of Interior: Male').focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(cell(sheet, 'Supreme Judicial Council: Male')).toHaveFocus()
    await save(sheet)
    expect(office.sent[0]?.headers.get('If-Match')).toBe('"2"')
  })

  test('figures_by_institution_keep_what_is_unpublished_apart', async () => {
    new SampleOffice(new SamplePlan())
    await visit(ROUNDTABLE)
    const shown = await screen.findByRole('region', { name: 'Attendance' })
    expect(within(shown).getByText('12')).toBeVisible()
    expect(within(shown).getByText('No figures published').closest('li')).toHaveTextContent(/Women Empowerment/)
  })
})
