import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, OFFICER, PLAN, SampleOffice, visit } from '../page/visit'
import type { Round } from './review'

function reviewed(state: Round['state'] = 'OPEN'): SamplePlan {
  const plan = new SamplePlan(3, 'IN_REVIEW')
  plan.rounds.push({
    id: 'r1',
    version: 2,
    number: 1,
    planVersion: 1,
    institutions: ['MoI'],
    deadline: '2026-04-01',
    materials: [{ title: 'Assessment', link: 'https://example.org/a.pdf' }],
    note: 'Please read chapter 3',
    inputsVisibleToAll: false,
    state,
    openedAt: '2026-03-02T09:30:00Z',
  })
  return plan
}

async function change() {
  await visit(`${PLAN}/review`)
  await userEvent.click(await screen.findByRole('button', { name: 'Change the round' }))
  return within(await screen.findByRole('dialog'))
}

describe('an open round', () => {
  test('it_asks_more_institutions_until_another_day', async () => {
    const office = new SampleOffice(reviewed(), { ...OFFICER, roles: ['COUNTRY_HEAD'] })
    const dialog = await change()
    expect(dialog.getByText('Ministry of Interior')).toBeVisible()
    await userEvent.click(dialog.getByRole('combobox', { name: 'Invite more institutions' }))
    // Who is invited already can't be chosen, nor left out.
    expect(screen.queryByRole('option', { name: 'Ministry of Interior', hidden: true })).toBeNull()
    await userEvent.click(await screen.findByRole('option', { name: 'Supreme Judicial Council', hidden: true }))
    const deadline = dialog.getByLabelText(/^Deadline/)
    await userEvent.clear(deadline)
    await userEvent.type(deadline, '2026-04-15')
    await userEvent.click(dialog.getByRole('button', { name: 'Materials: remove line 1' }))
    await userEvent.clear(dialog.getByRole('textbox', { name: 'Note to the invited' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(await screen.findByText('On version 1, inputs until Apr 15, 2026')).toBeVisible()
    expect(office.sent).toMatchObject([
      {
        method: 'PUT',
        path: `/api${PLAN}/rounds/r1`,
        body: { institutions: ['MoI', 'SJC'], deadline: '2026-04-15', materials: [], note: null },
      },
    ])
    expect(office.sent[0]?.headers.get('If-Match')).toBe('"2"')
  })

  test('when_somebody_changed_it_meanwhile_that_is_told_and_then_it_is_saved', async () => {
    const office = new SampleOffice(reviewed())
    const dialog = await change()
    office.plan.rounds = office.plan.rounds.map((round) => ({ ...round, version: 3 }))
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody changed it meanwhile')
    await waitFor(async () => {
      await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
      expect(office.sent.at(-1)?.headers.get('If-Match')).toBe('"3"')
    })
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
  })

  test.each([
    ['a_guest', reviewed(), GUEST],
    ['anybody_once_it_is_closed', reviewed('CLOSED'), OFFICER],
  ])('it_is_not_changed_by_%s', async (_, plan, who) => {
    new SampleOffice(plan, who)
    await visit(`${PLAN}/review`)
    await screen.findByText('Please read chapter 3')
    expect(screen.queryByRole('button', { name: 'Change the round' })).toBeNull()
  })

  test.each(LANGUAGE_CODES)('it_is_changed_in_%s', async (code) => {
    new SampleOffice(reviewed())
    const words = await loadWords(code)
    await visit(`${PLAN}/review`, code)
    await userEvent.click(await screen.findByRole('button', { name: words.say('changeRound') }))
    expect(await screen.findByText(words.say('changeRoundHint'))).toBeVisible()
  })
})
