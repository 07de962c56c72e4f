import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { PROPOSAL } from '../../dev/sampleRegion'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, OFFICER, PLAN, SampleOffice, visit } from '../page/visit'
import type { ProposalHead } from './proposals'

const HEAD = { ...OFFICER, roles: ['COUNTRY_HEAD' as const] }
const PAGE = `/programmes/GLOACT-AME/proposals/${PROPOSAL}`
const WAITS = /^Office RAME proposes to change the framework of GLOACT-AME/

function proposed(state: ProposalHead['state'] = 'OPEN'): SamplePlan {
  const plan = new SamplePlan(3)
  plan.region.proposal = { ...plan.region.proposal, state }
  return plan
}

/** The element's line by its title. */
const line = async (title: string) => {
  const found = (await screen.findByRole('heading', { level: 2, name: title })).closest('li')
  if (found === null) throw new Error(`${title} stands in no list`)
  return within(found)
}

describe('a proposed framework', () => {
  test.each([
    ['the_officers_plans', '/workplans', OFFICER],
    ['a_plan_of_the_programme', PLAN, OFFICER],
    ['the_heads_plans', '/workplans', HEAD],
  ])('that_it_waits_is_told_above_%s', async (_, path, who) => {
    new SampleOffice(proposed(), who)
    await visit(path)
    const notice = await screen.findByText(WAITS)
    expect(within(notice).getByRole('link', { name: 'See what it changes' })).toHaveAttribute('href', PAGE)
  })

  test.each([
    ['once_it_is_decided', proposed('ADOPTED'), OFFICER],
    ['to_guests', proposed(), GUEST],
  ])('nothing_is_told_of_it_%s', async (_, plan, who) => {
    new SampleOffice(plan, who)
    await visit('/workplans')
    await screen.findByRole('link', { name: /^Workplan against/ })
    expect(screen.queryByText(WAITS)).toBeNull()
  })

  test('it_tells_in_words_what_it_changes_and_which_items_that_touches', async () => {
    new SampleOffice(proposed())
    await visit(PAGE)
    expect(await screen.findByText('1 item added, 1 changed, 1 removed.')).toBeVisible()
    expect(screen.getByText(/^The programme belongs to office IQ now/)).toBeVisible()

    const programme = await line('The programme itself')
    expect(programme.getByRole('row', { name: 'End Dec 31, 2028 Jun 30, 2029' })).toBeVisible()
    expect(programme.getByRole('row', { name: 'Countries Iraq · Jordan Iraq · Jordan · Lebanon' })).toBeVisible()

    const indicator = await line('Officers who completed the training')
    expect(indicator.getByRole('row', { name: 'Targets · Fourth quarter of 2026 60 1,250' })).toBeVisible()
    expect(indicator.getByRole('row', { name: 'Frequency Every year Every quarter' })).toBeVisible()
    expect(indicator.getByRole('row', { name: 'Broken down by Sex Sex · Age' })).toBeVisible()
    expect(indicator.getByText('Touches 1 item of the office’s plans')).toBeVisible()
    expect(indicator.getByRole('link', { name: '3.1.1 Officers who completed the training' })).toHaveAttribute(
      'href',
      `${PLAN}?item=i1`,
    )
    expect((await line('Judges rule on evidence')).getAllByText('Outcome')[0]).toBeVisible()
    expect((await line('Study visits')).getByText('Touches nothing in the office’s plans')).toBeVisible()
  })

  test('an_officer_adopts_it', async () => {
    const office = new SampleOffice(proposed())
    await visit(PAGE)
    await userEvent.click(await screen.findByRole('button', { name: 'Adopt' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/^It becomes this office’s copy/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Adopt' }))
    expect(await screen.findByText('Adopted')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Adopt' })).toBeNull()
    expect(office.sent).toMatchObject([{ method: 'POST', path: `/api${PAGE}/adoptions` }])
  })

  test('an_officer_refuses_it_and_says_why', async () => {
    const office = new SampleOffice(proposed())
    await visit(PAGE)
    await userEvent.click(await screen.findByRole('button', { name: 'Refuse' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Refuse' }))
    const reason = dialog.getByRole('textbox', { name: /^Reason/ })
    await waitFor(() => {
      expect(reason).toHaveAccessibleDescription('Say why it is refused.')
    })
    await userEvent.type(reason, 'The targets can’t be reached')
    await userEvent.click(dialog.getByRole('button', { name: 'Refuse' }))
    expect(await screen.findByText('Refused')).toBeVisible()
    expect(screen.getByText('The targets can’t be reached')).toBeVisible()
    expect(office.sent.at(-1)).toMatchObject({
      path: `/api${PAGE}/refusals`,
      body: { reason: 'The targets can’t be reached' },
    })
  })

  test('the_head_reads_it_and_does_not_decide', async () => {
    new SampleOffice(proposed(), HEAD)
    await visit(PAGE)
    expect(await screen.findByText('A country officer decides on it.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Adopt' })).toBeNull()
  })

  test('guests_find_nothing_there', async () => {
    new SampleOffice(proposed(), GUEST)
    await visit(PAGE)
    expect(await screen.findByText('There is nothing at this address.')).toBeVisible()
  })

  test.each(LANGUAGE_CODES)('it_is_told_in_%s', async (code) => {
    new SampleOffice(proposed())
    const { say } = await loadWords(code)
    await visit(PAGE, code)
    expect(await screen.findByRole('heading', { name: say('proposal', { programme: 'GLOACT-AME' }) })).toBeVisible()
    expect(screen.getByText(say('touchesItems', { count: 1 }))).toBeVisible()
    expect(screen.getAllByText(say('frameworkField', { field: 'end' }))[0]).toBeVisible()
  })
})
