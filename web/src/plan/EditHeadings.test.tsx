import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { PLAN, SampleOffice, visit } from '../page/visit'

async function edit() {
  await visit(PLAN)
  await userEvent.click(await screen.findByRole('button', { name: 'Edit title, years and basis' }))
  return within(await screen.findByRole('dialog'))
}

async function write(field: HTMLElement, text: string) {
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

describe('the headings of a plan', () => {
  test('they_change_while_it_is_open', async () => {
    const office = new SampleOffice(new SamplePlan())
    const dialog = await edit()
    await write(dialog.getByRole('textbox', { name: 'Title' }), 'Plan of Iraq')
    await write(dialog.getByRole('textbox', { name: 'Number of years' }), '٢')
    await write(dialog.getByRole('textbox', { name: 'Based on' }), 'missions\n\n a report ')
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Plan of Iraq' })).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(office.sent).toMatchObject([
      {
        method: 'PUT',
        path: `/api${PLAN}`,
        body: { title: 'Plan of Iraq', firstYear: 2026, years: 2, basis: ['missions', 'a report'] },
      },
    ])
    expect(office.sent[0]?.headers.get('If-Match')).toBe('"4"')
  })

  test('a_wrong_one_is_told_where_it_stands', async () => {
    new SampleOffice(new SamplePlan())
    const dialog = await edit()
    const years = dialog.getByRole('textbox', { name: 'Number of years' })
    await write(years, '11')
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(years).toHaveAccessibleDescription('A workplan covers 1 to 10 years.')
    })
    expect(years).toHaveFocus()
  })

  test('what_somebody_else_made_of_them_is_shown_before_it_is_written_over', async () => {
    const office = new SampleOffice(new SamplePlan())
    const dialog = await edit()
    await write(dialog.getByRole('textbox', { name: 'Title' }), 'Mine')
    office.plan.plan = { ...office.plan.plan, title: 'Theirs, in fact', version: 5 }
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody changed it meanwhile')
    expect(await dialog.findByText('Theirs, in fact')).toBeVisible()
    expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine')
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Mine' })).toBeVisible()
    expect(office.sent.at(-1)?.headers.get('If-Match')).toBe('"5"')
  })

  test('they_stay_as_they_are_while_it_is_in_review', async () => {
    new SampleOffice(new SamplePlan(3, 'IN_REVIEW'))
    await visit(PLAN)
    await screen.findByRole('button', { name: 'Download' })
    expect(screen.queryByRole('button', { name: 'Edit title, years and basis' })).toBeNull()
  })

  test.each(LANGUAGE_CODES)('they_are_edited_in_%s', async (code) => {
    new SampleOffice(new SamplePlan())
    const words = await loadWords(code)
    await visit(PLAN, code)
    expect(await screen.findByRole('button', { name: words.say('editHeadings') })).toBeVisible()
  })
})
