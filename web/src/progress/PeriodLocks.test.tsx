import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, OFFICER, PLAN, SampleOffice, visit } from '../page/visit'
import { lastQuarter, periodName, periodsOf } from './periods'

const LOCKED = { period: '2026-Q1', number: 1, locked: true, at: '2026-04-10T08:00:00Z' }
const OPENED = { period: '2026-03', number: 2, locked: false, reason: 'A sheet came late', at: '2026-04-11T08:00:00Z' }

function locked(): SamplePlan {
  const plan = new SamplePlan(3, 'VALIDATED')
  plan.locks = [OPENED, LOCKED]
  return plan
}

const panel = () => screen.findByRole('region', { name: 'Locked periods' })

describe('the periods of a plan', () => {
  test('an_officer_locks_one', async () => {
    const office = new SampleOffice(new SamplePlan(3, 'VALIDATED'))
    await visit(PLAN)
    expect(within(await panel()).getByText('No period is locked.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Lock a period' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Period' }), 'First half of 2027')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Lock a period' }))
    expect(await within(await panel()).findByText('First half of 2027')).toBeVisible()
    expect(office.sent).toMatchObject([{ method: 'PUT', path: `/api${PLAN}/period-locks/2027-H1` }])
  })

  test('an_officer_opens_one_again_and_says_why', async () => {
    const office = new SampleOffice(locked())
    await visit(PLAN)
    await userEvent.click(await screen.findByRole('button', { name: 'Open again: First quarter of 2026' }))
    const dialog = await screen.findByRole('dialog')
    const again = within(dialog).getByRole('button', { name: 'Open again' })
    await userEvent.click(again)
    const reason = within(dialog).getByRole('textbox', { name: /^Reason/ })
    await waitFor(() => {
      expect(reason).toHaveAccessibleDescription('Say why.')
    })
    expect(reason).toHaveFocus()
    await userEvent.type(reason, 'تأخّر الكشف')
    await userEvent.click(again)
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(await within(await panel()).findByText('تأخّر الكشف')).toBeVisible()
    expect(office.sent.at(-1)).toMatchObject({ method: 'DELETE', path: `/api${PLAN}/period-locks/2026-Q1` })
    expect(office.sent.at(-1)?.headers.get('Audit-Reason')).toBe(encodeURIComponent('تأخّر الكشف'))
  })

  test('the_head_reads_which_are_locked_and_why_others_were_opened', async () => {
    new SampleOffice(locked(), { ...OFFICER, roles: ['COUNTRY_HEAD'] })
    await visit(PLAN)
    const shown = await panel()
    expect(within(shown).getByText('First quarter of 2026')).toBeVisible()
    expect(within(shown).getByText('March 2026')).toBeVisible()
    expect(within(shown).getByText('A sheet came late')).toBeVisible()
    expect(within(shown).queryByRole('button')).toBeNull()
  })

  test.each([
    ['for_guests', locked(), GUEST],
    ['before_a_submission', new SamplePlan(3), OFFICER],
  ])('there_are_none_%s', async (_, plan, who) => {
    new SampleOffice(plan, who)
    await visit(PLAN)
    await screen.findByRole('region', { name: 'At a glance' })
    expect(screen.queryByRole('region', { name: 'Locked periods' })).toBeNull()
  })

  test('they_are_those_of_the_plans_years', () => {
    const periods = periodsOf({ firstYear: 2026, years: 2 })
    expect([...periods.keys()]).toEqual([2026, 2027])
    expect(periods.get(2027)).toHaveLength(19)
    expect(periods.get(2027)).toContain('2027-12')
  })

  test('the_quarter_that_ended_last_is_proposed', () => {
    const plan = { firstYear: 2026, years: 2 }
    expect(lastQuarter(plan, new Date('2026-07-15'))).toBe('2026-Q2')
    expect(lastQuarter(plan, new Date('2027-02-15'))).toBe('2026-Q4')
    expect(lastQuarter(plan, new Date('2025-02-15'))).toBe('2026-Q1')
    expect(lastQuarter(plan, new Date('2031-02-15'))).toBe('2027-Q4')
  })

  test.each(LANGUAGE_CODES)('they_are_told_in_the_words_of_%s_and_of_the_common_calendar', async (code) => {
    const words = await loadWords(code)
    const year = words.year(2026)
    const names = ['2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-03'].map((period) =>
      periodName(words, period),
    )
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toContain(year)
  })
})
